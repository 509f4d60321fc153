using CodeGem.Notes.Dates;
using CodeGem.Notes.Features;
using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A date no calendar has, or words that are no date: the promise would have no day, and nobody would see it.</summary>
public sealed class ItemBadDate() : ItemDateRule("item-bad-date", Severity.Error, Severity.Error)
{
    private protected override Finding? Check(ActionItem item, ItemToken token, NoteContext context, WrittenDate date)
    {
        // Only a due date may wait for the next session; the others name a day that has been.
        bool isMisplacedNext = date.IsNext && token.Kind != TokenKind.Due;
        if (date.Writing == DateWriting.NoSuchDay)
            return NoSuchDay(item, token, context, date.Choices);
        if (context.IsLive && date.Writing == DateWriting.Unread && token.Kind == TokenKind.Due && IsBegun(token.Value, context))
            return null;
        return date.Writing == DateWriting.Unread || isMisplacedNext ? Unread(item, token, context) : null;
    }

    private Finding NoSuchDay(ActionItem item, ItemToken token, NoteContext context, IReadOnlyList<LocalDate> nearest) =>
        Found(token.Span, Messages.Of("rule.item-bad-date.no-such-day", token.Value), () => [.. Choose(item, token, context, nearest), Remove(item, token, context)]);

    private Finding Unread(ActionItem item, ItemToken token, NoteContext context) =>
        Found(token.Span, Messages.Of("rule.item-bad-date", token.Value), () => [.. Instead(item, token, context), Remove(item, token, context)]);

    /// <summary>
    /// The beginning of a date is a date being typed, or a list waiting to be taken from; while the coach is with the client that is no
    /// mistake yet.
    /// </summary>
    private static bool IsBegun(string value, NoteContext context) =>
        value.All(c => char.IsAsciiDigit(c) || c == '-') || DueSuggestions.For(value, ItemDays.Question(context)).Count > 0;

    private static IEnumerable<Fix> Instead(ActionItem item, ItemToken token, NoteContext context)
    {
        if (token.Kind != TokenKind.Due)
            return [];
        LocalDate from = LocalDate.Max(context.Anchor, context.Calendar.Today);
        IEnumerable<Fix> inAWeek = Steps.Plus(from, 7) is { } week ? Choose(item, token, context, [week]) : [];
        return context.NextSession is { } next && next > from ? [NextSession(item, token, context), .. inAWeek] : inAWeek;
    }

    private static Fix NextSession(ActionItem item, ItemToken token, NoteContext context) =>
        new(Messages.Of("fix.set-due-next", Label(context.NextSession!.Value, context)), ItemEdits.For(context).Rewrite(item, token, WrittenDate.Next));
}
