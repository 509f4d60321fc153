namespace CodeGem.Practice.Folders;

/// <summary>Finds the practice a note belongs to by looking upwards only; nothing is ever scanned to find one.</summary>
public static class PracticeFinder
{
    public const string SettingsFile = Notes.Model.NotePath.SettingsFile;

    /// <summary>
    /// The nearest folder above the note, or above what will be one, that holds a practice.yaml; null when there is none. Never throws.
    /// </summary>
    /// <param name="notePath">A file; a folder counts as one of its own ancestors.</param>
    public static string? RootOf(string notePath)
    {
        string? folder = Directory.Exists(notePath) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(notePath)) : Parent(notePath);
        while (folder is not null && !File.Exists(Path.Combine(folder, SettingsFile)))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }

    private static string? Parent(string path)
    {
        try
        {
            return Path.GetDirectoryName(Path.GetFullPath(path));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
