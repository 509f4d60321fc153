using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>What a name leads to.</summary>
public enum FileKind
{
    Missing,
    File,
    Folder,

    /// <summary>A pipe, a socket, a device: nothing that may be opened, because opening can wait for ever.</summary>
    Other,

    /// <summary>A folder on the way may not be looked into, so nobody knows whether anything has that name.</summary>
    Hidden,
}

/// <summary>Bytes of a file, and the care that takes: pipes are never opened, a file that grows meanwhile is read to its end.</summary>
public static class FileBytes
{
    /// <summary>Beyond this a file is no note, and its bytes stay where they are.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private const int Pipe = 0x1000, CharacterDevice = 0x2000, Folder = 0x4000, BlockDevice = 0x6000, Socket = 0xC000;

    /// <summary>What the path leads to once links are followed.</summary>
    public static FileKind KindOf(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists && file.LinkTarget is null)
            return Directory.Exists(path) ? FileKind.Folder : IsHidden(path) ? FileKind.Hidden : FileKind.Missing;
        return NativeCalls.TypeBits(path) switch
        {
            Pipe or CharacterDevice or BlockDevice or Socket => FileKind.Other,
            Folder => FileKind.Folder,
            null => FileKind.Missing,
            0 when !file.Exists => FileKind.Missing,
            _ => FileKind.File,
        };
    }

    private static bool IsHidden(string path)
    {
        try
        {
            _ = File.GetAttributes(path);
            return false;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return error is UnauthorizedAccessException;
        }
    }

    /// <exception cref="FileNotFoundException">Nothing has that name.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="IOException">It is no file, it is longer than <see cref="Longest"/>, or it cannot be read.</exception>
    public static byte[] Read(string path)
    {
        FileKind kind = KindOf(path);
        if (kind == FileKind.Missing)
            throw new FileNotFoundException();
        if (kind == FileKind.Hidden)
            throw new UnauthorizedAccessException();
        if (kind != FileKind.File)
            throw new IOException("not a file");
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Read(file);
    }

    /// <exception cref="IOException">It is longer than <see cref="Longest"/>, or it cannot be read.</exception>
    public static byte[] Read(SafeFileHandle file)
    {
        // Where the kind cannot be asked, a pipe still shows itself by having no length.
        long length = RandomAccess.GetLength(file);
        if (length > Longest)
            throw new IOException("too large");
        var bytes = new byte[length];
        int read = 0;
        while (true)
        {
            int more = RandomAccess.Read(file, bytes.AsSpan(read), read);
            read += more;
            if (more == 0 || read > Longest)
                break;
            if (read == bytes.Length)
                Array.Resize(ref bytes, bytes.Length + 4096);
        }
        Array.Resize(ref bytes, read);
        return bytes;
    }
}
