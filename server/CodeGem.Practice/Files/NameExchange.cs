using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// Puts a new text in the place of one that is expected there, or takes it away, by exchanging names: what another program wrote at the last moment is
/// noticed after the exchange, since it is then in our hands, and put back.
/// </summary>
internal sealed class NameExchange(FileCalls calls)
{
    /// <summary>Gives the new text the note's name; false when the note had changed, and then it keeps it.</summary>
    public bool Replace(string temporary, string path, byte[] before, byte[] after)
    {
        using SafeFileHandle? held = calls.Hold(path);
        string swap = Temporary.ForSwap(temporary, before, after);
        if (!calls.Move(temporary, swap))
            return Overwrite(temporary, path, before);
        try
        {
            return calls.Exchange(swap, path) ? HeldBack(swap, path, before, after) : Overwrite(swap, path, before);
        }
        finally
        {
            Temporary.Discard(calls, swap);
        }
    }

    /// <summary>Takes a file away that holds what was expected; false when it had changed, and then it stays.</summary>
    public bool Delete(string path, byte[] before)
    {
        string aside = Temporary.ForSwap(Temporary.NameIn(Path.GetDirectoryName(path)!), before, before);
        using SafeFileHandle? held = calls.Hold(path);
        if (calls.Move(path, aside))
            return DeleteAside(aside, path, before);
        calls.Delete(path);
        return true;
    }

    /// <summary>The best where names cannot be exchanged: looks, and replaces at once.</summary>
    private bool Overwrite(string temporary, string path, byte[] before)
    {
        if (!calls.Holds(path, before))
            return false;
        calls.Replace(temporary, path);
        return true;
    }

    /// <summary>After an exchange the temporary name holds what was there: when that is not what was expected, it goes back.</summary>
    private bool HeldBack(string swap, string path, byte[] before, byte[] after)
    {
        bool isExpected = false;
        try
        {
            byte[] was = calls.Read(swap);
            isExpected = was.AsSpan().SequenceEqual(before) || was.AsSpan().SequenceEqual(after);
            return isExpected;
        }
        finally
        {
            if (!isExpected)
                calls.Exchange(swap, path);
        }
    }

    private bool DeleteAside(string aside, string path, byte[] before)
    {
        bool isUnchanged = false;
        try
        {
            isUnchanged = calls.Holds(aside, before);
            if (isUnchanged)
                calls.Delete(aside);
            return isUnchanged;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            isUnchanged = false;
            throw;
        }
        finally
        {
            if (!isUnchanged)
                PutBack(aside, path);
        }
    }

    /// <summary>What was taken away gets its name again; when somebody has that by now, one that people see.</summary>
    private void PutBack(string aside, string path)
    {
        try
        {
            calls.Move(aside, path);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            Temporary.Discard(calls, aside);
        }
    }
}
