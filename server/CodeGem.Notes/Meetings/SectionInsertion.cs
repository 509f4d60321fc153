using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// Adds lines at the end of a section and touches nothing else. A section that is missing is made, where a regular note has it.
/// </summary>
public static class SectionInsertion
{
    /// <summary>The edit that adds lines to a section.</summary>
    /// <param name="isList">The lines are bullets: they join a list that ends the section without a blank line between.</param>
    public static Edit Add(Note note, SectionKind kind, IReadOnlyList<string> lines, bool isList)
    {
        string newLine = note.Source.NewLine;
        string block = string.Join(newLine, lines);
        return note.Find(kind) is { } section ? AtEnd(note, section, block, newLine, isList) : InNewSection(note, kind, block, newLine);
    }

    /// <summary>What would be nested below it when bullets are added there; null when no list ends the section.</summary>
    public static ListEntry? LastEntry(Note note, SectionKind kind)
    {
        if (note.Find(kind) is not { } section || LastLine(note, section) is not { } last)
            return null;
        return note.Entries.LastOrDefault(e => e.Parent is null && e.FirstLine <= last && e.LastLine >= last);
    }

    private static Edit AtEnd(Note note, Section section, string block, string newLine, bool isList)
    {
        int last = LastLine(note, section) ?? note.Source.LineOf(Math.Max(section.Heading.Start, section.Heading.End - 1));
        bool joins = isList && note.Entries.Any(e => e.Parent is null && e.FirstLine <= last && e.LastLine >= last);
        string text = (joins ? "" : newLine) + block + newLine;
        int end = note.Source.LineSpanWithBreak(last).End;
        if (note.Source.LineSpan(last).End == end)
            return Edit.Insert(end, newLine + text);
        bool isCrowded = last + 1 < note.Source.LineCount && !note.Source.Slice(note.Source.LineSpan(last + 1)).IsWhiteSpace();
        return Edit.Insert(end, isCrowded ? text + newLine : text);
    }

    private static Edit InNewSection(Note note, SectionKind kind, string block, string newLine)
    {
        string heading = $"## {SectionNames.Of(kind).Heading}{newLine}{newLine}{block}{newLine}";
        if (FirstAfter(note, kind) is { } next)
            return Edit.Insert(next.Heading.Start, heading + newLine);
        string text = note.Text;
        string gap = text.Length == 0 || text.EndsWith("\n\n", StringComparison.Ordinal) || text.EndsWith("\r\n\r\n", StringComparison.Ordinal)
            ? ""
            : text[^1] is '\n' or '\r' ? newLine : newLine + newLine;
        return Edit.Insert(text.Length, gap + heading);
    }

    /// <summary>The first section of the note that a regular note has later than this one.</summary>
    private static Section? FirstAfter(Note note, SectionKind kind)
    {
        var order = SectionNames.OfSession.Select(n => n.Kind).ToList();
        int place = order.IndexOf(kind);
        return note.Sections.FirstOrDefault(s => s is { IsNamed: true, Level: 2, Kind: { } other } && order.IndexOf(other) > place);
    }

    /// <summary>The last line of the section that holds something, sub-sections not counted; null when none does.</summary>
    private static int? LastLine(Note note, Section section)
    {
        int first = note.Source.LineOf(section.OwnContent.Start);
        int last = note.Source.LineOf(Math.Max(section.OwnContent.Start, section.OwnContent.End - 1));
        if (section.OwnContent.IsEmpty)
            return null;
        while (last >= first && note.Source.Slice(note.Source.LineSpan(last)).IsWhiteSpace())
            last--;
        return last >= first ? last : null;
    }
}
