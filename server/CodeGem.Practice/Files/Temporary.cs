using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Files;

/// <summary>
/// The names of files being written. Nothing of ours reads such a name as a note. Its maker holds a lock on it, so whoever finds one
/// without a lock knows that its maker is gone, and removes it.
/// </summary>
internal static class Temporary
{
    private const string Prefix = ".codegem-", Suffix = ".tmp";

    public static bool IsTemporary(ReadOnlySpan<char> name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>A new file in the folder, open and locked.</summary>
    public static (string Path, SafeFileHandle File) Open(FileCalls calls, string folder)
    {
        string path = Path.Combine(folder, Prefix + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal) + Suffix);
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
            foreach (string name in calls.Names(folder).Where(name => IsTemporary(name)))
                Remove(Path.Combine(folder, name), calls.DeleteAbandoned);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }

    /// <summary>Removes one's own.</summary>
    public static void Discard(FileCalls calls, string path) => Remove(path, calls.Delete);

    private static void Remove(string path, Action<string> delete)
    {
        try
        {
            delete(path);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
    }
}
