using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
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
        LocalDate[] days = [LocalDate.Min(context.Anchor, context.Calendar.Today), context.Calendar.Today];
        return Found(item.Find(TokenKind.Done)?.Span ?? item.Box, Messages.Of("rule.item-no-done-date"), () => days.Distinct().Select(day =>
            new Fix(Messages.Of("fix.set-done", Label(day, context)), ItemEdits.For(context).MarkDone(item, day))));
    }
}
