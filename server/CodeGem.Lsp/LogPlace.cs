using CodeGem.Notes.Language;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp;

/// <summary>
/// Where a log may stand: an ordinary file, new or old, outside of any practice, so that it is never shared with the notes. A link is
/// refused, because what it leads to may be anywhere and belong to anybody; so is a pipe, which would hand the log to whoever reads it.
/// </summary>
internal static class LogPlace
{
    /// <summary>Why a log may not stand here, in a sentence; null when it may.</summary>
    public static string? Obstacle(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            return Messages.Of("log-cannot-open", path);
        string full = Path.GetFullPath(path);
        if (new FileInfo(full).LinkTarget is not null)
            return Messages.Of("log-is-link", path);
        if (FileBytes.KindOf(full) is FileKind.Folder or FileKind.Other)
            return Messages.Of("log-no-file", path);
        return Folders(full).Any(folder => PracticeFinder.RootOf(folder) is not null) ? Messages.Of("log-in-practice", path) : null;
    }

    /// <summary>The file's folder as it was named and as it really is: a link may lead into a practice.</summary>
    private static IEnumerable<string> Folders(string full)
    {
        if (Path.GetDirectoryName(full) is not { } folder)
            yield break;
        yield return folder;
        if (PracticePath.RealPath(folder) is { } real)
            yield return real;
    }
}
