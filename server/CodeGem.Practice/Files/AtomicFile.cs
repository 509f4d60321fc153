using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// Writes a file whole or not at all. The text goes to a temporary file in the same folder, is flushed, and only then takes its name in
/// one step of the file system; whoever reads sees the old text or the new one. Nothing is ever written over what was not expected.
/// A process that dies leaves at most a temporary file, which the next one removes.
/// </summary>
public sealed class AtomicFile(FileCalls calls)
{
    private const int MostAttempts = 5;

    public static AtomicFile OnDisk { get; } = new(FileCalls.OnDisk);

    /// <summary>Makes a file that must not exist yet. One that holds the very text already is done.</summary>
    public FileResult Create(string path, string text) => Try(() =>
    {
        if (NoteFile.BytesOf(text) is not { } bytes)
            return FileResult.Failed("file.text-broken");
        string folder = FolderOf(path);
        string? made = FirstMissing(folder);
        calls.CreateFolder(folder);
        try
        {
            return WithTemporary(folder, bytes, null, temporary =>
            {
                bool isLinked = calls.Link(temporary, path);
                if (!isLinked && !calls.Move(temporary, path))
                    throw new NotSupportedException();
                return isLinked;
            });
        }
        catch (Exception error) when (FileTrouble.IsNameTaken(error))
        {
            return FileBytes.KindOf(path) == FileKind.File && Holds(path, bytes) ? FileResult.AlreadyDone : FileResult.Failed("file.name-taken");
        }
        catch (Exception error) when (made is not null && (FileTrouble.IsTrouble(error) || error is NotSupportedException))
        {
            RemoveEmpty(folder, made);
            throw;
        }
    });

    /// <summary>
    /// Puts <paramref name="text"/> where the file still holds <paramref name="expectedBefore"/>, with its permissions. Where the file
    /// system can exchange two names, a change made at the last moment is noticed and put back.
    /// </summary>
    public FileResult Replace(string path, string expectedBefore, string text) => Try(() =>
    {
        if (NoteFile.BytesOf(text) is not { } after || NoteFile.BytesOf(expectedBefore) is not { } before)
            return FileResult.Failed("file.text-broken");
        if (Check(path, before, after) is { } settled)
            return settled;
        bool hasChanged = false;
        FileResult result = WithTemporary(FolderOf(path), after, path, temporary =>
        {
            using SafeFileHandle? held = calls.Hold(path);
            if (calls.Exchange(temporary, path))
            {
                hasChanged = !HeldBack(temporary, path, before);
                return true;
            }
            hasChanged = !Holds(path, before);
            if (!hasChanged)
                calls.Replace(temporary, path);
            return hasChanged;
        });
        return hasChanged ? FileResult.Failed("file.changed") : result;
    });

    /// <summary>Gives a file or folder another name that must be free. Run again after it was done, it is done.</summary>
    public FileResult Rename(string path, string newPath) => Try(() =>
    {
        if (FileBytes.KindOf(path) == FileKind.Missing)
            return FileBytes.KindOf(newPath) == FileKind.Missing ? FileResult.Failed("file.missing") : FileResult.AlreadyDone;
        calls.CreateFolder(FolderOf(newPath));
        try
        {
            if (!calls.Move(path, newPath))
                MoveByLink(path, newPath);
        }
        catch (Exception error) when (FileTrouble.IsNameTaken(error) && IsCopy(path, newPath))
        {
            calls.Delete(path);
        }
        calls.FlushFolder(FolderOf(newPath));
        if (FolderOf(newPath) != FolderOf(path))
            calls.FlushFolder(FolderOf(path));
        return FileResult.Done;
    });

    /// <summary>Removes a file that still holds <paramref name="expectedBefore"/>; one that is gone is done.</summary>
    public FileResult DeleteIfUnchanged(string path, string expectedBefore) => Try(() =>
    {
        if (FileBytes.KindOf(path) == FileKind.Missing)
            return FileResult.AlreadyDone;
        if (NoteFile.BytesOf(expectedBefore) is not { } before || !Holds(path, before))
            return FileResult.Failed("file.changed");
        calls.Delete(path);
        calls.FlushFolder(FolderOf(path));
        return FileResult.Done;
    });

    /// <summary>Dying between the two leaves the file under both names; run again, the first one goes.</summary>
    private void MoveByLink(string path, string newPath)
    {
        if (!calls.Link(path, newPath))
            throw new NotSupportedException();
        calls.Delete(path);
    }

    private bool IsCopy(string path, string newPath) =>
        FileBytes.KindOf(path) == FileKind.File && FileBytes.KindOf(newPath) == FileKind.File && Holds(newPath, calls.Read(path));

    private bool Holds(string path, byte[] bytes) => calls.Read(path).AsSpan().SequenceEqual(bytes);

    private FileResult? Check(string path, byte[] before, byte[] after)
    {
        byte[] now = calls.Read(path);
        if (now.AsSpan().SequenceEqual(before))
            return NoteFile.Of(path, now).Obstacle is { } obstacle ? FileResult.Failed(obstacle) : null;
        return now.AsSpan().SequenceEqual(after) ? FileResult.AlreadyDone : FileResult.Failed("file.changed");
    }

    /// <summary>After an exchange the temporary name holds what was there: when that is not what was expected, it goes back.</summary>
    private bool HeldBack(string temporary, string path, byte[] before)
    {
        try
        {
            if (Holds(temporary, before))
                return true;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            calls.Exchange(temporary, path);
            throw;
        }
        calls.Exchange(temporary, path);
        return false;
    }

    /// <summary>
    /// Writes a temporary file, lets <paramref name="publish"/> give it its name, and removes what is left under the temporary one:
    /// <paramref name="publish"/> says whether something is. Another process that tidies up may take a temporary file away in the moment
    /// before it is locked; then a new one is made.
    /// </summary>
    private FileResult WithTemporary(string folder, byte[] bytes, string? modeOf, Func<string, bool> publish)
    {
        for (int attempt = 1; ; attempt++)
        {
            string? temporary = null;
            try
            {
                (temporary, SafeFileHandle file) = Temporary.Open(calls, folder);
                Publish(temporary, file, bytes, modeOf, publish);
                calls.FlushFolder(folder);
                return FileResult.Done;
            }
            catch (Exception error) when (attempt < MostAttempts && Temporary.WasTaken(error, temporary))
            {
            }
        }
    }

    private void Publish(string temporary, SafeFileHandle file, byte[] bytes, string? modeOf, Func<string, bool> publish)
    {
        bool isLeft = true;
        try
        {
            calls.Write(file, bytes);
            if (modeOf is not null)
                calls.CopyMode(modeOf, file);
            calls.Flush(file);
            isLeft = publish(temporary);
        }
        finally
        {
            file.Dispose();
            if (isLeft)
                Temporary.Discard(calls, temporary);
        }
    }

    private void RemoveEmpty(string folder, string highest)
    {
        try
        {
            for (string? at = folder; at is not null && at.Length >= highest.Length; at = Path.GetDirectoryName(at))
                calls.RemoveFolder(at);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }

    private static string? FirstMissing(string folder)
    {
        string? missing = null;
        for (string? at = folder; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at))
            missing = at;
        return missing;
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;

    private static FileResult Try(Func<FileResult> change)
    {
        try
        {
            return change();
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return FileResult.Failed(error);
        }
        catch (NotSupportedException)
        {
            return FileResult.Failed("file.system-unfit");
        }
    }
}
