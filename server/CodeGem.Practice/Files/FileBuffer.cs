using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>Reads one small file after another into the same bytes. Not for two threads at once.</summary>
internal sealed class FileBuffer
{
    private byte[] bytes = new byte[32_768];

    /// <summary>False when there is no such file, it is none, is too large, or cannot be read. The bytes last until the next call.</summary>
    public bool TryRead(string path, out ReadOnlySpan<byte> read)
    {
        read = default;
        try
        {
            if (FileBytes.KindOf(path) != FileKind.File)
                return false;
            using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int length = 0;
            while (RandomAccess.Read(file, bytes.AsSpan(length), length) is > 0 and var more)
            {
                length += more;
                if (length < bytes.Length)
                    continue;
                if (length > FileBytes.Longest)
                    return false;
                Array.Resize(ref bytes, bytes.Length * 2);
            }
            read = bytes.AsSpan(0, length);
            return true;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return false;
        }
    }
}
