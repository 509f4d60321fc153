using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A date in words, a date or an owner in the form of another tool: understood, and offered in the house's form. Never rewritten unasked.</summary>
public sealed class ItemStyle() : ItemDateRule("item-style", Severity.Hint, Severity.Hint)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context) =>
        CheckOwners(item, context) is { } owners ? [.. base.Check(item, context), .. owners] : base.Check(item, context);

    private List<Finding>? CheckOwners(ActionItem item, NoteContext context)
    {
        List<Finding>? found = null;
        for (int i = 0; i < item.Tokens.Count; i++)
        {
            ItemToken owner = item.Tokens[i];
            if (owner.Kind != TokenKind.Owner || !context.Owners.Contains(owner.Value) || IsOurs(owner, context))
                continue;
            (found ??= []).Add(Foreign(item, owner, context));
        }
        return found;
    }

    private Finding Foreign(ActionItem item, ItemToken owner, NoteContext context) =>
        Found(owner.Span, Messages.Of("rule.item-style.owner", Written(owner, context), owner.Value),
            () => [new Fix(Messages.Of("fix.rewrite", "@" + owner.Value), ItemEdits.For(context).Rewrite(item, owner, owner.Value), IsUnambiguous: true)]);

    private static bool IsOurs(ItemToken owner, NoteContext context) => context.Note.Source.Slice(owner.Span) is ['@', .. var name] && name.SequenceEqual(owner.Value);

    private protected override Finding? Check(ActionItem item, ItemToken token, NoteContext context, WrittenDate date)
    {
        WriteStyle style = WriteStyles.Of(context);
        bool isOurs = token.Style == TokenStyle.House || token.Style == style.FormOf(token.Kind, token.Value);
        if (!date.IsCertain || (date.IsNext && token.Kind != TokenKind.Due) || (date.Writing == DateWriting.Plain && isOurs))
            return null;
        return date.IsNext ? Next(item, token, context, style) : Day(item, token, context, date);
    }

    private Finding Next(ActionItem item, ItemToken token, NoteContext context, WriteStyle style) =>
        Found(token.Span, Messages.Of("rule.item-style.next", Written(token, context)),
            () => [new Fix(Messages.Of("fix.rewrite", style.Write(token.Kind, WrittenDate.Next)), ItemEdits.For(context).Rewrite(item, token, WrittenDate.Next), IsUnambiguous: true)]);

    private Finding Day(ActionItem item, ItemToken token, NoteContext context, WrittenDate date)
    {
        LocalDate day = date.Date!.Value;
        IReadOnlyList<LocalDate> choices = date.Writing == DateWriting.Plain ? [day] : date.Choices;
        return Found(token.Span, Messages.Of("rule.item-style", Written(token, context), Label(day, context)),
            () => Choose(item, token, context, choices, isCertain: choices.Count == 1));
    }
}
