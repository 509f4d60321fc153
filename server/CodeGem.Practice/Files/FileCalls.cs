using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// Every file-system call of the writing side, one method each, so that a test can let any of them fail or end the process there.
/// Methods throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> and nothing else; <see cref="FileTrouble"/> says
/// what they mean.
/// </summary>
public class FileCalls
{
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Writers = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public static FileCalls OnDisk { get; } = new();

    protected FileCalls()
    {
    }

    /// <summary>The whole file; never waits on a pipe or a device.</summary>
    /// <exception cref="FileNotFoundException">Nothing has that name.</exception>
    public virtual byte[] Read(string path) => FileBytes.Read(path);

    /// <summary>Whether a file holds these bytes and no others.</summary>
    public bool Holds(string path, byte[] bytes) => Read(path).AsSpan().SequenceEqual(bytes);

    /// <summary>The whole of a file that is held.</summary>
    public virtual byte[] Read(SafeFileHandle file) => FileBytes.Read(file);

    /// <summary>The names in a folder; none when there is no such folder.</summary>
    public virtual IReadOnlyList<string> Names(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p)).ToList() : [];

    /// <summary>Makes a new file and holds a lock on it until the handle is closed, which is how others see that its maker lives.</summary>
    public virtual SafeFileHandle OpenTemporary(string path) =>
        File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

    public virtual void Write(SafeFileHandle file, byte[] bytes) => RandomAccess.Write(file, bytes, 0);

    /// <summary>
    /// Gives the new file the owner, the group and the permissions of the one it stands in for. Where not even the group may be given, the
    /// group it has instead may do no more than everybody.
    /// </summary>
    public virtual void CopyRights(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            return;
        UnixFileMode mode = File.GetUnixFileMode(from);
        if (!NativeCalls.KeepOwner(from, to))
            mode = (mode & ~Group) | (UnixFileMode)(((int)mode & 7) << 3);
        if (File.GetUnixFileMode(to) != mode)
            File.SetUnixFileMode(to, mode);
    }

    /// <summary>Whether a file may be written to: one that is read-only for everybody is meant to be, even for the administrator.</summary>
    public virtual bool MayWrite(string path) => OperatingSystem.IsWindows()
        ? (File.GetAttributes(path) & FileAttributes.ReadOnly) == 0
        : (File.GetUnixFileMode(path) & Writers) != 0 && NativeCalls.MayWrite(path);

    public virtual void Flush(SafeFileHandle file) => RandomAccess.FlushToDisk(file);

    /// <summary>A second name for a file, unless somebody has it. False where the file system knows no second names.</summary>
    public virtual bool Link(string path, string newPath)
    {
        if (OperatingSystem.IsWindows())
            return false;
        return NativeCalls.Link(path, newPath) || Unsupported();
    }

    /// <summary>
    /// Another name for a file or folder, unless somebody has it: atomic, never over anything. False where the file system cannot promise
    /// that.
    /// </summary>
    public virtual bool Move(string path, string newPath)
    {
        if (OperatingSystem.IsWindows())
        {
            if (Directory.Exists(path))
                Directory.Move(path, newPath);
            else
                File.Move(path, newPath, overwrite: false);
            return true;
        }
        return NativeCalls.MoveExclusive(path, newPath) || Unsupported();
    }

    /// <summary>Each of two files takes the other's name, at once. False where the file system cannot.</summary>
    public virtual bool Exchange(string path, string other)
    {
        if (OperatingSystem.IsWindows())
            return false;
        return NativeCalls.Exchange(path, other) || Unsupported();
    }

    /// <summary>
    /// Keeps a file from being tidied away while an exchange gives it a temporary name. Null where nothing is exchanged.
    /// </summary>
    public virtual SafeFileHandle? Hold(string path) => OperatingSystem.IsWindows()
        ? null
        : File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>The file takes the place of another, at once.</summary>
    public virtual void Replace(string path, string other) => File.Move(path, other, overwrite: true);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Takes a temporary file that nobody holds any more; it is one's own until the handle is closed.</summary>
    /// <exception cref="IOException">Whoever made it lives.</exception>
    public virtual SafeFileHandle TakeAbandoned(string path)
    {
        // On Windows a name goes only while all who hold the file agree; elsewhere sharing nothing is what takes the lock.
        FileShare share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, share);
        }
        catch (UnauthorizedAccessException)
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, share);
        }
    }

    /// <summary>
    /// Makes the names in a folder, or the bytes of a file somebody else wrote, durable. A file system that does not know the call keeps
    /// them its own way.
    /// </summary>
    public virtual void FlushName(string path)
    {
        if (!OperatingSystem.IsWindows() && NativeCalls.Flush(path) is var error && FileTrouble.IsLoss(error))
            throw FileTrouble.Of(error);
    }

    /// <summary>
    /// Keeps other processes of ours from changing what is in a folder, until the lock is disposed of or this process ends.
    /// </summary>
    /// <param name="isTaken">Somebody has it now. Otherwise null means that this folder cannot be locked, or is not there yet.</param>
    public virtual SafeFileHandle? Lock(string folder, out bool isTaken)
    {
        if (!OperatingSystem.IsWindows())
            return NativeCalls.LockFolder(folder, out isTaken);
        try
        {
            isTaken = false;
            return Directory.Exists(folder)
                ? File.OpenHandle(Path.Combine(folder, Temporary.Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose)
                : null;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            isTaken = FileTrouble.IsInUse(error);
            return null;
        }
    }

    public virtual void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    /// <summary>Removes a folder that holds nothing.</summary>
    public virtual void RemoveFolder(string folder) => Directory.Delete(folder);

    /// <summary>After a call that failed: false when another way may do, and otherwise what went wrong.</summary>
    private static bool Unsupported()
    {
        int error = Marshal.GetLastPInvokeError();
        return FileTrouble.IsUnsupported(error) ? false : throw FileTrouble.Of(error);
    }
}
