namespace CodeGem.Practice.Folders;

/// <summary>
/// One line of a .gitignore file, as gitignore(5) has it. Matching takes at most a step for each character of the pattern and of the path
/// together: all ways through the pattern are gone at once, and none is ever gone back on. A line that makes no sense matches nothing.
/// </summary>
internal sealed class IgnorePattern
{
    /// <summary>No pattern a person writes is longer.</summary>
    public const int Longest = 1_000;

    private readonly List<Part> parts = [];
    private readonly string folder;
    private readonly string? literal;
    private readonly bool isAnchored;
    private readonly bool isForFolders;

    private IgnorePattern(string folder, ReadOnlySpan<char> pattern, bool isKept)
    {
        this.folder = folder.Length == 0 ? "" : folder + "/";
        IsKept = isKept;
        isForFolders = pattern.EndsWith("/");
        pattern = isForFolders ? pattern[..^1] : pattern;
        isAnchored = pattern.Contains('/');
        pattern = pattern.StartsWith("/") ? pattern[1..] : pattern;
        if (pattern.IndexOfAny("*?[\\") < 0)
            literal = pattern.ToString();
        else if (!Compile(pattern))
            literal = "";
    }

    private enum Kind
    {
        One,
        Any,
        Class,

        /// <summary>Characters of one name.</summary>
        Star,

        /// <summary>Whole names and the slashes behind them; <see cref="WithinNames"/> follows.</summary>
        Names,
        WithinNames,

        /// <summary>All that is left.</summary>
        Rest,
    }

    /// <summary>It takes back what patterns before it left out.</summary>
    public bool IsKept { get; }

    /// <summary>Null for a comment and a line that says nothing.</summary>
    /// <param name="folder">Where the file is that says so; paths are counted from the same root.</param>
    public static IgnorePattern? Read(string folder, ReadOnlySpan<char> line)
    {
        line = line.TrimEnd('\r');
        while (line.EndsWith(" ") && !line.EndsWith("\\ "))
            line = line[..^1];
        if (line.IsEmpty || line[0] == '#' || line.Length > Longest)
            return null;
        bool isKept = line[0] == '!';
        line = isKept ? line[1..] : line;
        return line.Trim('/').IsEmpty ? null : new IgnorePattern(folder, line, isKept);
    }

    /// <summary>Whether it speaks of this path; of the folders above it others have been asked.</summary>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder)
    {
        if ((isForFolders && !isFolder) || !path.StartsWith(folder))
            return false;
        path = path[folder.Length..];
        ReadOnlySpan<char> name = isAnchored ? path : path[(path.LastIndexOf('/') + 1)..];
        return literal is null ? Runs(name) : literal.Length > 0 && name.SequenceEqual(literal);
    }

    private bool Runs(ReadOnlySpan<char> text)
    {
        Span<bool> now = stackalloc bool[parts.Count + 1], next = stackalloc bool[parts.Count + 1];
        now[0] = true;
        Skip(now);
        foreach (char letter in text)
        {
            next.Clear();
            bool isAlive = false;
            for (int at = 0; at < parts.Count; at++)
            {
                if (!now[at] || parts[at].After(at, letter) is not (>= 0 and var after))
                    continue;
                next[after] = true;
                isAlive = true;
            }
            if (!isAlive)
                return false;
            Skip(next);
            next.CopyTo(now);
        }
        return now[^1];
    }

    /// <summary>What may stand for nothing is passed over as well.</summary>
    private void Skip(Span<bool> states)
    {
        for (int at = 0; at < parts.Count; at++)
        {
            if (!states[at])
                continue;
            if (parts[at].Kind is Kind.Star or Kind.Rest)
                states[at + 1] = true;
            else if (parts[at].Kind == Kind.Names)
                states[at + 2] = true;
        }
    }

    private bool Compile(ReadOnlySpan<char> pattern)
    {
        for (int at = 0; at < pattern.Length;)
        {
            int stars = pattern[at..].IndexOfAnyExcept('*') is >= 0 and var run ? run : pattern.Length - at;
            int end = at + stars;
            bool isWhole = stars == 2 && isAnchored && (at == 0 || pattern[at - 1] == '/') && (end == pattern.Length || pattern[end] == '/');
            if (isWhole && end == pattern.Length)
                parts.Add(new Part(Kind.Rest));
            else if (isWhole)
                parts.AddRange([new Part(Kind.Names), new Part(Kind.WithinNames)]);
            else if (stars > 0)
                parts.Add(new Part(Kind.Star));
            else if ((end = CompileOne(pattern, at)) < 0)
                return false;
            at = isWhole ? end + 1 : end;
        }
        return true;
    }

    /// <summary>Where the next part begins; -1 when there is no sense in this one.</summary>
    private int CompileOne(ReadOnlySpan<char> pattern, int at)
    {
        switch (pattern[at])
        {
            case '?':
                parts.Add(new Part(Kind.Any));
                return at + 1;
            case '[':
                return CharacterClass.Read(pattern, ref at) is { } read ? Add(new Part(Kind.Class) { Class = read }, at) : -1;
            case '\\':
                return at + 1 < pattern.Length ? Add(new Part(Kind.One) { Letter = pattern[at + 1] }, at + 2) : -1;
            default:
                return Add(new Part(Kind.One) { Letter = pattern[at] }, at + 1);
        }
    }

    private int Add(Part part, int end)
    {
        parts.Add(part);
        return end;
    }

    private readonly record struct Part(Kind Kind)
    {
        public char Letter { get; init; }

        public CharacterClass? Class { get; init; }

        /// <summary>The place in the pattern behind a letter read at another; -1 when it does not fit.</summary>
        public int After(int at, char letter) => Kind switch
        {
            Kind.One => letter == Letter ? at + 1 : -1,
            Kind.Any => letter != '/' ? at + 1 : -1,
            Kind.Class => letter != '/' && Class!.Has(letter) ? at + 1 : -1,
            Kind.Star => letter != '/' ? at : -1,
            Kind.Names => letter != '/' ? at + 1 : -1,
            Kind.WithinNames => letter != '/' ? at : at - 1,
            _ => at,
        };
    }
}
