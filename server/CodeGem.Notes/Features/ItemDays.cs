using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>The days an item's tokens name.</summary>
internal static class ItemDays
{
    private const string Next = "next";

    /// <summary>When the item is due, <c>due:next</c> resolved; null when it does not say, or not for certain.</summary>
    public static LocalDate? Due(NoteContext context, ActionItem item) => item.Find(TokenKind.Due) is { } due ? Day(context, due) : null;

    public static LocalDate? Day(NoteContext context, ItemToken token) =>
        FrontMatterValues.Date(token.Value) ?? (token.Value == Next ? context.NextSession : Read(context, token.Value).Best);

    /// <summary>What a token says as it is stored, ISO or <c>next</c>; null when that cannot be said for certain.</summary>
    public static string? Written(NoteContext context, ItemToken token)
    {
        if (FrontMatterValues.Date(token.Value) is not null || token.Value == Next)
            return token.Value;
        return Read(context, token.Value).Best is { } day ? FrontMatterValues.Text(day) : null;
    }

    public static DateQuestion Question(NoteContext context) =>
        new(context.Anchor, context.Calendar, context.NextSession, context.SessionAfterNext);

    private static DateReadings Read(NoteContext context, string words) => DatePhrase.Read(words, Question(context));
}
