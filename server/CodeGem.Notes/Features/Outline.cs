using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a line of an outline stands for.</summary>
public enum SymbolKind
{
    Heading,
    Goal,
    OpenItem,
    DoneItem,
    MovedItem,
    DroppedItem,
}

/// <summary>A heading or an item (LSP 3.17, <c>DocumentSymbol</c>).</summary>
/// <param name="Name">Never empty.</param>
/// <param name="Range">All that belongs to it; holds the ranges of its children.</param>
/// <param name="Selection">What to show when it is chosen; within <paramref name="Range"/>.</param>
public sealed record NoteSymbol(string Name, string? Detail, SymbolKind Kind, Span Range, Span Selection, IReadOnlyList<NoteSymbol> Children);

/// <summary>
/// Headings with what stands under them, and action items (LSP 3.17, <c>textDocument/documentSymbol</c>). Any Markdown file has one: some
/// editors ask one server for all of it.
/// </summary>
public static class Outline
{
    /// <param name="withHeadings">False where the editor lists a file's headings itself: only items are left, and in other files nothing.</param>
    public static IReadOnlyList<NoteSymbol> Of(NoteContext context, bool withHeadings = true)
    {
        Note note = context.Note;
        var outermost = note.Kind == NoteKind.None ? [] : note.Items.Where(i => OuterItem(i.Entry.Parent) is null).ToList();
        if (!withHeadings)
            return outermost.Select(item => OfItem(note, item)).ToList();
        var bySection = note.Sections.Where(s => s.Parent is not null).ToLookup(s => s.Parent);
        var items = outermost.ToLookup(i => i.Entry.Section);
        var top = note.Sections.Where(s => s.Parent is null).Select(s => OfSection(note, s, bySection, items));
        return Merge(items[null].Select(item => OfItem(note, item)), top);
    }

    private static NoteSymbol OfSection(Note note, Section section, ILookup<Section?, Section> sections, ILookup<Section?, ActionItem> items)
    {
        var children = Merge(items[section].Select(item => OfItem(note, item)), sections[section].Select(s => OfSection(note, s, sections, items)));
        bool isGoal = note.Kind == NoteKind.Client && section is { Kind: SectionKind.Goals, IsNamed: false };
        string name = section.Title.Length > 0 ? section.Title : Messages.Of("outline.untitled");
        return new NoteSymbol(name, null, isGoal ? SymbolKind.Goal : SymbolKind.Heading,
            new Span(section.Heading.Start, Math.Max(section.Heading.End, section.Content.End)), section.Heading, children);
    }

    private static NoteSymbol OfItem(Note note, ActionItem item)
    {
        var children = item.Entry.Children.SelectMany(NearestItems).Select(child => OfItem(note, child)).ToList();
        string name = item.Text.Length > 0 ? item.Text : note.Source.Of(item.Rest);
        return new NoteSymbol(name, DetailOf(item), KindOf(item.State), item.Entry.Lines, new Span(item.Box.Start, item.Rest.End), children);
    }

    private static string? DetailOf(ActionItem item)
    {
        string?[] parts = [item.Get(TokenKind.Owner) is { } owner ? "@" + owner : null, item.Get(TokenKind.Due)];
        string detail = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return detail.Length > 0 ? detail : null;
    }

    /// <summary>Items below an entry that is none itself still have a place.</summary>
    private static IEnumerable<ActionItem> NearestItems(ListEntry entry) =>
        entry.Item is { } item ? [item] : entry.Children.SelectMany(NearestItems);

    private static ActionItem? OuterItem(ListEntry? entry)
    {
        for (ListEntry? outer = entry; outer is not null; outer = outer.Parent)
        {
            if (outer.Item is { } item)
                return item;
        }
        return null;
    }

    private static SymbolKind KindOf(ItemState state) => state switch
    {
        ItemState.Done => SymbolKind.DoneItem,
        ItemState.Moved => SymbolKind.MovedItem,
        ItemState.Dropped => SymbolKind.DroppedItem,
        _ => SymbolKind.OpenItem,
    };

    private static List<NoteSymbol> Merge(IEnumerable<NoteSymbol> items, IEnumerable<NoteSymbol> sections) =>
        items.Concat(sections).OrderBy(symbol => symbol.Range.Start).ToList();
}
