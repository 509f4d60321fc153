using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>
/// What is done to the meeting. Finishing is offered everywhere in a planned session, since not every editor shows lenses; the rest only at
/// the top of the note and where it speaks of the next session.
/// </summary>
internal static class MeetingActions
{
    public static IEnumerable<CodeActionOffer> Offer(NoteContext context, Span span)
    {
        bool isAtTop = IsAtTop(context.Note, span);
        if (context.Note.Kind == NoteKind.Client)
            return isAtTop ? OfClient(context) : [];
        bool isNextSession = context.Note.SectionAt(span.Start)?.Kind == SectionKind.NextSession;
        return [.. Finish(context), .. isAtTop || isNextSession ? NextDates(context) : [], .. isAtTop ? Others(context) : []];
    }

    private static bool IsAtTop(Note note, Span span) =>
        span.Start <= note.FrontMatter.Span.End || note.SectionAt(span.Start) is { Level: 1 } title && title.Heading.Touches(span.Start);

    private static IEnumerable<CodeActionOffer> Finish(NoteContext context)
    {
        if (context.Session.Status == SessionStatus.Planned)
            yield return CodeActionOffer.ByCommand(Messages.Of("action.finish"), Commands.FinishMeeting);
    }

    /// <summary>The cadence's date into an empty <c>next:</c>.</summary>
    private static IEnumerable<CodeActionOffer> NextDates(NoteContext context)
    {
        bool mayBeSet = !context.Note.FrontMatter.IsBroken && context.Note.FrontMatter.Exists && context.Session is { Next: null, IsLast: false };
        if (!mayBeSet || NextSessionDate.ByCadence(context) is not { } next)
            yield break;
        string title = Messages.Of("action.set-next", DateLabel.Of(next, context.Calendar));
        yield return new CodeActionOffer(title, ActionKinds.Rewrite, [FrontMatterEdits.Set(context.Note, "next", FrontMatterValues.Text(next))]);
    }

    private static IEnumerable<CodeActionOffer> OfClient(NoteContext context)
    {
        string id = context.Folder.Id;
        yield return CodeActionOffer.ByCommand(Messages.Of("action.new-session"), Commands.NewSession);
        yield return CodeActionOffer.ByCommand(Messages.Of("action.open-items"), Commands.OpenItems, ("client", id));
        yield return CodeActionOffer.ByCommand(Messages.Of("action.report"), Commands.OpenReport, ("client", id));
        yield return CodeActionOffer.ByCommand(Messages.Of("action.calendar"), Commands.ExportCalendar, ("client", id));
        yield return CodeActionOffer.ByCommand(Messages.Of("action.coaching-log"), Commands.ExportCoachingLog, ("client", id));
    }

    private static CodeActionOffer MoveTo(LocalDate day, NoteContext context) => CodeActionOffer.ByCommand(
        Messages.Of("action.move-session", DateLabel.Of(day, context.Calendar)), Commands.MoveSession, ("date", FrontMatterValues.Text(day)));

    /// <summary>The next working day and the same weekday a week later, where no session of the client stands yet.</summary>
    private static IEnumerable<LocalDate> LaterDays(NoteContext context)
    {
        if (context.Record is not { } session || session.Date > LocalDate.MaxIsoValue.PlusYears(-1))
            return [];
        LocalDate from = LocalDate.Max(session.Date, context.Calendar.Today);
        return new[] { context.Calendar.NextWorkingDay(from), Steps.Plus(from, 7) ?? from }.Distinct()
            .Where(day => context.Folder.Sessions.All(s => s.Date != day));
    }

    private static IEnumerable<CodeActionOffer> Others(NoteContext context)
    {
        bool isPlanned = context.Session.Status == SessionStatus.Planned;
        if (isPlanned)
        {
            yield return CodeActionOffer.ByCommand(Messages.Of("action.finish-no-show"), Commands.FinishMeeting, ("outcome", "no-show"));
            yield return CodeActionOffer.ByCommand(Messages.Of("action.finish-late-cancel"), Commands.FinishMeeting, ("outcome", "late-cancel"));
            yield return CodeActionOffer.ByCommand(Messages.Of("action.finish-cancelled"), Commands.FinishMeeting, ("outcome", "cancelled"));
            yield return CodeActionOffer.ByCommand(Messages.Of("action.prepare"), Commands.PrepareSession);
            foreach (LocalDate day in LaterDays(context))
                yield return MoveTo(day, context);
            yield break;
        }
        if (context.Session.Finished is not null)
            yield return CodeActionOffer.ByCommand(Messages.Of("action.reopen-meeting"), Commands.ReopenMeeting);
        yield return CodeActionOffer.ByCommand(Messages.Of("action.follow-up"), Commands.DraftFollowUp);
        yield return CodeActionOffer.ByCommand(Messages.Of("action.new-session"), Commands.NewSession);
    }
}

/// <summary>When client and coach meet next, where nobody has said so yet.</summary>
internal static class NextSessionDate
{
    /// <summary>The cadence's date; null where there is no series, or what is known of it cannot be read.</summary>
    public static LocalDate? ByCadence(NoteContext context)
    {
        if (context.Record is null)
            return null;
        NextDate next = NextDate.Decide(context, new FinishChoices { Now = context.Calendar.Today.AtMidnight() });
        return next.IsAgreed ? null : next.Date;
    }
}
