using System.Globalization;
using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>
/// What moved on is history; a tick or a correction belongs in the live copy. A tick is certain. A correction is told by the copy in the
/// session it moved to: the same origin, most of the same words, but not all.
/// </summary>
public sealed class ItemStaleCopy() : ItemRule("item-stale-copy", Severity.Warning, Severity.Warning)
{
    protected override IEnumerable<Finding> Check(ActionItem item, NoteContext context)
    {
        if (item.Find(TokenKind.Moved) is not { } moved || FrontMatterValues.Date(moved.Value) is not { } date)
            return [];
        return item.State == ItemState.Moved ? CheckEdited(item, date, context) : CheckTicked(item, moved, date, context);
    }

    private IEnumerable<Finding> CheckTicked(ActionItem item, ItemToken moved, LocalDate date, NoteContext context)
    {
        ItemEdits edits = ItemEdits.For(context);
        var history = new Fix(Messages.Of("fix.moved-again", Label(date, context)),
            [.. edits.SetState(item, '>'), .. edits.Without(item, TokenKind.Done, TokenKind.Dropped)]);
        var here = new Fix(Messages.Of("fix.keep-here"), edits.Without(item, TokenKind.Moved));
        yield return Found(new Span(item.Box.Start, item.Box.End), Messages.Of("rule.item-stale-copy", Label(date, context)), [history, here, .. GoTo(LiveCopy(item, date, context))]);
    }

    private IEnumerable<Finding> CheckEdited(ActionItem item, LocalDate date, NoteContext context)
    {
        LocalDate? origin = FrontMatterValues.Date(item.Get(TokenKind.From)) ?? context.Record?.Date;
        var later = context.Folder.Sessions.Where(s => s.Date > context.Anchor).SelectMany(s => s.Items).Where(i => i.From == origin).ToList();
        if (later.Any(i => i.Text == item.Text))
            yield break;
        var ours = context.Note.Items.Select(i => i.Text).ToHashSet(StringComparer.Ordinal);
        Copy? copy = CopiesIn(context.Folder.Sessions.Where(s => s.Date == date), origin)
            .FirstOrDefault(c => !ours.Contains(c.Item.Text) && SharesMostWords(c.Item.Text, item.Text));
        if (copy is not null)
        {
            yield return Found(WordsOf(item, context), Messages.Of("rule.item-stale-copy.edited", Label(date, context), copy.Item.Text),
                [new Fix(Messages.Of("fix.text-as-copy"), [new Edit(WordsOf(item, context), copy.Item.Text)]), .. GoTo(copy)]);
        }
    }

    /// <summary>The copy in the newest session that has one: by its words, and the session it was first agreed in.</summary>
    private static Copy? LiveCopy(ActionItem item, LocalDate moved, NoteContext context)
    {
        LocalDate? origin = FrontMatterValues.Date(item.Get(TokenKind.From)) ?? context.Record?.Date;
        var later = context.Folder.Sessions.Where(s => s.Date >= moved && s.Path != context.Path).Reverse();
        return CopiesIn(later, origin).FirstOrDefault(copy => copy.Item.Text == item.Text);
    }

    private static IEnumerable<Copy> CopiesIn(IEnumerable<SessionRecord> sessions, LocalDate? origin) =>
        sessions.SelectMany(session => session.Items.Where(i => i.From == origin).Select(i => new Copy(session, i)));

    private static IEnumerable<Fix> GoTo(Copy? copy) => copy is null ? [] :
    [
        Fix.ByCommand(Messages.Of("fix.show-copy"), Features.Commands.ShowNote, ("line", copy.Item.Line.ToString(CultureInfo.InvariantCulture))) with
        {
            Opens = copy.Session.Path,
        },
    ];

    private sealed record Copy(SessionRecord Session, ItemRecord Item);

    private static bool SharesMostWords(string a, string b)
    {
        string[] words = a.Split(' '), others = b.Split(' ');
        return words.Intersect(others, StringComparer.OrdinalIgnoreCase).Count() * 2 > Math.Max(words.Length, others.Length);
    }
}
