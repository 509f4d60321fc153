using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// The names of files being written. Nothing of ours reads such a name as a note. Its maker holds a lock on it, so whoever finds one
/// without a lock knows that its maker is gone, and removes it. A file that changes places with a note gets a name that says, by their
/// hashes, which two texts may be thrown away under it: any other is somebody's, and is given a name that people see.
/// </summary>
internal static class Temporary
{
    /// <summary>The name that is held while a folder is locked, where folders themselves cannot be.</summary>
    public const string Lock = Prefix + "lock" + Suffix;

    private const string Prefix = ".codegem-", Suffix = ".tmp", Rescued = "rescued-", Note = ".md";
    private const int HashLength = 16;

    public static bool IsTemporary(ReadOnlySpan<char> name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal);

    public static string NameIn(string folder) => Path.Combine(folder, Prefix + Random() + Suffix);

    /// <summary>The name under which a file may take what a note holds, when that is one of these two texts.</summary>
    public static string ForSwap(string temporary, byte[] before, byte[] after) =>
        $"{temporary[..^Suffix.Length]}-{HashOf(before)}-{HashOf(after)}{Suffix}";

    /// <summary>A new file in the folder, open and locked.</summary>
    public static (string Path, SafeFileHandle File) Open(FileCalls calls, string folder)
    {
        string path = NameIn(folder);
        return (path, calls.OpenTemporary(path));
    }

    /// <summary>Whether a failure means that somebody tidied the file away, or holds it to do so.</summary>
    public static bool WasTaken(Exception error, string? path) => path is null
        ? error is IOException && FileTrouble.IsInUse(error)
        : error is FileNotFoundException && !File.Exists(path);

    /// <summary>Removes what dead processes left in a folder; what cannot be removed now is tried again another time.</summary>
    public static void Sweep(FileCalls calls, string folder)
    {
        try
        {
            foreach (string path in calls.Names(folder).Where(name => IsTemporary(name)).Select(name => Path.Combine(folder, name)))
                SweepOne(calls, path);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }

    /// <summary>Removes one's own.</summary>
    public static void Discard(FileCalls calls, string path)
    {
        try
        {
            Discard(calls, path, () => calls.Read(path));
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }

    private static void SweepOne(FileCalls calls, string path)
    {
        try
        {
            if (FileBytes.KindOf(path) != FileKind.File)
                return;
            using SafeFileHandle held = calls.TakeAbandoned(path);
            Discard(calls, path, () => calls.Read(held));
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }

    private static void Discard(FileCalls calls, string path, Func<byte[]> read)
    {
        string[] parts = Path.GetFileName(path)[Prefix.Length..^Suffix.Length].Split('-');
        bool isSwap = parts is [_, { Length: HashLength }, { Length: HashLength }];
        if (!isSwap || parts.AsSpan(1).Contains(HashOf(read())))
            calls.Delete(path);
        else
            calls.Move(path, Path.Combine(Path.GetDirectoryName(path)!, Rescued + Random() + Note));
    }

    private static string Random() => Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
}
