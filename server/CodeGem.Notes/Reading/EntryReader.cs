using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>List items to entries, and to action items where a checkbox follows the bullet.</summary>
internal sealed class EntryReader(SourceText source, NoteKind kind)
{
    private IReadOnlyList<Section> sections = [];
    private IReadOnlyList<Span> opaque = [];
    private int section = -1;

    /// <summary>The entries of the text before a change.</summary>
    public IReadOnlyList<ListEntry> Before { get; init; } = [];

    /// <summary>Which of them are taken over.</summary>
    public KeptItems Kept { get; init; }

    public IReadOnlyList<ListEntry> Read(MarkdownBlocks blocks, IReadOnlyList<Section> all)
    {
        (sections, opaque) = (all, blocks.Opaque);
        List<BlockListItem> items = blocks.ListItems;
        var entries = new List<ListEntry>(items.Count);
        var open = new Stack<(ListEntry Entry, int Depth)>();
        for (int i = 0; i < items.Count; i++)
        {
            BlockListItem item = items[i];
            while (open.TryPeek(out var above) && above.Depth >= item.Depth)
                open.Pop();
            ListEntry? parent = open.TryPeek(out var outer) ? outer.Entry : null;
            ListEntry entry = i < Kept.AtStart ? Moved(Before[i], parent, 0, 0)
                : i >= items.Count - Kept.AtEnd ? Moved(Before[Before.Count - items.Count + i], parent, Kept.Shift, Kept.Lines)
                : ReadEntry(item, parent);
            entries.Add(entry);
            open.Push((entry, item.Depth));
        }
        return entries;
    }

    /// <summary>An entry whose lines are what they were; the heading above it may be another.</summary>
    private ListEntry Moved(ListEntry was, ListEntry? parent, int by, int lines)
    {
        ListEntry entry = was.Moved(parent, SectionAt(was.Content.Start + by), by, lines);
        entry.Item = was.Item?.Moved(entry, IsAction(entry.Section), by);
        return entry;
    }

    private ListEntry ReadEntry(BlockListItem item, ListEntry? parent)
    {
        int firstLine = source.LineOf(item.Span.Start);
        int lastLine = source.LineOf(Math.Max(item.Lines.Start, item.Lines.End - 1));
        Span line = source.LineSpan(firstLine);
        int bulletEnd = BulletEnd(item.Span.Start, line.End);
        var content = Trim(new Span(bulletEnd, line.End));
        var entry = new ListEntry(parent, SectionAt(item.Span.Start), firstLine, lastLine, item.Lines, content,
            Columns(source.Slice(new Span(line.Start, item.Span.Start))));
        entry.Item = ReadItem(entry, bulletEnd);
        return entry;
    }

    private Section? SectionAt(int offset)
    {
        while (section + 1 < sections.Count && sections[section + 1].Heading.Start <= offset)
            section++;
        return section < 0 ? null : sections[section];
    }

    private int BulletEnd(int start, int lineEnd)
    {
        int at = start;
        while (at < lineEnd && char.IsAsciiDigit(source.Text[at]))
            at++;
        return Math.Min(at + 1, lineEnd);
    }

    /// <summary>A task needs a space on both sides of its box, and a word behind it (GFM 0.29, "Task list items").</summary>
    private ActionItem? ReadItem(ListEntry entry, int bulletEnd)
    {
        ReadOnlySpan<char> content = source.Slice(entry.Content);
        bool isBox = content.Length > 4 && content[0] == '[' && content[2] == ']' && content[3] is ' ' or '\t'
            && ItemStates.Of(content[1]) is not null && entry.Content.Start > bulletEnd;
        if (!isBox || IsOpaque(entry.Content.Start))
            return null;
        var box = new Span(entry.Content.Start, entry.Content.Start + 3);
        Span rest = Trim(new Span(box.End, entry.Content.End));
        IReadOnlyList<ItemToken> tokens = TokenReader.Read(source.Text, rest, opaque);
        return new ActionItem(box, content[1], rest, tokens, TextWithout(source.Text, rest, tokens), entry, IsAction(entry.Section));
    }

    private bool IsAction(Section? section) =>
        kind == NoteKind.Session && section?.Kind is not (SectionKind.Preparation or SectionKind.Agenda);

    private bool IsOpaque(int offset) => opaque.Cover(offset);

    /// <summary>The words that are no tokens, one space between them.</summary>
    internal static string TextWithout(string text, Span rest, IReadOnlyList<ItemToken> tokens)
    {
        var words = new List<string>();
        int at = rest.Start;
        foreach (ItemToken token in tokens.Where(t => !IsName(text, t, rest, tokens)))
        {
            AddWords(text, words, new Span(at, Math.Max(at, token.Span.Start)));
            at = Math.Max(at, token.Span.End);
        }
        AddWords(text, words, new Span(at, Math.Max(at, rest.End)));
        return string.Join(' ', words);
    }

    /// <summary>"Ask @sam about it": in the middle of a sentence only the three whom every practice knows are owners for certain.</summary>
    private static bool IsName(string text, ItemToken token, Span rest, IReadOnlyList<ItemToken> tokens)
    {
        if (token.Kind != TokenKind.Owner || token.Value is "client" or "coach" or "sponsor")
            return false;
        return !IsBare(text, new Span(rest.Start, token.Span.Start), tokens) && !IsBare(text, new Span(token.Span.End, rest.End), tokens);
    }

    /// <summary>Holds tokens and spaces only.</summary>
    private static bool IsBare(string text, Span span, IReadOnlyList<ItemToken> tokens)
    {
        int at = span.Start;
        foreach (ItemToken token in tokens.Where(t => span.Contains(t.Span)))
        {
            if (!text.AsSpan(at, token.Span.Start - at).IsWhiteSpace())
                return false;
            at = token.Span.End;
        }
        return text.AsSpan(at, span.End - at).IsWhiteSpace();
    }

    private static void AddWords(string text, List<string> words, Span span) =>
        words.AddRange(text.Substring(span.Start, span.Length).Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private Span Trim(Span span)
    {
        int start = span.Start, end = span.End;
        while (start < end && source.Text[start] is ' ' or '\t')
            start++;
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return new Span(start, end);
    }

    internal static int Columns(ReadOnlySpan<char> indent)
    {
        int columns = 0;
        foreach (char c in indent)
            columns = c == '\t' ? columns + 4 - columns % 4 : columns + 1;
        return columns;
    }
}
