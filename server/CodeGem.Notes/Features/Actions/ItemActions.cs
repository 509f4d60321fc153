using CodeGem.Notes.Dates;
using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>What is done to the item under the cursor, or to all items of a selection at once.</summary>
internal sealed class ItemActions
{
    private readonly NoteContext context;
    private readonly ItemEdits edits;
    private readonly IReadOnlyList<ActionItem> items;

    private ItemActions(NoteContext context, IReadOnlyList<ActionItem> items)
    {
        this.context = context;
        this.items = items;
        edits = ItemEdits.For(context);
    }

    private LocalDate Today => context.Calendar.Today;

    /// <summary>In a session already held the promise was closed by then; in one to come it is closed now.</summary>
    private LocalDate ClosingDay => LocalDate.Min(context.Anchor, Today);

    public static IEnumerable<CodeActionOffer> Offer(NoteContext context, Span span)
    {
        (int first, int last) = SelectedItems.Lines(context.Note.Source, span);
        var items = SelectedItems.On(context.Note, first, last).ToList();
        return items.Count == 0 ? [] : new ItemActions(context, items).Offers();
    }

    private IEnumerable<CodeActionOffer> Offers()
    {
        var open = items.Where(i => i.IsOpen).ToList();
        var closed = items.Where(i => i.State is ItemState.Done or ItemState.Dropped).ToList();
        CodeActionOffer?[] offers =
        [
            Each(open, Messages.Of("action.done", DateLabel.Short(ClosingDay, Today)), item => edits.MarkDone(item, ClosingDay)),
            .. WeekendMoves(open),
            .. DueActions.Offers(context, open).Select(due => Each(open, due.Title, item => edits.SetDue(item, due.Value(item)))),
            .. Owners(open),
            Each(open.Where(i => i.Find(TokenKind.Due) is not null), Messages.Of("action.remove-due"), edits.RemoveDue),
            Each(open, Messages.Of("action.drop", DateLabel.Short(ClosingDay, Today)), item => edits.Drop(item, ClosingDay)),
            Each(closed, Messages.Of("action.reopen"), edits.Reopen),
            Each(items, Messages.Of("action.rewrite"), HouseStyle),
        ];
        return offers.OfType<CodeActionOffer>();
    }

    private IEnumerable<CodeActionOffer?> WeekendMoves(IReadOnlyList<ActionItem> open)
    {
        if (open is not [var item] || ItemDays.Due(context, item) is not { } due || context.Calendar.IsWorkingDay(due))
            yield break;
        foreach (LocalDate day in new[] { context.Calendar.PreviousWorkingDay(due), context.Calendar.NextWorkingDay(due) })
            yield return Each(open, Messages.Of("action.move-due", DateLabel.Of(day, context.Calendar)), i => edits.SetDue(i, day));
    }

    private IEnumerable<CodeActionOffer?> Owners(IReadOnlyList<ActionItem> open)
    {
        // Who is not named does not come: the coach's own items are the exception, and a group has its people.
        if (context.Note.Kind != NoteKind.Session)
            yield break;
        IEnumerable<string> owners = context.Folder.Profile?.Participants is { Count: > 0 } participants
            ? [.. participants, "coach"]
            : ["client", "coach"];
        foreach (string owner in owners.Take(6))
            yield return Each(open, Messages.Of("action.set-owner", owner), item => edits.SetOwner(item, owner, context.Owners));
    }

    /// <summary>Every token in the form the house writes; where all are, in the order the house writes them.</summary>
    private IReadOnlyList<Edit> HouseStyle(ActionItem item)
    {
        var rewritten = item.Tokens
            .Where(t => t.Kind is TokenKind.Due or TokenKind.Done or TokenKind.Dropped)
            .SelectMany(t => ItemDays.Written(context, t) is { } value ? edits.Rewrite(item, t, value) : []).ToList();
        return rewritten.Count > 0 ? rewritten : edits.Reorder(item);
    }

    private static CodeActionOffer? Each(IEnumerable<ActionItem> chosen, string title, Func<ActionItem, IReadOnlyList<Edit>> edit)
    {
        IReadOnlyList<Edit> all = chosen.SelectMany(edit).ToList();
        return all.Count == 0 ? null : new CodeActionOffer(title, ActionKinds.Rewrite, all);
    }
}
