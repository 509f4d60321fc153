namespace CodeGem.Practice.Folders;

/// <summary>What stands between square brackets in a pattern: letters, ranges of them, and named kinds (<c>[:digit:]</c>).</summary>
internal sealed class CharacterClass
{
    private readonly List<(char First, char Last)> ranges = [];
    private readonly List<Func<char, bool>> kinds = [];
    private bool isOthers;

    private CharacterClass()
    {
    }

    public bool Has(char letter) =>
        (ranges.Exists(range => letter >= range.First && letter <= range.Last) || kinds.Exists(kind => kind(letter))) != isOthers;

    /// <summary>Null when the brackets do not close or name a kind that is none.</summary>
    /// <param name="at">The opening bracket; afterwards the place behind the closing one.</param>
    public static CharacterClass? Read(ReadOnlySpan<char> pattern, ref int at)
    {
        var read = new CharacterClass();
        at++;
        if (at < pattern.Length && pattern[at] is '!' or '^')
        {
            read.isOthers = true;
            at++;
        }
        // A closing bracket that comes first is a letter like any other.
        for (int first = at; at < pattern.Length; at++)
        {
            if (pattern[at] == ']' && at > first)
            {
                at++;
                return read;
            }
            if (pattern[at..].StartsWith("[:") ? !read.AddKind(pattern, ref at) : !read.AddRange(pattern, ref at))
                return null;
        }
        return null;
    }

    private bool AddKind(ReadOnlySpan<char> pattern, ref int at)
    {
        int length = pattern[(at + 2)..].IndexOf(']');
        if (length < 1 || pattern[at + 1 + length] != ':')
            return AddRange(pattern, ref at);
        Func<char, bool>? kind = pattern.Slice(at + 2, length - 1) switch
        {
            "alnum" => char.IsAsciiLetterOrDigit,
            "alpha" => char.IsAsciiLetter,
            "blank" => static c => c is ' ' or '\t',
            "cntrl" => static c => c < ' ' || c == '\x7f',
            "digit" => char.IsAsciiDigit,
            "graph" => static c => c is > ' ' and < '\x7f',
            "lower" => char.IsAsciiLetterLower,
            "print" => static c => c is >= ' ' and < '\x7f',
            "punct" => static c => c is > ' ' and < '\x7f' && !char.IsAsciiLetterOrDigit(c),
            "space" => static c => c is ' ' or >= '\t' and <= '\r',
            "upper" => char.IsAsciiLetterUpper,
            "xdigit" => char.IsAsciiHexDigit,
            _ => null,
        };
        if (kind is null)
            return false;
        kinds.Add(kind);
        at += length + 2;
        return true;
    }

    private bool AddRange(ReadOnlySpan<char> pattern, ref int at)
    {
        if (!TakeLetter(pattern, ref at, out char first))
            return false;
        char last = first;
        if (at + 2 < pattern.Length && pattern[at + 1] == '-' && pattern[at + 2] != ']')
        {
            at += 2;
            if (!TakeLetter(pattern, ref at, out last))
                return false;
        }
        ranges.Add((first, last));
        return true;
    }

    private static bool TakeLetter(ReadOnlySpan<char> pattern, ref int at, out char letter)
    {
        if (pattern[at] == '\\')
            at++;
        letter = at < pattern.Length ? pattern[at] : '\0';
        return at < pattern.Length;
    }
}
