using System.Runtime.InteropServices;
using System.Text;

namespace CodeGem.Practice.Files;

/// <summary>
/// Listing a folder on Linux with what the folder itself says of each name: file, folder or link. .NET asks the system twice about every
/// name to learn the same. Numbers are those of x64 and arm64.
/// </summary>
internal static unsafe partial class NativeFolder
{
    private const int KindAt = 18, NameAt = 19;

    /// <summary>What a folder may say of a name (<c>d_type</c>); some file systems say nothing.</summary>
    public const byte Unknown = 0, Folder = 4, File = 8, Link = 10;

    public static bool IsSupported => NativeFile.IsSupported;

    public delegate void Found(ReadOnlySpan<char> name, byte kind);

    /// <summary>Tells every name but <c>.</c> and <c>..</c>; nothing when the folder cannot be opened.</summary>
    public static void Read(string path, Found found)
    {
        nint folder = opendir(path);
        if (folder == 0)
            return;
        Span<char> name = stackalloc char[256];
        while (readdir(folder) is not null and var entry)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameAt);
            if (bytes.Length > 255 || bytes.SequenceEqual("."u8) || bytes.SequenceEqual(".."u8))
                continue;
            found(name[..Encoding.UTF8.GetChars(bytes, name)], entry[KindAt]);
        }
        _ = closedir(folder);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint opendir(string path);

    [LibraryImport("libc")]
    private static partial byte* readdir(nint folder);

    [LibraryImport("libc")]
    private static partial int closedir(nint folder);
}
