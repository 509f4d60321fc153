using CodeGem.Practice.Files;
using MAB.DotIgnore;

namespace CodeGem.Practice.Folders;

/// <summary>
/// What .gitignore files leave out. Paths count from the practice's root. Git reads a pattern from the folder its file is in, and a file
/// further down has the last word; so patterns are brought to the root, in that order.
/// </summary>
internal sealed class IgnoreRules
{
    public const string FileName = ".gitignore";

    private readonly IReadOnlyList<string> patterns;
    private readonly IgnoreList? list;

    private IgnoreRules(IReadOnlyList<string> patterns)
    {
        this.patterns = patterns;
        list = patterns.Count > 0 ? new IgnoreList(patterns) : null;
    }

    public static IgnoreRules None { get; } = new([]);

    public bool IsEmpty => list is null;

    /// <summary>These and the patterns of a folder's own .gitignore; one that cannot be read leaves nothing out.</summary>
    public IgnoreRules And(string root, string folder)
    {
        string path = Path.Combine(root, folder, FileName);
        if (!File.Exists(path) || NoteFile.Read(path) is not { } file)
            return this;
        return new IgnoreRules([.. patterns, .. file.Text.Split('\n').Select(line => FromRoot(line.TrimEnd('\r'), folder)).OfType<string>()]);
    }

    /// <summary>True when git would not look at it; a folder left out takes with it all it holds.</summary>
    public bool IsIgnored(string path, bool isFolder) => list is not null && list.IsIgnored(path, isFolder);

    private static string? FromRoot(string pattern, string folder)
    {
        if (string.IsNullOrWhiteSpace(pattern) || pattern[0] == '#')
            return null;
        if (folder.Length == 0)
            return pattern;
        bool isKept = pattern[0] == '!';
        string rest = isKept ? pattern[1..] : pattern;
        bool isAnchored = rest.TrimEnd('/').Contains('/', StringComparison.Ordinal);
        return (isKept ? "!/" : "/") + folder + (isAnchored ? "/" : "/**/") + rest.TrimStart('/');
    }
}
