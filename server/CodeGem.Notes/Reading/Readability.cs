using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>Whether a text can be read at a bounded cost, told before it is parsed and again by what was found in it.</summary>
internal static class Readability
{
    /// <summary>So many looks at a block cost what one at a character does.</summary>
    private const int CheapLooks = 8;

    public static bool Allows(SourceText source, int body)
    {
        if (source.Length > ReadingLimits.LongestNote)
            return false;
        long looks = 0;
        int begun = 0, length = 0, lines = 0, definitions = 0, blocks = 0;
        for (int line = source.LineOf(body); line < source.LineCount; line++)
        {
            ReadOnlySpan<char> text = source.Slice(source.LineSpan(line));
            if (text.Length > ReadingLimits.LongestLine || MarkersAtStart(text) > ReadingLimits.MostNesting)
                return false;
            bool isBlank = text.IsWhiteSpace();
            if (!isBlank)
            {
                // A line that makes a heading of the text above it looks for that text among all there is.
                if (lines > 0 && IsUnderline(text))
                    looks += blocks / CheapLooks;
                blocks++;
                (begun, definitions) = (begun + Begun(text), definitions + (MayDefineLink(text) ? 1 : 0));
                (length, lines) = (length + text.Length, lines + 1);
            }
            // A paragraph ends at the latest with a blank line, and nothing that began in it goes on behind it.
            if (!isBlank && line + 1 < source.LineCount)
                continue;
            looks += (long)begun * length + (long)definitions * lines;
            if (looks > ReadingLimits.MostLooks)
                return false;
            (begun, length, lines, definitions) = (0, 0, 0, 0);
        }
        return true;
    }

    public static bool Allows(IReadOnlyList<ActionItem> items, IReadOnlyList<ItemShorthand> shorthands) =>
        items.Count <= ReadingLimits.MostItems && shorthands.Count <= ReadingLimits.MostParts
        && items.Sum(item => item.Tokens.Count) <= ReadingLimits.MostTokens
        && items.All(item => item.Tokens.Count <= ReadingLimits.MostTokensOnLine);

    private static bool IsUnderline(ReadOnlySpan<char> line) => line.Trim() is ['-' or '=', ..] trimmed && trimmed.IndexOfAnyExcept(trimmed[0]) < 0;

    private static bool MayDefineLink(ReadOnlySpan<char> line) => line.Contains("]:", StringComparison.Ordinal);

    /// <summary>How many stretches of code, comments and the like may begin in a line.</summary>
    private static int Begun(ReadOnlySpan<char> line)
    {
        int begun = 0;
        for (int at = line.IndexOfAny('`', '<'); at >= 0 && at + 1 < line.Length;)
        {
            if (line[at] == '`' ? line[at + 1] != '`' : line[at + 1] is '!' or '?')
                begun++;
            int next = line[(at + 1)..].IndexOfAny('`', '<');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return begun;
    }

    /// <summary>How many quotes and lists a line could open: each costs Markdig a level.</summary>
    private static int MarkersAtStart(ReadOnlySpan<char> line)
    {
        int markers = 0;
        for (int at = 0; at < line.Length;)
        {
            int digits = 0;
            while (at + digits < line.Length && char.IsAsciiDigit(line[at + digits]))
                digits++;
            int end = at + digits;
            bool isNumber = digits > 0 && end < line.Length && line[end] is '.' or ')' && (end + 1 == line.Length || line[end + 1] is ' ' or '\t');
            if (isNumber || (digits == 0 && line[at] is '>' or '-' or '*' or '+'))
                markers++;
            else if (line[at] is not (' ' or '\t'))
                break;
            at = isNumber ? end + 1 : at + 1;
        }
        // A ruler or an underline is one long run of one mark.
        return markers == 0 || line.Trim().IndexOfAnyExcept('-') < 0 || line.Trim().IndexOfAnyExcept('*') < 0 ? 0 : markers;
    }
}
