using System.IO.Enumeration;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>
/// Reads what was made for a client. Links are not followed: what they lead to stands somewhere else, and may be anything. What is no text,
/// such as a PDF, says nothing.
/// </summary>
internal static class SharedFolder
{
    private const int Deepest = 4, MostFiles = 500;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = Deepest,
    };

    /// <param name="root">The practice's folder.</param>
    /// <param name="client">The client's, from the root.</param>
    public static SharedFiles Of(string root, string client) => new(() => Read(root, NotePath.Combine(client, NotePath.SharedFolder)));

    private static IReadOnlyList<SharedFile> Read(string root, string folder)
    {
        try
        {
            string full = Path.Combine(root, folder);
            if (!Directory.Exists(full) || new DirectoryInfo(full).LinkTarget is not null)
                return [];
            return Files(full).Order(StringComparer.Ordinal).Take(MostFiles)
                .Select(path => NoteFile.Read(Path.Combine(full, path)) is { Text.Length: > 0 } file
                    ? new SharedFile(NotePath.Combine(folder, path.Replace(Path.DirectorySeparatorChar, '/')), file.Text)
                    : null)
                .OfType<SharedFile>().ToList();
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            return [];
        }
    }

    private static FileSystemEnumerable<string> Files(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => Path.GetRelativePath(folder, entry.ToFullPath()),
        Everything)
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && !Temporary.IsTemporary(entry.FileName),
    };
}
