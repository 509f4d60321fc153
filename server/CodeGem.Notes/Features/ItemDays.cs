using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>The days an item's tokens name.</summary>
internal static class ItemDays
{
    /// <summary>When the item is due, <c>due:next</c> resolved; null when it does not say, or not for certain.</summary>
    public static LocalDate? Due(NoteContext context, ActionItem item) =>
        item.Find(TokenKind.Due) is { } due ? WrittenDate.Read(due, context).Date : null;

    /// <summary>What a token says as it is stored, ISO or <c>next</c>; null when that cannot be said for certain.</summary>
    public static string? Written(NoteContext context, ItemToken token)
    {
        WrittenDate date = WrittenDate.Read(token, context);
        if (!date.IsCertain)
            return null;
        return date.IsNext ? WrittenDate.Next : FrontMatterValues.Text(date.Date!.Value);
    }

    public static DateQuestion Question(NoteContext context) =>
        new(context.Anchor, context.Calendar, context.NextSession, context.SessionAfterNext);
}
