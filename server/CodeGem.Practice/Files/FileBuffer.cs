using System.Text;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// Reads one small file after another into the same bytes. A first index opens a hundred thousand files, and the time goes into asking the
/// system; where three calls a file will do, three are made. Not for two threads at once.
/// </summary>
internal sealed class FileBuffer
{
    private byte[] bytes = new byte[32_768];
    private byte[] path = new byte[1_024];

    /// <summary>False when there is no such file, it is none, is too large, or cannot be read. The bytes last until the next call.</summary>
    /// <param name="folder">A full path, or empty when <paramref name="name"/> is one.</param>
    /// <param name="isPlain">Certainly a file, and no link.</param>
    public bool TryRead(string folder, string name, bool isPlain, out ReadOnlySpan<byte> read)
    {
        int length = NativeFile.IsSupported ? ReadNatively(folder, name, isPlain) : ReadPortably(Path.Combine(folder, name));
        read = length < 0 ? default : bytes.AsSpan(0, length);
        return length >= 0;
    }

    private int ReadNatively(string folder, string name, bool isPlain)
    {
        int longest = Encoding.UTF8.GetMaxByteCount(folder.Length + name.Length) + 2;
        if (path.Length < longest)
            path = new byte[longest];
        int end = Encoding.UTF8.GetBytes(folder, path);
        if (end > 0)
            path[end++] = (byte)'/';
        end += Encoding.UTF8.GetBytes(name, path.AsSpan(end));
        path[end] = 0;
        return NativeFile.Read(path, isPlain, ref bytes, FileBytes.Longest);
    }

    private int ReadPortably(string full)
    {
        try
        {
            if (FileBytes.KindOf(full) != FileKind.File)
                return -1;
            using SafeFileHandle file = File.OpenHandle(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int length = 0;
            while (RandomAccess.Read(file, bytes.AsSpan(length), length) is > 0 and var more)
            {
                length += more;
                if (length > FileBytes.Longest)
                    return -1;
                if (length == bytes.Length)
                    Array.Resize(ref bytes, bytes.Length * 2);
            }
            return length;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return -1;
        }
    }
}
