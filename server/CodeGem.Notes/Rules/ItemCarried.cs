using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Rules;

/// <summary>A promise carried three times is a coaching topic, not a task.</summary>
public sealed class ItemCarried() : ItemRule("item-carried", Severity.Information, Severity.Information)
{
    private const int Often = 3;

    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        if (!item.IsOpen || context.Record is not { } session || FrontMatterValues.Date(item.Get(TokenKind.From)) is not { } from)
            return [];
        int carried = context.Folder.CarriedTo(session, from);
        return carried >= Often ? [Found(WordsOf(item, context), Messages.Of("rule.item-carried", carried, Label(from, context)))] : [];
    }
}
