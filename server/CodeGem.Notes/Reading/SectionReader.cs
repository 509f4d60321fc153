using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>Headings to sections: what each is called, how far it reaches, and which section of ours it belongs to.</summary>
internal static class SectionReader
{
    public static IReadOnlyList<Section> Read(SourceText source, NoteKind kind, IReadOnlyList<BlockHeading> headings)
    {
        var sections = new List<Section>(headings.Count);
        var open = new Stack<Section>();
        for (int i = 0; i < headings.Count; i++)
        {
            BlockHeading heading = headings[i];
            while (open.TryPeek(out Section? above) && above.Level >= heading.Level)
                open.Pop();
            Section? parent = open.TryPeek(out Section? outer) ? outer : null;
            // A heading underlined with === may be several lines long.
            ReadOnlySpan<char> inner = source.Slice(heading.Inner).Trim();
            string title = inner.ContainsAny('\n', '\r')
                ? string.Join(' ', inner.ToString().Split(['\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                : inner.ToString();
            // Level 1 is the note's title: "# Notes" above a session names no section.
            SectionKind? own = heading.Level >= 2 ? SectionNames.Find(title, kind) : null;
            int start = source.LineSpanWithBreak(source.LineOf(Math.Max(heading.Lines.Start, heading.Lines.End - 1))).End;
            var section = new Section(own ?? parent?.Kind, own is not null, title, heading.Level, heading.Lines,
                new Span(start, EndOf(i, headings, source, heading.Level)), new Span(start, EndOf(i, headings, source, int.MaxValue)), parent);
            sections.Add(section);
            open.Push(section);
        }
        return sections;
    }

    private static int EndOf(int index, IReadOnlyList<BlockHeading> headings, SourceText source, int level)
    {
        for (int i = index + 1; i < headings.Count; i++)
        {
            if (headings[i].Level <= level)
                return headings[i].Lines.Start;
        }
        return source.Length;
    }
}
