using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>A due date to set on items: how it is called, and what an item then says.</summary>
internal sealed record DueChoice(string Title, Func<ActionItem, string> Value);

/// <summary>
/// The short list of due dates: to set where there is none, to postpone to where there is one. A date put off never lands on a day nobody
/// works, and an overdue one is put off from today.
/// </summary>
internal static class DueActions
{
    public static IEnumerable<DueChoice> Offers(NoteContext context, IReadOnlyList<ActionItem> open)
    {
        if (open.Count == 0)
            return [];
        return open is [var item] && item.Find(TokenKind.Due) is null ? ToSet(context) : ToPostpone(context, open);
    }

    private static IEnumerable<DueChoice> ToSet(NoteContext context)
    {
        LocalDate from = LocalDate.Max(context.Anchor, context.Calendar.Today);
        LocalDate[] days =
        [
            .. context.NextSession is { } next && next > from ? [next] : Array.Empty<LocalDate>(),
            from.PlusDays(1), from.PlusWeeks(1), from.PlusWeeks(2), from.With(DateAdjusters.EndOfMonth),
        ];
        return days.Distinct().Select(day => Fixed("action.set-due", day, context));
    }

    private static IEnumerable<DueChoice> ToPostpone(NoteContext context, IReadOnlyList<ActionItem> open)
    {
        LocalDate today = context.Calendar.Today;
        foreach ((string key, Period step) in new[] { ("action.postpone-day", Period.FromDays(1)), ("action.postpone-week", Period.FromWeeks(1)) })
        {
            LocalDate? only = open is [var item] ? Later(context, item, step) : null;
            string title = only is { } day ? Messages.Of(key, DateLabel.Of(day, context.Calendar)) : Messages.Of(key + "-all");
            yield return new DueChoice(title, i => FrontMatterValues.Text(Later(context, i, step)));
        }
        LocalDate latest = open.Select(i => ItemDays.Due(context, i)).Max() ?? LocalDate.MinIsoValue;
        if (context.NextSession is { } next && next > LocalDate.Max(latest, today))
            yield return Fixed("action.postpone-next", next, context);
    }

    private static DueChoice Fixed(string key, LocalDate day, NoteContext context) =>
        new(Messages.Of(key, DateLabel.Of(day, context.Calendar)), _ => FrontMatterValues.Text(day));

    private static LocalDate Later(NoteContext context, ActionItem item, Period step)
    {
        LocalDate due = ItemDays.Due(context, item) ?? context.Anchor;
        LocalDate from = LocalDate.Max(due, context.Calendar.Today);
        // The calendar ends; a due date near its end is a slip of the pen, and stays where it is.
        if (from > LocalDate.MaxIsoValue.PlusYears(-2))
            return from;
        LocalDate day = from + step;
        return context.Calendar.IsWorkingDay(day) ? day : context.Calendar.NextWorkingDay(day);
    }
}
