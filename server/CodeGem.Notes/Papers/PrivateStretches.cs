using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Papers;

/// <summary>
/// What stands below private names that reach over the headings below them, though they are none that opens a section: headings of HTML, and
/// those in lists, quotes and code, as far as the next one of their level; <c>&lt;details&gt;</c> to where they are closed.
/// </summary>
internal static partial class PrivateStretches
{
    /// <summary>One with more private names than anybody writes is private as a whole: where each of them ends is not looked for.</summary>
    private const int MostNames = 100;

    /// <summary>In order; none overlaps another.</summary>
    public static IReadOnlyList<Span> Of(Note note, SharedSections sharing)
    {
        var stretches = new List<Span>();
        for (Match tag = Opening().Match(note.Text, note.FrontMatter.Body); tag.Success && stretches.Count < MostNames; tag = tag.NextMatch())
        {
            if (sharing.IsPrivateHeading(tag.Groups["title"].Value))
            {
                int end = tag.Index + tag.Length;
                end = tag.Groups["marks"] is { Success: true } marks ? EndOfHeading(note, end, marks.Length)
                    : tag.Groups["level"] is { Success: true } level ? EndOfHeading(note, end, level.Value[0] - '0') : EndOfDetails(note.Text, end);
                stretches.Add(new Span(tag.Index, end));
            }
        }
        if (stretches.Count == MostNames)
            stretches.Add(new Span(stretches[0].Start, note.Text.Length));
        return Spans.Merge(stretches);
    }

    private static int EndOfHeading(Note note, int start, int level)
    {
        int end = note.Sections.FirstOrDefault(s => s.Heading.Start >= start && s.Level <= level)?.Heading.Start ?? note.Text.Length;
        for (Match other = Heading().Match(note.Text, start, end - start); other.Success; other = other.NextMatch())
        {
            if (other.Groups["level"].Value[0] - '0' <= level)
                return other.Index;
        }
        return end;
    }

    private static int EndOfDetails(string text, int start)
    {
        int open = 1;
        for (Match tag = Details().Match(text, start); tag.Success; tag = tag.NextMatch())
        {
            open += tag.Groups["closing"].Success ? -1 : 1;
            if (open == 0)
                return tag.Index + tag.Length;
        }
        return text.Length;
    }

    [GeneratedRegex(@"<h(?<level>[1-6])\b[^<>]*>(?<title>.{0,300}?)(?:</h[1-6]|\n[ \t]*\r?\n)|<details\b[^<>]*>\s*(?:<summary\b[^<>]*>(?<title>.{0,300}?)</summary)?|^[ \t>*+-]*(?<marks>#{1,6})[ \t]+(?<title>[^\n]{0,300})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Opening();

    [GeneratedRegex(@"<h(?<level>[1-6])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<(?<closing>/)?details\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Details();
}
