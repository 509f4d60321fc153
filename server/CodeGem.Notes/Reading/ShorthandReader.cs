using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>
/// Finds checkboxes begun but not finished, at the start of a line or a bullet of running text. A bracket followed by <c>(</c>,
/// <c>[</c> or <c>:</c> is a link, and code, comments and quotes are not running text.
/// </summary>
internal static partial class ShorthandReader
{
    private const int LongestMatch = 64;

    public static IReadOnlyList<ItemShorthand> Read(SourceText source, IReadOnlyList<Section> sections, MarkdownBlocks blocks)
    {
        var found = new List<ItemShorthand>();
        foreach (Span paragraph in blocks.Paragraphs)
        {
            if (!source.Slice(paragraph).Contains('['))
                continue;
            int last = source.LineOf(Math.Max(paragraph.Start, paragraph.End - 1));
            for (int line = source.LineOf(paragraph.Start); line <= last; line++)
            {
                if (ReadLine(source, source.LineSpan(line), sections, blocks) is { } shorthand)
                    found.Add(shorthand);
            }
        }
        // A bullet whose only text is an empty box holds no paragraph of its own worth a second look.
        return found.DistinctBy(s => s.Span.Start).ToList();
    }

    private static ItemShorthand? ReadLine(SourceText source, Span line, IReadOnlyList<Section> sections, MarkdownBlocks blocks)
    {
        // A key press waits for every line of the note, and most hold no bracket near their start, or the box of an item.
        ReadOnlySpan<char> begin = source.Text.AsSpan(line.Start, Math.Min(line.Length, LongestMatch));
        if (!begin.Contains('[') || begin.TrimStart(' ') is ['-', ' ', '[', ' ' or 'x' or '>' or '-', ']', ' ', ..])
            return null;
        Match match = Begun().Match(source.Text, line.Start, Math.Min(line.Length, LongestMatch));
        if (!match.Success)
            return null;
        Group bullet = match.Groups["bullet"], box = match.Groups["box"];
        int end = box.Index + box.Length;
        char next = end < line.End ? source.Text[end] : '\n';
        bool isFinished = bullet.Length > 0 && match.Groups["gap"].Length > 0 && box.Length == 3 && next is ' ' or '\t' or '\n'
            && ItemStates.Of(box.Value[1]) is not null;
        if (isFinished || next is '(' or '[' or ':' || blocks.Opaque.Cover(box.Index))
            return null;
        Section? section = sections.At(line.Start);
        if (section?.Kind is SectionKind.Preparation or SectionKind.Agenda)
            return null;
        int start = bullet.Length > 0 ? bullet.Index : box.Index;
        string mark = bullet.Length > 0 ? bullet.Value : "-";
        char state = box.Value.Trim('[', ']', ' ') is { Length: 1 } inside ? inside[0] : ' ';
        return new ItemShorthand(new Span(start, end), $"{mark} [{state}]{(next is ' ' or '\t' ? "" : " ")}", section);
    }

    [GeneratedRegex(@"\G[ \t]*(?<bullet>[-*+]|[0-9]{1,9}[.)])?(?<gap>[ \t]*)(?<box>\[[ \t]{0,3}[xX>/-]?[ \t]{0,3}\])", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();
}
