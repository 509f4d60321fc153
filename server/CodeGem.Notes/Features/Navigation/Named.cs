using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>What the word under the cursor names beyond its note.</summary>
internal abstract record Named(Span Span)
{
    public sealed record OfGoal(Span Span, string Id) : Named(Span);

    public sealed record OfClient(Span Span, string Id) : Named(Span);

    /// <summary>The client's session of a day; the item whose copy stands there, where there is one.</summary>
    public sealed record OfSession(Span Span, LocalDate Date, ActionItem? Item) : Named(Span);

    public sealed record OfItem(Span Span, ActionItem Item) : Named(Span);

    public sealed record OfOwner(Span Span, string Owner) : Named(Span);

    /// <summary>Null where the word is only a word.</summary>
    public static Named? At(NoteContext context, int offset)
    {
        Note note = context.Note;
        if (!context.Options.Enable || note.Kind == NoteKind.None)
            return null;
        if (note.FrontMatter.Exists && note.FrontMatter.Span.Touches(offset))
            return InFrontMatter(note, offset);
        if (note.IsPlain || note.IsOpaque(offset))
            return null;
        if (note.Kind == NoteKind.Client && GoalReader.Read(note).FirstOrDefault(g => g.Heading.Touches(offset)) is { } goal)
            return new OfGoal(goal.IdSpan, goal.Id);
        ActionItem? item = note.ItemAt(offset);
        if (TokensAt(note, offset, item).FirstOrDefault(t => t.Span.Touches(offset)) is { } token && OfToken(context, token, item) is { } named)
            return named;
        return item is { IsAction: true } && item.Rest.Touches(offset) ? new OfItem(item.Rest, item) : null;
    }

    public static IReadOnlyList<ItemToken> TokensAt(Note note, int offset, ActionItem? item)
    {
        if (item is not null)
            return item.Tokens;
        int line = note.Source.LineOf(offset);
        return note.ScoreLines.FirstOrDefault(score => score.Entry.FirstLine == line)?.Tokens ?? [];
    }

    private static Named? InFrontMatter(Note note, int offset)
    {
        if (note.FrontMatter.Entries.FirstOrDefault(e => e.ValueSpan.Touches(offset) && e.Value.Length > 0) is not { } entry)
            return null;
        if (entry.Key == (note.Kind == NoteKind.Client ? "id" : "client"))
            return new OfClient(Inside(entry), entry.Value);
        return entry.Key == "next" && FrontMatterValues.Date(entry.Value) is { } date ? new OfSession(entry.ValueSpan, date, null) : null;
    }

    private static Named? OfToken(NoteContext context, ItemToken token, ActionItem? item) => token.Kind switch
    {
        TokenKind.Goal => new OfGoal(token.ValueSpan, token.Value),
        TokenKind.Owner when context.Owners.Contains(token.Value) => new OfOwner(token.ValueSpan, token.Value),
        TokenKind.From or TokenKind.Moved when FrontMatterValues.Date(token.Value) is { } date => new OfSession(token.ValueSpan, date, item),
        _ => null,
    };

    public static Span Inside(FrontMatterEntry entry) =>
        entry.IsQuoted && entry.ValueSpan.Length >= 2 ? new Span(entry.ValueSpan.Start + 1, entry.ValueSpan.End - 1) : entry.ValueSpan;
}
