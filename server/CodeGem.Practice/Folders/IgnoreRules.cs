using CodeGem.Practice.Files;
using MAB.DotIgnore;

namespace CodeGem.Practice.Folders;

/// <summary>
/// What the practice's .gitignore files leave out. Paths count from the practice's root. Git reads a pattern from the folder its file is
/// in, and a file further down has the last word; so patterns are brought to the root, in that order.
/// </summary>
internal sealed class IgnoreRules
{
    public const string FileName = ".gitignore";

    private readonly List<string> patterns = [];
    private IgnoreList? list;

    public bool IsEmpty => patterns.Count == 0;

    /// <summary>Adds the patterns of a folder's .gitignore; one that cannot be read leaves nothing out.</summary>
    public void Add(string root, string folder)
    {
        string path = Path.Combine(root, folder, FileName);
        if (!File.Exists(path) || NoteFile.Read(path) is not { } file)
            return;
        patterns.AddRange(file.Text.Split('\n').Select(line => FromRoot(line.TrimEnd('\r'), folder)).OfType<string>());
        list = null;
    }

    /// <summary>True when git would not look at it; a folder left out takes with it all it holds.</summary>
    public bool IsIgnored(string path, bool isFolder) => !IsEmpty && (list ??= new IgnoreList(patterns)).IsIgnored(path, isFolder);

    private static string? FromRoot(string pattern, string folder)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern[0] == '#' || folder.Length == 0)
            return string.IsNullOrWhiteSpace(pattern) ? null : pattern;
        bool isKept = pattern[0] == '!';
        string rest = isKept ? pattern[1..] : pattern;
        bool isAnchored = rest.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        return (isKept ? "!/" : "/") + folder + (isAnchored ? "/" : "/**/") + rest.TrimStart('/');
    }
}
