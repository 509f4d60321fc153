using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>
/// A rule about the dates of action items. What a date says puts it under one rule and no other: impossible, ambiguous, at odds with its
/// weekday, or readable but not written as the house writes it. The milestones of a client's note have dates too.
/// </summary>
public abstract class ItemDateRule(string code, Severity? live, Severity? after) : ItemRule(code, live, after)
{
    public override bool Reads(NoteKind kind) => kind != NoteKind.None;

    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        List<Finding>? found = null;
        for (int i = 0; i < item.Tokens.Count; i++)
        {
            ItemToken token = item.Tokens[i];
            if (IsDate(token.Kind) && token.Value.Length > 0 && Check(item, token, context, WrittenDate.Read(token, context)) is { } finding)
                (found ??= []).Add(finding);
        }
        return (IEnumerable<Finding>?)found ?? [];
    }

    private protected abstract Finding? Check(ActionItem item, ItemToken token, NoteContext context, WrittenDate date);

    protected static bool IsDate(TokenKind kind) =>
        kind is TokenKind.Due or TokenKind.From or TokenKind.Done or TokenKind.Dropped or TokenKind.Moved;

    /// <summary>One fix for each day the token may have meant.</summary>
    protected static IEnumerable<Fix> Choose(ActionItem item, ItemToken token, NoteContext context, IEnumerable<LocalDate> days, bool isCertain = false)
    {
        ItemEdits edits = ItemEdits.For(context);
        return days.Distinct().Select(day => new Fix(Messages.Of(TitleOf(token.Kind), Label(day, context)),
            edits.Rewrite(item, token, Reading.FrontMatterValues.Text(day)), isCertain));
    }

    protected static Fix Remove(ActionItem item, ItemToken token, NoteContext context) =>
        new(Messages.Of(token.Kind == TokenKind.Due ? "fix.remove-due" : "fix.remove-token", context.Note.Source.Of(token.Span)),
            ItemEdits.For(context).Without(item, token));

    /// <summary>The date as written, the marker with it.</summary>
    protected static string Written(ItemToken token, NoteContext context) => context.Note.Source.Of(token.Span);

    private static string TitleOf(TokenKind kind) => kind switch
    {
        TokenKind.Due => "fix.set-due",
        TokenKind.Done => "fix.set-done",
        TokenKind.Dropped => "fix.set-dropped",
        TokenKind.Moved => "fix.set-moved",
        _ => "fix.set-from",
    };
}
