using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// The few Unix calls that .NET has no method for: giving a file a name only when nobody has it, exchanging two names at once, making a
/// folder's own entries durable, locking a folder, keeping an owner, and telling a pipe from a file. A call that a signal interrupts is
/// made again. Numbers are those of Linux on x64 and arm64, and of macOS.
/// </summary>
internal static partial class NativeCalls
{
    private const int CurrentFolder = -100;
    private const uint LinuxNoReplace = 1, LinuxExchange = 2;
    private const uint MacSwap = 2, MacExclusive = 4;
    private const uint TypeModeAndOwner = 0x1B, FollowLinks = 0;

    private const int MayWriteIt = 2;
    private const int Interrupted = 4, WouldBlock = 11, MacWouldBlock = 35, NotImplemented = 38;
    private const int LockAlone = 2, LockAtOnce = 4;
    private const int OpenReadOnly = 0;

    private static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    public static bool Link(string path, string newPath) => Done(() => link(path, newPath));

    /// <summary>Fails with EEXIST when the name is taken, and with EINVAL or ENOSYS where the file system cannot promise that.</summary>
    public static bool MoveExclusive(string path, string newPath) => Rename(path, newPath, LinuxNoReplace, MacExclusive);

    public static bool Exchange(string path, string other) => Rename(path, other, LinuxExchange, MacSwap);

    /// <summary>Makes a file's bytes, or a folder's entries, last.</summary>
    /// <returns>The error; 0 when it was done.</returns>
    public static int Flush(string path)
    {
        using SafeFileHandle? file = Open(path);
        return file is not null && Done(() => fsync(file)) ? 0 : Marshal.GetLastPInvokeError();
    }

    /// <summary>A lock on a folder that nobody else has until the handle is closed or the process ends.</summary>
    /// <param name="isTaken">Somebody else has it. Without that, null means that this folder cannot be locked.</param>
    public static SafeFileHandle? LockFolder(string path, out bool isTaken)
    {
        isTaken = false;
        SafeFileHandle? folder = Open(path);
        if (folder is null || Done(() => flock(folder, LockAlone | LockAtOnce)))
            return folder;
        isTaken = Marshal.GetLastPInvokeError() == (OperatingSystem.IsMacOS() ? MacWouldBlock : WouldBlock);
        folder.Dispose();
        return null;
    }

    public static bool MayWrite(string path) => Done(() => access(path, MayWriteIt));

    /// <summary>Gives a new file the owner and the group of another; false when not even the group could be kept. Only Linux says who they are.</summary>
    public static bool KeepOwner(string from, string to)
    {
        if (Status(from) is not { } wanted || Status(to) is not { } now || (wanted.Owner, wanted.Group) == (now.Owner, now.Group))
            return true;
        return Done(() => chown(to, wanted.Owner, wanted.Group)) || Done(() => chown(to, uint.MaxValue, wanted.Group));
    }

    /// <summary>The file-type bits of <c>st_mode</c>, links followed; null when there is no such file, 0 where the system does not say.</summary>
    public static int? TypeBits(string path)
    {
        if (!NativeFile.HasStatus)
            return 0;
        return Status(path) is { } status ? status.Mode & 0xF000 : null;
    }

    /// <summary>The path with every link in it followed; null when it leads nowhere.</summary>
    public static string? RealPath(string path)
    {
        nint found = realpath(path, 0);
        if (found == 0)
            return null;
        string? text = Marshal.PtrToStringUTF8(found);
        free(found);
        return text;
    }

    /// <summary>Null when there is no such file, or the system does not say.</summary>
    private static FileStatus? Status(string path)
    {
        var status = default(FileStatus);
        return NativeFile.HasStatus && Done(() => statx(CurrentFolder, path, FollowLinks, TypeModeAndOwner, out status)) ? status : null;
    }

    private static bool Rename(string path, string newPath, uint linux, uint mac)
    {
        try
        {
            return Done(() => OperatingSystem.IsMacOS() ? renamex_np(path, newPath, mac) : renameat2(CurrentFolder, path, CurrentFolder, newPath, linux));
        }
        catch (EntryPointNotFoundException)
        {
            Marshal.SetLastPInvokeError(NotImplemented);
            return false;
        }
    }

    private static SafeFileHandle? Open(string path)
    {
        int file = -1;
        return Done(() => file = open(path, OpenReadOnly | CloseOnExec)) ? new SafeFileHandle(file, ownsHandle: true) : null;
    }

    private static bool Done(Func<int> call)
    {
        int result;
        do
            result = call();
        while (result < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        return result >= 0;
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string path, string newPath);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int folder, string path, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renamex_np(string path, string newPath, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int how);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int access(string path, int how);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int chown(string path, uint owner, uint group);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, uint flags, uint mask, out FileStatus status);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint realpath(string path, nint buffer);

    [LibraryImport("libc")]
    private static partial void free(nint memory);

    /// <summary>struct statx of linux/stat.h, the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;
    }
}
