using System.Text.RegularExpressions;

namespace CodeGem.Notes.Papers;

/// <summary>
/// What a heading or a line may be called: its whole words, and those that are set off in it. <c>Private notes (for me)</c>,
/// <c>**Private:** she ...</c> and the title of a callout name a section as <c>## Private notes</c> does.
/// </summary>
internal static partial class HeadingWords
{
    /// <summary>Behind a name as long as this, with all its markup, nobody would look for a colon.</summary>
    private const int LongestLabel = 200;

    /// <summary>A heading's words, and those between its brackets, colons and dashes.</summary>
    public static IEnumerable<string> OfHeading(string title) => Setting().Split(title).Prepend(title);

    /// <summary>What a whole line would be the heading of, and the cells of a table's row.</summary>
    public static IEnumerable<string> OfLine(string line)
    {
        string text = Bare(line);
        foreach (string words in HasHeadingMarks(line) || IsSetOff().IsMatch(text) ? OfHeading(text) : [text])
            yield return words;
        if (Callout().Match(text) is { Success: true } callout)
        {
            foreach (string words in OfHeading(callout.Groups["title"].Value).Prepend(callout.Groups["kind"].Value))
                yield return words;
        }
        if (text.Contains('|', StringComparison.Ordinal))
        {
            foreach (string cell in text.Split('|', 20))
                yield return cell;
        }
    }

    /// <summary>What a line is labelled with that goes on behind the label.</summary>
    public static IEnumerable<string> LabelsOf(string line)
    {
        string text = Bare(line);
        if (text.Length > LongestLabel)
            text = text[..LongestLabel];
        foreach (Match label in Marked().Matches(text))
            yield return label.Groups["label"].Value;
        foreach (Match end in LabelEnd().Matches(text))
            yield return text[..end.Index];
    }

    /// <summary>A line without the marks of quotes, lists, boxes, headings and footnotes before it.</summary>
    private static string Bare(string line) => line[Marks().Match(line).Length..].TrimEnd();

    [GeneratedRegex(@"^(?:[ \t>]+|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t])|#+(?=[ \t])|\[[ xX>/-]\](?=[ \t])|\[\^[^\]]*\]:|\|)*", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\[!(?<kind>[^\]]*)\][+-]?(?<title>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Callout();

    /// <summary>Emphasis, brackets or a tag at the start.</summary>
    [GeneratedRegex(@"^(?:(?<mark>\*\*|__|==|~~|[*_`])(?<label>.+?)\k<mark>|[\[(](?<label>[^\[\]()]+)[\])]|(?:<[^<>]*>[ \t]*)+(?<label>[^<>]+)</)", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    private static bool HasHeadingMarks(string line) => line.AsSpan().TrimStart(" \t>*+-").StartsWith('#');

    /// <summary>By emphasis or a tag around all of it, or a colon at its end.</summary>
    [GeneratedRegex(@"^(?:(?<mark>[*_=~]{1,3}).*\k<mark>:?|<.*>)$|[:\uff1a][*_]{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex IsSetOff();

    /// <summary>A colon that is part of no address, a dash between words, or a bracket.</summary>
    [GeneratedRegex(@"[:\uff1a](?=[\s*_~=`<]|$)|[ \t]\(|[ \t][-\u2013\u2014]+(?=[ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex LabelEnd();

    [GeneratedRegex(@"[:\uff1a()\[\]{}|\u2013\u2014]|[ \t]-+[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
