using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary><c>5/6</c> is the fifth of June to one reader and the sixth of May to another; it is asked about, never guessed.</summary>
public sealed class ItemAmbiguousDate() : ItemDateRule("item-ambiguous-date", Severity.Hint, Severity.Warning)
{
    private protected override Finding? Check(ActionItem item, ItemToken token, NoteContext context, WrittenDate date) =>
        date.Writing == DateWriting.Ambiguous ? Ambiguous(item, token, context, date.Choices) : null;

    private Finding Ambiguous(ActionItem item, ItemToken token, NoteContext context, IReadOnlyList<LocalDate> days) =>
        Found(token.Span, Messages.Of("rule.item-ambiguous-date", token.Value, Either(days, context)), () => Choose(item, token, context, days));

    private static string Either(IEnumerable<LocalDate> days, NoteContext context) =>
        days.Select(day => Label(day, context)).Aggregate((a, b) => Messages.Of("or.joined", a, b));
}
