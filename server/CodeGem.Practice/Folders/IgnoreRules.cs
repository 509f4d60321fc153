using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>
/// What .gitignore files leave out. Paths count from the practice's root. Git reads a pattern from the folder its file is in, and a file
/// further down has the last word.
/// </summary>
internal sealed class IgnoreRules
{
    public const string FileName = ".gitignore";

    /// <summary>Of a file that is longer only so much counts: each of its patterns is asked about every note.</summary>
    private const int LongestFile = 65_536;

    private readonly IReadOnlyList<IgnorePattern> patterns;

    private IgnoreRules(IReadOnlyList<IgnorePattern> patterns) => this.patterns = patterns;

    public static IgnoreRules None { get; } = new([]);

    public bool IsEmpty => patterns.Count == 0;

    /// <summary>These and the patterns of a folder's own .gitignore; one that cannot be read leaves nothing out.</summary>
    public IgnoreRules And(string root, string folder)
    {
        string path = Path.Combine(root, folder, FileName);
        if (!File.Exists(path) || NoteFile.Read(path) is not { } file)
            return this;
        var all = new List<IgnorePattern>(patterns);
        ReadOnlySpan<char> text = WholeLines(file.Text.AsSpan().TrimStart('\uFEFF'));
        foreach (Range line in text.Split('\n'))
        {
            if (IgnorePattern.Read(folder, text[line]) is { } pattern)
                all.Add(pattern);
        }
        return new IgnoreRules(all);
    }

    /// <summary>True when git would not look at it. A folder left out takes with it all it holds: who asks has asked about the folders above.</summary>
    public bool IsIgnored(string path, bool isFolder)
    {
        for (int i = patterns.Count - 1; i >= 0; i--)
        {
            if (patterns[i].Matches(path, isFolder))
                return !patterns[i].IsKept;
        }
        return false;
    }

    private static ReadOnlySpan<char> WholeLines(ReadOnlySpan<char> text) =>
        text.Length <= LongestFile ? text : text[..(text[..LongestFile].LastIndexOf('\n') + 1)];
}
