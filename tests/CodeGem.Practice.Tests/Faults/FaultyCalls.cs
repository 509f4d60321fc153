using CodeGem.Practice.Files;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Tests.Faults;

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

/// <summary>The process is no more: nothing of ours catches this.</summary>
public sealed class ProcessDied : Exception;

/// <summary>Real calls, one of which goes wrong.</summary>
public sealed class FaultyCalls(Fault fault, int at, Func<Exception>? error = null) : FileCalls
{
    private int count;
    private bool isDead;

    public bool WasReached => count >= at;

    /// <summary>What happens in the world right before the call, once.</summary>
    public Action? Meanwhile { get; set; }

    public override byte[] Read(string path) => Do(() => base.Read(path));

    public override IReadOnlyList<string> Names(string folder) => Do(() => base.Names(folder));

    public override SafeFileHandle OpenTemporary(string path) => Do(() => base.OpenTemporary(path), handle => handle.Dispose());

    public override void Write(SafeFileHandle file, byte[] bytes)
    {
        if (count + 1 == at && fault is Fault.FailsAfterwards or Fault.DiesAfterwards)
            base.Write(file, bytes[..(bytes.Length / 2)]);
        Do(() => base.Write(file, bytes));
    }

    public override void CopyMode(string from, SafeFileHandle to) => Do(() => base.CopyMode(from, to));

    public override void Flush(SafeFileHandle file) => Do(() => base.Flush(file));

    public override bool Link(string path, string newPath) => Do(() => base.Link(path, newPath));

    public override bool Move(string path, string newPath) => Do(() => base.Move(path, newPath));

    public override bool Exchange(string path, string other) => Do(() => base.Exchange(path, other));

    public override SafeFileHandle? Hold(string path) => Do(() => base.Hold(path), handle => handle?.Dispose());

    public override void Replace(string path, string other) => Do(() => base.Replace(path, other));

    public override void Delete(string path) => Do(() => base.Delete(path));

    public override void DeleteAbandoned(string path) => Do(() => base.DeleteAbandoned(path));

    public override void FlushFolder(string folder) => Do(() => base.FlushFolder(folder));

    public override void CreateFolder(string folder) => Do(() => base.CreateFolder(folder));

    public override void RemoveFolder(string folder) => Do(() => base.RemoveFolder(folder));

    private void Do(Action call) => Do(() =>
    {
        call();
        return 0;
    });

    private T Do<T>(Func<T> call, Action<T>? undo = null)
    {
        count++;
        if (isDead || (count > at && fault == Fault.AllFail))
            throw isDead ? new ProcessDied() : error!();
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
        throw isDead ? new ProcessDied() : error!();
    }
}
