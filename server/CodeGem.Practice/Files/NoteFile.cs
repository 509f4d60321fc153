using System.Text;

namespace CodeGem.Practice.Files;

/// <summary>
/// What a file holds, as text, and whether it may be written back. A file that cannot be read as UTF-8 is never rewritten: the bytes that
/// were not understood would be lost.
/// </summary>
/// <param name="Text">A byte order mark stays its first character, so that writing the text back gives the same bytes.</param>
/// <param name="Obstacle">The key of the sentence that says why it may not be rewritten; null when it may.</param>
public sealed record NoteFile(string Path, string Text, string? Obstacle = null)
{
    private const string Unreadable = "file.unreadable";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public bool CanBeRewritten => Obstacle is null;

    /// <summary>
    /// Reading failed, and not because the file may not be read: what it holds is not known and may be known the next time, or not even whether
    /// it is there.
    /// </summary>
    public bool IsInDoubt { get; private init; }

    /// <summary>Never throws; null when there is no such file.</summary>
    public static NoteFile? Read(string path) => Read(path, FileCalls.OnDisk);

    public static NoteFile? Read(string path, FileCalls calls)
    {
        switch (FileBytes.KindOf(path))
        {
            case FileKind.Missing:
                return null;
            case FileKind.Hidden:
                return new NoteFile(path, "", Unreadable) { IsInDoubt = true };
            case FileKind.Folder when !CanBeListed(path):
                return new NoteFile(path, "", Unreadable);
            case FileKind.Folder or FileKind.Other:
                return new NoteFile(path, "", "file.no-file");
        }
        try
        {
            if (new FileInfo(path).Length > FileBytes.Longest)
                return new NoteFile(path, "", "file.too-large");
            return Of(path, calls.Read(path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            bool isForbidden = error is UnauthorizedAccessException;
            return new NoteFile(path, "", isForbidden ? Unreadable : FileTrouble.KeyOf(error)) { IsInDoubt = !isForbidden };
        }
    }

    /// <summary>Whether a folder may be looked into. Never throws.</summary>
    public static bool CanBeListed(string folder)
    {
        try
        {
            using IEnumerator<string> names = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            _ = names.MoveNext();
            return true;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return error is not UnauthorizedAccessException;
        }
    }

    /// <summary>What bytes say. Encrypted ones and UTF-16 give no text at all, broken UTF-8 gives what can be read of it.</summary>
    public static NoteFile Of(string path, byte[] bytes)
    {
        if (IsEncrypted(bytes))
            return new NoteFile(path, "", "file.encrypted");
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new NoteFile(path, "", "file.utf16");
        try
        {
            string text = Strict.GetString(bytes);
            return new NoteFile(path, text, text.Contains('\0') ? "file.nul" : null);
        }
        catch (DecoderFallbackException)
        {
            return new NoteFile(path, Encoding.UTF8.GetString(bytes), "file.not-utf8");
        }
    }

    /// <summary>The bytes of a text; null when it holds half a surrogate pair, which no file can hold.</summary>
    internal static byte[]? BytesOf(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>git-crypt, age in either form, and PGP's armour: the first bytes tell.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\0GITCRYPT\0"u8) || bytes.StartsWith("age-encryption.org/"u8)
        || bytes.StartsWith("-----BEGIN AGE ENCRYPTED FILE-----"u8) || bytes.StartsWith("-----BEGIN PGP MESSAGE-----"u8);
}
