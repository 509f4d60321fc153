using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A box begun but not finished: Markdown sees no task there, so the promise would be lost.</summary>
public sealed class ItemShorthandRule() : Rule("item-shorthand", Severity.Information, Severity.Information)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        foreach (ItemShorthand shorthand in context.Note.Shorthands)
        {
            yield return Found(shorthand.Span, Messages.Of("rule.item-shorthand"),
                new Fix(Messages.Of("fix.finish-box"), [new Edit(shorthand.Span, shorthand.Replacement)], IsUnambiguous: true));
        }
    }
}
