using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A ticked box that does not say when; how long promises take cannot be told without it.</summary>
public sealed class ItemNoDoneDate() : ItemRule("item-no-done-date", null, Severity.Hint)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        // A ticked copy of what moved on is another finding.
        if (item.State != ItemState.Done || item.Find(TokenKind.Moved) is not null || item.Tokens.Any(t => t is { Kind: TokenKind.Done, Value.Length: > 0 }))
            return [];
        return [Undated(item, context)];
    }

    private Finding Undated(ActionItem item, NoteContext context)
    {
        Span span = item.Find(TokenKind.Done)?.Span ?? item.Box;
        LocalDate[] days = [LocalDate.Min(context.Anchor, context.Calendar.Today), context.Calendar.Today];
        ItemEdits edits = ItemEdits.For(context);
        return Found(span, Messages.Of("rule.item-no-done-date"), [.. days.Distinct().Select(day =>
            new Fix(Messages.Of("fix.set-done", Label(day, context)), edits.MarkDone(item, day)))]);
    }
}
