using CodeGem.Lsp.Protocol;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Handlers;

/// <summary>Where a note stands: in a practice, or loose in a folder with none above it.</summary>
/// <param name="Root">The practice's folder, or the note's own.</param>
/// <param name="Path">From the root, with <c>/</c> between the names.</param>
public sealed record NotePlace(string Root, string Path, bool IsLoose)
{
    /// <summary>Looks for a practice.yaml in the folders above the file, and nowhere else.</summary>
    public static NotePlace? Of(string fullPath)
    {
        if (System.IO.Path.GetDirectoryName(fullPath) is not { } folder)
            return null;
        return PracticeFinder.RootOf(fullPath) is { } root && PracticePath.Relative(root, fullPath) is { } path
            ? new NotePlace(root, path, IsLoose: false)
            : new NotePlace(folder, System.IO.Path.GetFileName(fullPath), IsLoose: true);
    }

    public string FullPath => System.IO.Path.Combine(Root, Path.Replace('/', System.IO.Path.DirectorySeparatorChar));

    public DocumentUri UriOf(string path) => DocumentUri.OfPath((this with { Path = path }).FullPath);
}
