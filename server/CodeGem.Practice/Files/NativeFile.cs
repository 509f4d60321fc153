using System.Runtime.InteropServices;

namespace CodeGem.Practice.Files;

/// <summary>
/// Reading a regular file on Linux in three or four calls: what it is, open, read, close. Numbers are those of x64 and arm64; nothing else is asked,
/// no lock is taken, nothing is allocated.
/// </summary>
internal static unsafe partial class NativeFile
{
    private const int CurrentFolder = -100, Interrupted = 4;
    private const int ReadOnly = 0, NonBlocking = 0x800, CloseOnExec = 0x80000;
    private const uint TypeOnly = 0x1;
    private const int TypeBits = 0xF000, RegularFile = 0x8000;

    /// <summary>Whether the system tells what a file is; C libraries before 2018 cannot.</summary>
    public static bool HasStatus { get; } = OperatingSystem.IsLinux() && CanAsk();

    public static bool IsSupported { get; } = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && HasStatus;

    /// <summary>The file's length, its bytes in <paramref name="bytes"/>, which grows as needed; -1 when it is no file that can be read.</summary>
    /// <param name="path">Ends with a zero.</param>
    /// <param name="isPlain">The folder said it is a file, so it need not be asked.</param>
    public static int Read(byte[] path, bool isPlain, ref byte[] bytes, int longest)
    {
        fixed (byte* name = path)
        {
            FileStatus status;
            if (!isPlain && (statx(CurrentFolder, name, 0, TypeOnly, &status) != 0 || (status.Mode & TypeBits) != RegularFile))
                return -1;
            // A pipe may have taken the name meanwhile; opened so, it does not wait.
            int file = open(name, ReadOnly | NonBlocking | CloseOnExec);
            if (file < 0)
                return -1;
            int length = ReadAll(file, ref bytes, longest);
            _ = close(file);
            return length;
        }
    }

    /// <summary>A read that leaves room has seen the end: files that are no pipe are read to the brim.</summary>
    private static int ReadAll(int file, ref byte[] bytes, int longest)
    {
        int length = 0;
        while (true)
        {
            nint more;
            fixed (byte* at = &bytes[length])
                more = read(file, at, (nuint)(bytes.Length - length));
            if (more < 0 && Marshal.GetLastSystemError() == Interrupted)
                continue;
            if (more < 0)
                return -1;
            length += (int)more;
            if (length > longest)
                return -1;
            if (length < bytes.Length)
                return length;
            Array.Resize(ref bytes, bytes.Length * 2);
        }
    }

    private static bool CanAsk()
    {
        try
        {
            FileStatus status;
            fixed (byte* here = "/\0"u8)
                return statx(CurrentFolder, here, 0, TypeOnly, &status) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc")]
    private static partial int close(int file);

    [LibraryImport("libc")]
    private static partial int statx(int folder, byte* path, int flags, uint mask, FileStatus* status);

    [LibraryImport("libc")]
    private static partial int open(byte* path, int flags);

    [LibraryImport("libc")]
    private static partial nint read(int file, byte* bytes, nuint count);

    /// <summary>struct statx of linux/stat.h, the same on every architecture.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
