using CodeGem.Notes.Dates;
using CodeGem.Notes.Items;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A rule about the action items of a session, one at a time.</summary>
public abstract class ItemRule(string code, Severity? live, Severity? after) : Rule(code, live, after)
{
    public sealed override IEnumerable<Finding> Check(NoteContext context)
    {
        foreach (ActionItem item in context.Note.Items)
        {
            if (!item.IsAction && context.Note.Kind != NoteKind.Client)
                continue;
            foreach (Finding finding in Check(item, context))
                yield return finding;
        }
    }

    /// <summary>Called for every item at every key press: what finds nothing makes nothing, and so no closure either.</summary>
    protected abstract IEnumerable<Finding> Check(ActionItem item, NoteContext context);

    /// <summary>The words of an item, or its box where it has none: what is marked when nothing in particular is wrong.</summary>
    protected static Span WordsOf(ActionItem item, NoteContext context)
    {
        int end = item.Rest.End;
        for (int i = item.Tokens.Count - 1; i >= 0 && context.Note.Source.Slice(new Span(item.Tokens[i].Span.End, end)).IsWhiteSpace(); i--)
            end = item.Tokens[i].Span.Start;
        while (end > item.Rest.Start && char.IsWhiteSpace(context.Note.Text[end - 1]))
            end--;
        return end > item.Rest.Start ? new Span(item.Rest.Start, end) : item.Box;
    }

    /// <summary>Sets the due date to one of some days, each named by its weekday and distance.</summary>
    protected static IEnumerable<Fix> SetDue(ActionItem item, NoteContext context, IEnumerable<LocalDate> days, string title = "fix.set-due") =>
        days.Distinct().Select(day => new Fix(Messages.Of(title, Label(day, context)), ItemEdits.For(context).SetDue(item, day)));

    protected static Fix RemoveDue(ActionItem item, NoteContext context) =>
        new(Messages.Of("fix.remove-due"), ItemEdits.For(context).RemoveDue(item));

    protected static string Label(LocalDate day, NoteContext context) => DateLabel.Of(day, context.Calendar);

    /// <summary>The days most promised for: the next session, then in a week, then tomorrow, counted from where the note stands.</summary>
    protected static IEnumerable<LocalDate> UsualDays(NoteContext context)
    {
        LocalDate from = LocalDate.Max(context.Anchor, context.Calendar.Today);
        if (context.NextSession is { } next && next > from)
            yield return next;
        if (Steps.Plus(from, 7) is { } inAWeek)
            yield return inAWeek;
        if (Steps.Plus(from, 1) is { } tomorrow)
            yield return tomorrow;
    }
}
