using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A new promise for a day before the session it was made in: most often last year's date, or the wrong month.</summary>
public sealed class ItemDueBeforeSession() : ItemRule("item-due-before-session", Severity.Warning, Severity.Warning)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        // What stands under Action review was promised earlier, with or without its from:.
        bool isNew = item.Find(TokenKind.From) is null && item.Entry.Section?.Kind != SectionKind.ActionReview;
        if (!item.IsOpen || !isNew || context.Record is not { } session || item.Find(TokenKind.Due) is not { Value.Length: > 0 } due)
            return [];
        if (due.Value == WrittenDate.Next || WrittenDate.Read(due, context).Date is not { } day || day >= session.Date)
            return [];
        return [Before(item, due, day, session.Date, context)];
    }

    private Finding Before(ActionItem item, ItemToken due, LocalDate day, LocalDate session, NoteContext context) => Found(
        due.Span,
        Messages.Of("rule.item-due-before-session", Label(day, context), Label(session, context)),
        () => SetDue(item, context, SameDayAhead(day, session).Concat(UsualDays(context))));

    private static IEnumerable<LocalDate> SameDayAhead(LocalDate day, LocalDate session)
    {
        LocalDate ahead = day.PlusYears(session.Year - day.Year);
        yield return ahead >= session ? ahead : day.PlusYears(session.Year - day.Year + 1);
    }
}
