using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a selection grows to, step by step: word, token, item, subtree, section, note (LSP 3.17, <c>textDocument/selectionRange</c>).</summary>
public static class SelectionRanges
{
    /// <summary>From the smallest to the whole note; each holds the one before and is larger.</summary>
    public static IReadOnlyList<Span> At(Note note, int offset)
    {
        offset = Math.Clamp(offset, 0, note.Text.Length);
        var spans = new List<Span> { Word(note, offset) };
        if (note.FrontMatter.Exists && note.FrontMatter.Span.Touches(offset))
            AddFrontMatter(spans, note, offset);
        else
            AddBody(spans, note, offset);
        spans.Add(new Span(0, note.Text.Length));
        return Growing(spans, offset);
    }

    private static void AddFrontMatter(List<Span> spans, Note note, int offset)
    {
        if (note.FrontMatter.Entries.FirstOrDefault(e => e.KeySpan.Touches(offset) || e.ValueSpan.Touches(offset)) is { } entry)
        {
            spans.Add(entry.ValueSpan.Touches(offset) ? entry.ValueSpan : entry.KeySpan);
            spans.Add(new Span(entry.KeySpan.Start, Math.Max(entry.KeySpan.End, entry.ValueSpan.End)));
        }
        spans.Add(note.FrontMatter.Span);
    }

    private static void AddBody(List<Span> spans, Note note, int offset)
    {
        if (note.ItemAt(offset) is { } item)
        {
            spans.AddRange(item.Tokens.Where(t => t.Span.Touches(offset)).SelectMany(t => new[] { t.ValueSpan, t.Span }));
            spans.Add(item.Rest);
            spans.Add(new Span(item.Box.Start, item.Rest.End));
        }
        spans.Add(note.Source.LineSpan(note.Source.LineOf(offset)));
        int line = note.Source.LineOf(offset);
        ListEntry? entry = note.Entries.LastOrDefault(e => e.FirstLine <= line && e.LastLine >= line);
        for (; entry is not null; entry = entry.Parent)
            spans.Add(entry.Lines);
        for (Section? section = note.SectionAt(offset); section is not null; section = section.Parent)
        {
            spans.Add(section.OwnContent);
            spans.Add(section.Content);
            spans.Add(new Span(section.Heading.Start, section.Content.End));
        }
    }

    private static Span Word(Note note, int offset)
    {
        int start = offset, end = offset;
        while (start > 0 && IsWord(note.Text[start - 1]))
            start--;
        while (end < note.Text.Length && IsWord(note.Text[end]))
            end++;
        return new Span(start, end);
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '\'' || char.IsSurrogate(c);

    private static List<Span> Growing(List<Span> spans, int offset)
    {
        var growing = new List<Span>();
        foreach (Span span in spans.Where(s => s.Touches(offset)).OrderBy(s => s.Length))
        {
            if (growing.Count == 0 || (span.Contains(growing[^1]) && span != growing[^1]))
                growing.Add(span);
        }
        return growing;
    }
}
