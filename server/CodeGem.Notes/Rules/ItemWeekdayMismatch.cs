using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A weekday beside a date that falls on another one: the date is taken, and both are offered.</summary>
public sealed class ItemWeekdayMismatch() : ItemDateRule("item-weekday-mismatch", Severity.Warning, Severity.Warning)
{
    private protected override Finding? Check(ActionItem item, ItemToken token, NoteContext context, WrittenDate date) =>
        date is { Writing: DateWriting.WeekdayDisagrees, Date: { } day } ? Mismatch(item, token, context, day, date.Choices) : null;

    private Finding Mismatch(ActionItem item, ItemToken token, NoteContext context, LocalDate day, IReadOnlyList<LocalDate> choices) =>
        Found(token.Span, Messages.Of("rule.item-weekday-mismatch", token.Value, Label(day, context)), () => Choose(item, token, context, choices));
}
