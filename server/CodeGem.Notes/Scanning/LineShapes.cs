using System.Buffers;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Scanning;

/// <summary>What a line may be by how it begins; the questions CommonMark asks of a line before it is running text.</summary>
internal static class LineShapes
{
    /// <summary>More marks than this at the start of a line nobody writes by hand; the reader has a limit of its own.</summary>
    private const int MostMarks = 8;

    private static readonly SearchValues<byte> MarkBytes = SearchValues.Create(">-*+"u8);
    private static readonly SearchValues<byte> LeadingBytes = SearchValues.Create(">-*+ \t0123456789.)"u8);

    /// <summary>A bit for each byte up to 63, and one for each from 64 to 127, that begins nothing but running text.</summary>
    private const ulong LowPlain = 1UL << '"' | 1UL << '\'' | 1UL << '(' | 1UL << ')' | 1UL << ',' | 1UL << '.' | 1UL << '/' | 1UL << ':'
        | 1UL << ';' | 1UL << '?' | 1UL << '!' | 1UL << '%' | 1UL << '&';

    private const ulong Letters = (1UL << 26) - 1;
    private const ulong HighPlain = Letters << ('A' - 64) | Letters << ('a' - 64) | 1UL << ('@' - 64) | 1UL << ('^' - 64) | 1UL << ('|' - 64)
        | 1UL << ('{' - 64) | 1UL << ('}' - 64) | 1UL << (']' - 64);

    /// <summary>The letters with which keys and markers of dates begin.</summary>
    private const ulong KeyLetters = 1UL << ('b' - 64) | 1UL << ('d' - 64) | 1UL << ('f' - 64) | 1UL << ('g' - 64) | 1UL << ('m' - 64) | 1UL << ('s' - 64)
        | 1UL << ('v' - 64);

    private const ulong LowOrdinary = ~(1UL << '(') & ~0xFFFF_FFFFUL;
    private const ulong HighOrdinary = ~(KeyLetters | KeyLetters >> 32 | 1UL << ('@' - 64) | 1UL << ('[' - 64) | 1UL << ('{' - 64));

    /// <summary>No token, and nothing another tool reads as one, begins with this byte.</summary>
    public static bool IsOrdinaryWord(byte first) => first < 128 && ((first < 64 ? LowOrdinary : HighOrdinary) >> (first & 63) & 1) != 0;

    /// <summary>Nothing but running text begins with this byte.</summary>
    public static bool IsPlainStart(byte first) => first < 128 && ((first < 64 ? LowPlain : HighPlain) >> (first & 63) & 1) != 0;

    /// <summary>Columns before the text, a tab reaching to the next multiple of four.</summary>
    public static int Columns(ReadOnlySpan<byte> indent)
    {
        int columns = 0;
        foreach (byte blank in indent)
            columns = blank == '\t' ? columns + 4 - columns % 4 : columns + 1;
        return columns;
    }

    /// <summary>The length of a bullet's or number's mark, when a space or the end follows; else zero.</summary>
    public static int MarkLength(ReadOnlySpan<byte> text)
    {
        if (text[0] is (byte)'-' or (byte)'*' or (byte)'+')
            return text.Length == 1 || text[1] is (byte)' ' or (byte)'\t' ? 1 : 0;
        int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        bool isMark = digits is > 0 and <= 9 && text[digits] is (byte)'.' or (byte)')'
            && (digits + 1 == text.Length || text[digits + 1] is (byte)' ' or (byte)'\t');
        return isMark ? digits + 1 : 0;
    }

    /// <summary>How many <c>#</c> open a heading here; zero when it is none.</summary>
    public static int HeadingLevel(ReadOnlySpan<byte> text)
    {
        int level = text.IndexOfAnyExcept((byte)'#');
        if (level < 0)
            level = text.Length;
        return level is >= 1 and <= 6 && (level == text.Length || text[level] is (byte)' ' or (byte)'\t') ? level : 0;
    }

    /// <summary>Marks and blanks only: a ruler, or the line under a heading.</summary>
    public static bool IsRuler(ReadOnlySpan<byte> text) =>
        text[0] is (byte)'-' or (byte)'*' or (byte)'_' or (byte)'=' && text.IndexOfAnyExcept(text[0], (byte)' ', (byte)'\t') < 0;

    public static bool HasManyMarks(ReadOnlySpan<byte> text)
    {
        if (!LeadingBytes.Contains(text[0]))
            return false;
        int end = text.IndexOfAnyExcept(LeadingBytes);
        int marks = 0;
        foreach (byte lead in end < 0 ? text : text[..end])
            marks += MarkBytes.Contains(lead) ? 1 : 0;
        return marks > MostMarks;
    }

    /// <summary>Whether a line could be beyond the reader's limit: a token begins a word, with a bracket, or with what is beyond ASCII.</summary>
    public static bool MayHoldManyTokens(ReadOnlySpan<byte> text)
    {
        if (text.Length <= ReadingLimits.MostTokensOnLine)
            return false;
        int begun = 1;
        foreach (byte letter in text)
            begun += letter is (byte)' ' or (byte)'\t' or (byte)'[' or (byte)'(' or (byte)'{' or (byte)'@' or >= 0xC0 ? 1 : 0;
        return begun > ReadingLimits.MostTokensOnLine;
    }

    /// <summary>Whether text begins a paragraph and nothing else: no fence, no maths, no HTML, no definition of a link.</summary>
    public static bool IsRunningText(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)'~' => !text.StartsWith("~~~"u8),
        (byte)'$' => !text.StartsWith("$$"u8),
        (byte)'<' => text.Length > 1 && !CanOpenTag(text[1]),
        (byte)'[' => !MayDefineLink(text),
        (byte)'\t' => false,
        >= 0x80 => !ScanText.StartsInOddSpace(text),
        _ => true,
    };

    /// <summary>The same behind a bullet, where a line has one more chance to be something else.</summary>
    public static bool IsRunningTextInItem(ReadOnlySpan<byte> text) =>
        text[0] != '>' && HeadingLevel(text) == 0 && MarkLength(text) == 0 && !IsRuler(text) && IsRunningText(text);

    /// <summary>
    /// Whether angle brackets in running text are nothing, or comments that end on their line. What else could be HTML or a link is left to
    /// the reader, and so is a bracket behind a backslash.
    /// </summary>
    public static bool HasOnlyComments(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOf((byte)'<'); at >= 0;)
        {
            int next = at + 1;
            if (next < text.Length && CanOpenTag(text[next]))
            {
                int length = text.Contains((byte)'\\') ? 0 : CommentLength(text[at..]);
                if (length == 0)
                    return false;
                next = at + length;
            }
            int more = text[next..].IndexOf((byte)'<');
            at = more < 0 ? -1 : next + more;
        }
        return true;
    }

    private static int CommentLength(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("<!--"u8))
            return 0;
        int dashes = text[4..].IndexOf("--"u8);
        bool isComment = dashes > 0 && text[4] is not ((byte)'>' or (byte)'-') && text[(4 + dashes)..].StartsWith("-->"u8);
        return isComment ? 4 + dashes + 3 : 0;
    }

    private static bool CanOpenTag(byte next) => char.IsAsciiLetter((char)next) || next is (byte)'/' or (byte)'!' or (byte)'?';

    private static bool MayDefineLink(ReadOnlySpan<byte> text)
    {
        int close = text.IndexOf((byte)']');
        return close < 0 || text.Contains((byte)'\\') || close + 1 < text.Length && text[close + 1] == ':';
    }
}
