using CodeGem.Notes.Items;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// Items as the house writes them (LSP 3.17, <c>textDocument/rangeFormatting</c>): boxes finished, tokens behind the words and in order.
/// Other tools' forms stay as they are, and so does every line that is no item.
/// </summary>
public static class ItemFormatting
{
    public static IReadOnlyList<Edit> Edits(NoteContext context, Span range)
    {
        if (!context.Options.Enable || context.Note.Kind == NoteKind.None)
            return [];
        SourceText source = context.Note.Source;
        (int first, int last) = SelectedItems.Lines(source, range);
        ItemEdits edits = ItemEdits.For(context);
        var items = SelectedItems.On(context.Note, first, last);
        var boxes = context.Note.Shorthands.Where(s => source.LineOf(s.Span.Start) is var line && line >= first && line <= last);
        return [.. items.SelectMany(edits.Reorder), .. boxes.Select(s => new Edit(s.Span, s.Replacement))];
    }
}
