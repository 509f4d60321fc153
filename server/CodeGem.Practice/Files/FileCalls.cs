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
    public static FileCalls OnDisk { get; } = new();

    protected FileCalls()
    {
    }

    /// <summary>The whole file; never waits on a pipe or a device.</summary>
    /// <exception cref="FileNotFoundException">Nothing has that name.</exception>
    public virtual byte[] Read(string path) => FileBytes.Read(path);

    /// <summary>The names in a folder; none when there is no such folder.</summary>
    public virtual IReadOnlyList<string> Names(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p)).ToList() : [];

    /// <summary>Makes a new file and holds a lock on it until the handle is closed, which is how others see that its maker lives.</summary>
    public virtual SafeFileHandle OpenTemporary(string path) =>
        File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

    public virtual void Write(SafeFileHandle file, byte[] bytes) => RandomAccess.Write(file, bytes, 0);

    /// <summary>Gives the new file the permissions of the one it stands in for.</summary>
    public virtual void CopyMode(string from, SafeFileHandle to)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

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

    /// <summary>Removes a temporary file unless whoever made it still holds it.</summary>
    public virtual void DeleteAbandoned(string path)
    {
        using SafeFileHandle held = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        File.Delete(path);
    }

    /// <summary>Makes the names in a folder durable. A file system that does not know the call keeps them its own way.</summary>
    public virtual void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows() && !NativeCalls.FlushFolder(folder) && FileTrouble.IsLoss(Marshal.GetLastPInvokeError()))
            throw FileTrouble.Of(Marshal.GetLastPInvokeError());
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
