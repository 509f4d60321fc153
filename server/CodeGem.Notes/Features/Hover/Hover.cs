using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What stands behind a word: an item's history, a day's distance, a goal, a client, a key (LSP 3.17, <c>textDocument/hover</c>).</summary>
public static class Hover
{
    /// <param name="lookup">The practice's other notes; without it a client is shown without the background.</param>
    /// <returns>Null where there is nothing to say.</returns>
    public static NoteHover? Of(NoteContext context, int offset, NoteLookup? lookup = null)
    {
        Note note = context.Note;
        if (!context.Options.Enable || offset < 0 || offset > note.Text.Length)
            return null;
        if (TemplateHover.Of(context, offset) is { } variable)
            return variable;
        if (context.KeyHome is not { } home)
            return null;
        if (home == KeyHome.Practice || note.FrontMatter.Exists && note.FrontMatter.Span.Touches(offset))
            return FrontMatterHover.Of(context, offset, lookup);
        if (note.IsPlain)
            return null;
        if (home == KeyHome.Template)
            return TemplateHover.Preview(context, offset);
        if (note.IsOpaque(offset))
            return null;
        return OfToken(context, offset) ?? OfItem(context, offset) ?? OfDate(context, offset);
    }

    private static NoteHover? OfItem(NoteContext context, int offset)
    {
        if (context.Note.ItemAt(offset) is not { } item || !new Span(item.Box.Start, item.Rest.End).Touches(offset))
            return null;
        return item.IsAction || context.Note.Kind == NoteKind.Client ? ItemHover.Of(context, item) : null;
    }

    /// <summary>A goal and a day other than the one it is due are told for themselves; all else on the line is the item.</summary>
    private static NoteHover? OfToken(NoteContext context, int offset)
    {
        IReadOnlyList<ItemToken> tokens = Named.TokensAt(context.Note, offset, context.Note.ItemAt(offset));
        return tokens.FirstOrDefault(t => t.Span.Touches(offset)) switch
        {
            { Kind: TokenKind.Goal } goal => GoalHover.Of(context, goal.Value, goal.Span),
            { Kind: TokenKind.From or TokenKind.Moved or TokenKind.Done or TokenKind.Dropped } date
                when FrontMatterValues.Date(date.Value) is { } day => DateHover.Of(context, day, date.Span),
            _ => null,
        };
    }

    private static NoteHover? OfDate(NoteContext context, int offset) =>
        IsoDates.At(context.Note.Source, offset) is { } found ? DateHover.Of(context, found.Date, found.Span) : null;
}
