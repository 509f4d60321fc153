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
        yield return Found(new Span(item.Box.Start, item.Box.End), Messages.Of("rule.item-stale-copy", Label(date, context)), history, here);
    }

    private IEnumerable<Finding> CheckEdited(ActionItem item, LocalDate date, NoteContext context)
    {
        LocalDate? origin = FrontMatterValues.Date(item.Get(TokenKind.From)) ?? context.Record?.Date;
        var later = context.Folder.Sessions.Where(s => s.Date > context.Anchor).SelectMany(s => s.Items).Where(i => i.From == origin).ToList();
        if (later.Any(i => i.Text == item.Text))
            yield break;
        var ours = context.Note.Items.Select(i => i.Text).ToHashSet(StringComparer.Ordinal);
        ItemRecord? copy = context.Folder.Sessions.Where(s => s.Date == date).SelectMany(s => s.Items)
            .FirstOrDefault(i => i.From == origin && !ours.Contains(i.Text) && SharesMostWords(i.Text, item.Text));
        if (copy is not null)
        {
            yield return Found(WordsOf(item, context), Messages.Of("rule.item-stale-copy.edited", Label(date, context), copy.Text),
                new Fix(Messages.Of("fix.text-as-copy"), [new Edit(WordsOf(item, context), copy.Text)]));
        }
    }

    private static bool SharesMostWords(string a, string b)
    {
        string[] words = a.Split(' '), others = b.Split(' ');
        return words.Intersect(others, StringComparer.OrdinalIgnoreCase).Count() * 2 > Math.Max(words.Length, others.Length);
    }
}
