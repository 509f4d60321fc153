using System.IO.Enumeration;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>A name in a folder, before anything of it was opened.</summary>
internal readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink);

/// <summary>
/// What stands in one folder. Folders that vanish, cannot be opened or loop are empty; links are followed only to what lies inside the
/// practice, one step, so there is nothing to loop.
/// </summary>
internal static class FolderList
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
        RecurseSubdirectories = false,
        BufferSize = 65_536,
    };

    /// <summary>The folders in a folder, in no order.</summary>
    public static IEnumerable<string> Folders(string realRoot, string folder) =>
        Read(folder, name => PracticeLayout.IsClientName(name)).Where(e => IsFolder(realRoot, folder, e)).Select(e => e.Name);

    /// <summary>The files in a folder whose change may matter, in no order.</summary>
    public static IEnumerable<string> Files(string folder) => Read(folder, name => PracticeLayout.IsFileName(name)).Where(e => !e.IsFolder).Select(e => e.Name);

    /// <summary>The Markdown files in a folder, in no order. Temporary files of dead processes go on the way.</summary>
    public static IReadOnlyList<string> Notes(string realRoot, string folder)
    {
        var notes = new List<string>();
        bool isLittered = false;
        foreach (FolderEntry entry in Read(folder, name => PracticeLayout.IsNoteName(name) || Temporary.IsTemporary(name)))
        {
            if (Temporary.IsTemporary(entry.Name))
                isLittered = true;
            else if (!entry.IsFolder && (!entry.IsLink || PracticePath.LeadsInside(realRoot, Path.Combine(folder, entry.Name))))
                notes.Add(entry.Name);
        }
        if (isLittered)
            Temporary.Sweep(FileCalls.OnDisk, folder);
        return notes;
    }

    /// <summary>Whether a path is a folder the practice may look into: the question <see cref="Folders"/> asks of each.</summary>
    public static bool IsFolder(string realRoot, string path) =>
        Directory.Exists(path) && (new DirectoryInfo(path).LinkTarget is null || PracticePath.LeadsInside(realRoot, path));

    /// <summary>Whether a path is a file the practice may read: the question <see cref="Notes"/> asks of each.</summary>
    public static bool IsFile(string realRoot, string path)
    {
        var file = new FileInfo(path);
        return file.Exists && (file.LinkTarget is null || PracticePath.LeadsInside(realRoot, path));
    }

    private static bool IsFolder(string realRoot, string folder, FolderEntry entry) => entry.IsLink
        ? IsFolder(realRoot, Path.Combine(folder, entry.Name))
        : entry.IsFolder;

    private delegate bool NameTest(ReadOnlySpan<char> name);

    private static List<FolderEntry> Read(string folder, NameTest wanted)
    {
        var entries = new List<FolderEntry>();
        try
        {
            var found = new FileSystemEnumerable<FolderEntry>(
                folder,
                (ref FileSystemEntry e) => new(e.FileName.ToString(), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != 0),
                Everything)
            {
                ShouldIncludePredicate = (ref FileSystemEntry e) => wanted(e.FileName),
            };
            entries.AddRange(found);
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
        return entries;
    }
}
