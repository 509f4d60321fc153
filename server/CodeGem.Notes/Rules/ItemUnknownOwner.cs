using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>An owner nobody is called, a slip away from one who is. Other names with an <c>@</c> are words like any other.</summary>
public sealed class ItemUnknownOwner() : ItemRule("item-unknown-owner", Severity.Hint, Severity.Warning)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        List<Finding>? found = null;
        for (int i = 0; i < item.Tokens.Count; i++)
        {
            ItemToken owner = item.Tokens[i];
            if (owner.Kind == TokenKind.Owner && !context.Owners.Contains(owner.Value) && Misspelled(owner, context) is { } finding)
                (found ??= []).Add(finding);
        }
        return (IEnumerable<Finding>?)found ?? [];
    }

    /// <summary>Null where nobody has a name like it: it may be somebody new.</summary>
    private Finding? Misspelled(ItemToken owner, NoteContext context)
    {
        IReadOnlyList<string> near = Spelling.Near(owner.Value, context.Owners);
        return near.Count == 0 ? null : Found(owner.Span, Messages.Of("rule.item-unknown-owner", owner.Value, near[0]), () => near.Select(name =>
            new Fix(Messages.Of("fix.set-owner", name), [new Edit(owner.ValueSpan, name)], IsUnambiguous: near.Count == 1)));
    }
}
