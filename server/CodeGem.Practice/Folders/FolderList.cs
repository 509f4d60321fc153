using System.IO.Enumeration;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>A name in a folder, or the path it makes, before anything of it was opened.</summary>
/// <param name="IsPlain">Certainly a file, and no link: it may be opened without asking again.</param>
internal readonly record struct FolderEntry(string Name, bool IsFolder, bool IsLink, bool IsPlain);

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

    private delegate bool NameTest(ReadOnlySpan<char> name);

    /// <summary>The folders in a folder, in no order.</summary>
    public static IEnumerable<string> Folders(string realRoot, string folder) =>
        Read(folder, name => PracticeLayout.IsClientName(name)).Where(e => IsFolder(realRoot, folder, e)).Select(e => e.Name);

    /// <summary>The files in a folder whose change may matter, in no order.</summary>
    /// <param name="isWanted">Whatever its name, a file here matters.</param>
    public static IEnumerable<string> Files(string folder, bool isWanted = false) =>
        Read(folder, name => isWanted && !Temporary.IsTemporary(name) || PracticeLayout.IsFileName(name)).Where(e => !e.IsFolder).Select(e => e.Name);

    /// <summary>The Markdown files in a folder, in no order. Temporary files of dead processes go on the way.</summary>
    /// <param name="path">The folder as the names told are to begin, from the root; empty for the names alone.</param>
    public static IReadOnlyList<FolderEntry> Notes(string realRoot, string folder, string path)
    {
        bool isLittered = false;
        List<FolderEntry> notes = Read(folder, name =>
        {
            isLittered |= Temporary.IsTemporary(name);
            return PracticeLayout.IsNoteName(name);
        }, path);
        if (isLittered)
            Temporary.Sweep(FileCalls.OnDisk, folder);
        notes.RemoveAll(entry => entry.IsFolder || entry.IsLink && !PracticePath.LeadsInside(realRoot, Path.Combine(folder, NotePath.FileName(entry.Name))));
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

    private static List<FolderEntry> Read(string folder, NameTest wanted, string path = "")
    {
        var entries = new List<FolderEntry>();
        try
        {
            if (NativeFolder.IsSupported)
                NativeFolder.Read(folder, (name, kind) => Add(entries, folder, path, name, kind, wanted));
            else
                entries.AddRange(ReadPortably(folder, path, wanted));
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
        }
        return entries;
    }

    private static string Below(string path, ReadOnlySpan<char> name) => path.Length == 0 ? name.ToString() : string.Concat(path, "/", name);

    private static void Add(List<FolderEntry> entries, string folder, string path, ReadOnlySpan<char> name, byte kind, NameTest wanted)
    {
        if (!wanted(name))
            return;
        bool isSaid = kind != NativeFolder.Unknown;
        FileAttributes attributes = isSaid ? 0 : new FileInfo(Path.Join(folder, name)).Attributes;
        entries.Add(new FolderEntry(
            Below(path, name),
            isSaid ? kind == NativeFolder.Folder : attributes >= 0 && attributes.HasFlag(FileAttributes.Directory),
            isSaid ? kind == NativeFolder.Link : attributes >= 0 && attributes.HasFlag(FileAttributes.ReparsePoint),
            kind == NativeFolder.File));
    }

    private static FileSystemEnumerable<FolderEntry> ReadPortably(string folder, string path, NameTest wanted) => new(
        folder,
        (ref FileSystemEntry e) => new(Below(path, e.FileName), e.IsDirectory, (e.Attributes & FileAttributes.ReparsePoint) != 0, IsPlain: false),
        Everything)
    {
        ShouldIncludePredicate = (ref FileSystemEntry e) => wanted(e.FileName),
    };
}
