using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A next date that is likely a slip: not after this session, on a day nobody works, or much further away than usual.</summary>
public sealed class NextOdd() : Rule("next-odd", Severity.Information, Severity.Information)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        if (context.Note.FrontMatter.IsBroken || context.Session.Next is not { } next || context.Record is not { } session)
            yield break;
        Calendar calendar = context.Calendar;
        LocalDate? usual = Usual(context, session.Date);
        if (next <= session.Date)
        {
            yield return Odd(context, next, "rule.next-odd.not-after", (usual ?? Steps.Plus(session.Date, 14)) is { } later ? [later] : []);
        }
        else if (next >= calendar.Today && !calendar.IsWorkingDay(next))
        {
            var days = new[] { calendar.PreviousWorkingDay(next), calendar.NextWorkingDay(next) }.Where(day => day > session.Date && day != next);
            yield return Odd(context, next, "rule.next-odd.not-working", days);
        }
        else if (usual is { } first && Usual(context, first) is { } second && next > second)
        {
            yield return Odd(context, next, "rule.next-odd.far", [first]);
        }
    }

    private Finding Odd(NoteContext context, LocalDate next, string message, IEnumerable<LocalDate> instead) =>
        Found(context.Note.FrontMatter.Find("next")!.ValueSpan, Messages.Of(message, DateLabel.Of(next, context.Calendar)),
        [
            .. instead.Distinct().Select(day => new Fix(Messages.Of("fix.set-value", "next", DateLabel.Of(day, context.Calendar)),
                [FrontMatterEdits.Set(context.Note, "next", FrontMatterValues.Text(day))])),
        ]);

    private static LocalDate? Usual(NoteContext context, LocalDate after) =>
        NextMissing.CadenceOf(context) is { } text && Cadence.Parse(text).Cadence is { IsNone: false } cadence
            ? cadence.Next(NextDate.SeriesStart(context.Folder, cadence, context.Anchor), after)
            : null;
}
