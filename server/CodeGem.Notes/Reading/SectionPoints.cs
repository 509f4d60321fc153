using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>What a section holds, a point at a time: its top bullets with all below them, and its lines of running text.</summary>
/// <param name="Text">The first line's words, without the bullet.</param>
/// <param name="Lines">The whole lines, last break included.</param>
public sealed record SectionPoint(string Text, Span Lines, ListEntry? Entry);

public static class SectionPoints
{
    /// <summary>
    /// The points of every section of a kind, in order. Comments are prompts, not points. What stands below a heading of another kind, such as
    /// private notes below the takeaways, belongs to that.
    /// </summary>
    public static IReadOnlyList<SectionPoint> Read(Note note, SectionKind kind)
    {
        var points = new List<SectionPoint>();
        foreach (Section section in note.Sections.Where(s => s.IsNamed && s.Kind == kind && !IsWithin(s.Parent, kind)))
            Add(note, section.Content, points);
        points.RemoveAll(point => note.SectionAt(point.Lines.Start)?.Kind != kind);
        return points;
    }

    private static bool IsWithin(Section? section, SectionKind kind) =>
        section is not null && ((section.IsNamed && section.Kind == kind) || IsWithin(section.Parent, kind));

    /// <summary>True when a section says nothing: it is missing, empty, or holds comments only.</summary>
    public static bool IsEmpty(Note note, SectionKind kind) => Read(note, kind).Count == 0;

    private static void Add(Note note, Span content, List<SectionPoint> points)
    {
        var entries = note.Entries.Where(e => e.Parent is null && content.Contains(e.Lines.Start)).ToDictionary(e => e.FirstLine);
        int last = note.Source.LineOf(content.End);
        for (int line = note.Source.LineOf(content.Start); line <= last; line++)
        {
            Span span = note.Source.LineSpan(line);
            if (span.Start >= content.End)
                break;
            if (entries.TryGetValue(line, out ListEntry? entry))
            {
                if (!note.Comments.Cover(entry.Content.Start))
                    AddEntry(note, entry, points);
                line = entry.LastLine;
            }
            else if (ProseOf(note, span) is { } prose)
            {
                points.Add(new(prose, note.Source.LineSpanWithBreak(line), null));
            }
        }
    }

    /// <summary>The words of an entry's first line, without its box, its tokens and what a comment says.</summary>
    public static string TextOf(Note note, ListEntry entry) => BeforeComment(entry.Item?.Text ?? note.Source.Of(entry.Content));

    private static string BeforeComment(string text)
    {
        int comment = text.IndexOf("<!--", StringComparison.Ordinal);
        return Comments.OneLine(comment >= 0 ? text[..comment] : text);
    }

    private static void AddEntry(Note note, ListEntry entry, List<SectionPoint> points)
    {
        string text = TextOf(note, entry);
        if (text.Length > 0)
            points.Add(new(text, entry.Lines, entry));
    }

    private static string? ProseOf(Note note, Span line) =>
        note.Comments.Visible(UpToComment(note, line))?.Trim() is { } prose && prose.Any(char.IsLetterOrDigit)
        && !note.Sections.Any(s => s.Heading.Overlaps(line)) && !note.Opaque.Any(o => o.Contains(line)) ? prose : null;

    private static Span UpToComment(Note note, Span line) =>
        note.Source.Of(line).IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var at ? line with { End = line.Start + at } : line;
}
