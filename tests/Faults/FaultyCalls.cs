using System.Runtime.CompilerServices;
using CodeGem.Practice.Files;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Tests;

/// <summary>How a call goes wrong.</summary>
public enum Fault
{
    /// <summary>Nothing fails; something else may happen meanwhile.</summary>
    None,

    /// <summary>The call fails and did nothing.</summary>
    Fails,

    /// <summary>The call did what it should and fails all the same; a write wrote half.</summary>
    FailsAfterwards,

    /// <summary>From this call on every one fails: the disk is gone, or full, or the rights were taken away.</summary>
    AllFail,

    /// <summary>The process dies before the call.</summary>
    Dies,

    /// <summary>The process dies right after the call; a write wrote half.</summary>
    DiesAfterwards,
}

/// <summary>What a file system cannot do.</summary>
[Flags]
public enum Lacks
{
    Nothing = 0,
    Links = 1,
    ExclusiveMoves = 2,
    Exchanges = 4,
    Locks = 8,
}

/// <summary>The process is no more: nothing of ours catches this.</summary>
public sealed class ProcessDied : Exception;

/// <summary>Real calls, one of which goes wrong.</summary>
/// <param name="at">Which call, counted from 1.</param>
/// <param name="error">The number of the system's error (errno, Linux).</param>
/// <param name="of">Counts only the calls of this name.</param>
public sealed class FaultyCalls(Fault fault, int at, int error = 5, string? of = null) : FileCalls
{
    private int count;
    private int dies = int.MaxValue;
    private bool isDead, hasBegun;

    public bool WasReached => count >= at;

    public Lacks Lacks { get; init; }

    /// <summary>Counts only from the first call of this name on.</summary>
    public string? From { get; init; }

    /// <summary>What happens in the world right before the call, once.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>The process dies as many calls after the one that goes wrong.</summary>
    public void ThenDieAfter(int calls) => dies = at + calls;

    public override byte[] Read(string path) => Do(() => base.Read(path));

    public override byte[] Read(SafeFileHandle file) => Do(() => base.Read(file));

    public override IReadOnlyList<string> Names(string folder) => Do(() => base.Names(folder));

    public override SafeFileHandle OpenTemporary(string path) => Do(() => base.OpenTemporary(path), handle => handle.Dispose());

    public override void Write(SafeFileHandle file, byte[] bytes)
    {
        if (count + 1 == at && fault is Fault.FailsAfterwards or Fault.DiesAfterwards)
            base.Write(file, bytes[..(bytes.Length / 2)]);
        Do(() => base.Write(file, bytes));
    }

    public override void CopyRights(string from, string to) => Do(() => base.CopyRights(from, to));

    public override bool MayWrite(string path) => Do(() => base.MayWrite(path));

    public override void Flush(SafeFileHandle file) => Do(() => base.Flush(file));

    public override bool Link(string path, string newPath) => Do(() => !Lacks.HasFlag(Lacks.Links) && base.Link(path, newPath));

    public override bool Move(string path, string newPath) => Do(() => !Lacks.HasFlag(Lacks.ExclusiveMoves) && base.Move(path, newPath));

    public override bool Exchange(string path, string other) => Do(() => !Lacks.HasFlag(Lacks.Exchanges) && base.Exchange(path, other));

    public override SafeFileHandle? Hold(string path) => Do(() => base.Hold(path), handle => handle?.Dispose());

    public override void Replace(string path, string other) => Do(() => base.Replace(path, other));

    public override void Delete(string path) => Do(() => base.Delete(path));

    public override SafeFileHandle TakeAbandoned(string path) => Do(() => base.TakeAbandoned(path), handle => handle.Dispose());

    public override void FlushName(string path) => Do(() => base.FlushName(path));

    /// <summary>The real one never fails: without a lock the work goes on.</summary>
    public override SafeFileHandle? Lock(string folder, out bool isTaken)
    {
        try
        {
            bool taken = false;
            SafeFileHandle? held = Do(() => Lacks.HasFlag(Lacks.Locks) ? null : base.Lock(folder, out taken), handle => handle?.Dispose());
            isTaken = taken;
            return held;
        }
        catch (Exception failure) when (FileTrouble.IsTrouble(failure))
        {
            isTaken = false;
            return null;
        }
    }

    public override void CreateFolder(string folder) => Do(() => base.CreateFolder(folder));

    public override void RemoveFolder(string folder) => Do(() => base.RemoveFolder(folder));

    private void Do(Action call, [CallerMemberName] string name = "") => Do(
        () =>
        {
            call();
            return 0;
        },
        name: name);

    private T Do<T>(Func<T> call, Action<T>? undo = null, [CallerMemberName] string name = "")
    {
        if (isDead)
            throw new ProcessDied();
        hasBegun |= From is null || name == From;
        if (!hasBegun || (of is not null && name != of))
            return call();
        count++;
        isDead = count == dies;
        if (isDead)
            throw new ProcessDied();
        if (count > at && fault == Fault.AllFail)
            throw Failure();
        if (count != at)
            return call();
        Meanwhile?.Invoke();
        isDead = fault is Fault.Dies or Fault.DiesAfterwards;
        if (fault is Fault.FailsAfterwards or Fault.DiesAfterwards)
        {
            T result = call();
            undo?.Invoke(result);
        }
        if (fault == Fault.None)
            return call();
        throw isDead ? new ProcessDied() : Failure();
    }

    private Exception Failure() => error switch
    {
        1 or 13 => new UnauthorizedAccessException(),
        2 => new FileNotFoundException(),
        _ => new IOException("", error),
    };
}
