using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>An open promise without a day, or with the word <c>due:</c> and nothing behind it.</summary>
public sealed class ItemNoDue() : ItemRule("item-no-due", Severity.Hint, Severity.Warning)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        ItemToken? due = item.Find(TokenKind.Due);
        return item.IsOpen && due is null or { Value.Length: 0 } ? [Undated(item, due, context)] : [];
    }

    private Finding Undated(ActionItem item, ItemToken? due, NoteContext context) =>
        Found(due?.Span ?? WordsOf(item, context), Messages.Of("rule.item-no-due"), () => SetDue(item, context, UsualDays(context)));
}
