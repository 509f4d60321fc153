using System.Runtime.InteropServices;

namespace CodeGem.Practice.Files;

/// <summary>
/// The few Unix calls that .NET has no method for: giving a file a name only when nobody has it, exchanging two names at once, making a
/// folder's own entries durable, and telling a pipe from a file. Numbers are those of Linux on x64 and arm64, and of macOS.
/// </summary>
internal static partial class NativeCalls
{
    private const int CurrentFolder = -100;
    private const uint LinuxNoReplace = 1, LinuxExchange = 2;
    private const uint MacSwap = 2, MacExclusive = 4;
    private const uint TypeAndMode = 0x3, FollowLinks = 0;

    public static bool Link(string path, string newPath) => link(path, newPath) == 0;

    /// <summary>Fails with EEXIST when the name is taken, and with EINVAL or ENOSYS where the file system cannot promise that.</summary>
    public static bool MoveExclusive(string path, string newPath) => OperatingSystem.IsMacOS()
        ? renamex_np(path, newPath, MacExclusive) == 0
        : renameat2(CurrentFolder, path, CurrentFolder, newPath, LinuxNoReplace) == 0;

    public static bool Exchange(string path, string other) => OperatingSystem.IsMacOS()
        ? renamex_np(path, other, MacSwap) == 0
        : renameat2(CurrentFolder, path, CurrentFolder, other, LinuxExchange) == 0;

    public static bool FlushFolder(string path)
    {
        int folder = open(path, OpenReadOnly | CloseOnExec);
        if (folder < 0)
            return false;
        bool done = fsync(folder) == 0;
        _ = close(folder);
        return done;
    }

    /// <summary>The file-type bits of <c>st_mode</c>, links followed; null when there is no such file, 0 where the system does not say.</summary>
    public static int? TypeBits(string path)
    {
        if (!OperatingSystem.IsLinux())
            return 0;
        try
        {
            return statx(CurrentFolder, path, FollowLinks, TypeAndMode, out FileStatus status) == 0 ? status.Mode & 0xF000 : null;
        }
        catch (EntryPointNotFoundException)
        {
            return 0;
        }
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

    private const int OpenReadOnly = 0;

    private static int CloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string path, string newPath);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat2(int folder, string path, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renamex_np(string path, string newPath, uint flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int file);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int folder, string path, uint flags, uint mask, out FileStatus status);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint realpath(string path, nint buffer);

    [LibraryImport("libc")]
    private static partial void free(nint memory);

    /// <summary>struct statx of linux/stat.h, the same on every architecture: 256 bytes, the mode at 28.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
