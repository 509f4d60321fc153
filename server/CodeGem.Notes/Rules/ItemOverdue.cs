using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A promise whose day has passed, where its live copy stands: older copies are history.</summary>
public sealed class ItemOverdue() : ItemRule("item-overdue", null, Severity.Warning)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        if (!item.IsOpen || item.Find(TokenKind.Due) is not { Value.Length: > 0 } due)
            return [];
        if (WrittenDate.Read(due, context).Date is not { } day || day >= context.Calendar.Today || !context.LiveLines.Contains(item.Entry.FirstLine))
            return [];
        return [Overdue(item, due, day, context)];
    }

    private Finding Overdue(ActionItem item, ItemToken due, LocalDate day, NoteContext context) =>
        Found(due.Span, Messages.Of("rule.item-overdue", Label(day, context)), () => Fixes(item, context));

    private static IEnumerable<Fix> Fixes(ActionItem item, NoteContext context)
    {
        ItemEdits edits = ItemEdits.For(context);
        LocalDate today = context.Calendar.Today;
        return
        [
            .. SetDue(item, context, UsualDays(context), "fix.postpone"),
            new Fix(Messages.Of("fix.mark-done", Label(today, context)), edits.MarkDone(item, today)),
            new Fix(Messages.Of("fix.drop", Label(today, context)), edits.Drop(item, today)),
        ];
    }
}
