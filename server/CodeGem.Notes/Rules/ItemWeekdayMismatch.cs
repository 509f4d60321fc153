using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A weekday beside a date that falls on another one: the date is taken, and both are offered.</summary>
public sealed class ItemWeekdayMismatch() : ItemDateRule("item-weekday-mismatch", Severity.Warning, Severity.Warning)
{
    private protected override Finding? Check(ActionItem item, ItemToken token, NoteContext context, WrittenDate date) =>
        date is { Writing: DateWriting.WeekdayDisagrees, Date: { } day }
            ? Found(token.Span, Messages.Of("rule.item-weekday-mismatch", token.Value, Label(day, context)), [.. Choose(item, token, context, date.Choices)])
            : null;
}
