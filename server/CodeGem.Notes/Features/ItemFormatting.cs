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
        int first = source.LineOf(range.Start), last = source.LineOf(range.End);
        // A selection of whole lines ends before the next one.
        if (last > first && range.End == source.LineStart(last))
            last--;
        ItemEdits edits = ItemEdits.For(context);
        var items = context.Note.Items.Where(i => i.Entry.FirstLine >= first && i.Entry.FirstLine <= last && (i.IsAction || context.Note.Kind == NoteKind.Client));
        var boxes = context.Note.Shorthands.Where(s => source.LineOf(s.Span.Start) is var line && line >= first && line <= last);
        return [.. items.SelectMany(edits.Reorder), .. boxes.Select(s => new Edit(s.Span, s.Replacement))];
    }
}
