using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// Closes a session and sets up the next one. A pure function to a plan: the next note first, then the marks on this one, so that whatever
/// interrupts it leaves items twice and never zero times. The law: the open items of this note before are the open items it adds to the
/// next, and none stays open here. Running it again adds nothing.
/// </summary>
public static class FinishMeeting
{
    public static Outcome<FinishPlan> Plan(NoteContext context, FinishChoices choices, NoteLookup lookup)
    {
        if (Refuse(context) is { } refusal)
            return refusal;
        if (context.Session.Status == SessionStatus.Done || context.Session.Finished is not null)
            return AlreadyFinished(context, choices, lookup);

        NextDate next = NextDate.Decide(context, choices);
        var meeting = new HeldMeeting(context, choices, lookup);
        if (next.Date is { } date && date <= meeting.Held)
            return new Refusal(Messages.Of("finish.next-not-after", context.Path, FrontMatterValues.Text(date), FrontMatterValues.Text(meeting.Held)));
        if (meeting.Move?.Refuse() is { } crossing)
            return crossing;

        SessionRecord? planned = Planned(context, next, choices);
        LocalDate? to = planned?.Date ?? next.Date;
        if (to is { } day && meeting.Context.Session.Kind != "closing")
            planned ??= Rescheduling.MadeMeanwhile(context.Folder, day, lookup);
        if (meeting.Move is not null && to <= meeting.Held)
            return new Refusal(Messages.Of("finish.next-not-after", context.Path, FrontMatterValues.Text(to.Value), FrontMatterValues.Text(meeting.Held)));
        if (planned is null && !next.IsAgreed && Guess(context) is { } guess)
            return guess;
        List<string> notes = [.. context.Folder.Doubts, .. next.Notes];
        if (to is null)
            return Close(meeting, notes);
        return planned is not null ? Merge(meeting, planned, notes) : Create(meeting, to.Value, notes);
    }

    /// <summary>Only what would lose something or force a guess.</summary>
    private static Refusal? Refuse(NoteContext context)
    {
        Note note = context.Note;
        if (note.FrontMatter.IsBroken && note.Kind != NoteKind.None)
        {
            FrontMatterProblem problem = note.FrontMatter.Problems[0];
            int line = note.Source.LineOf(problem.Span.Start) + 1;
            return new Refusal(Messages.Of("finish.broken", context.Path, line, Messages.Of("problem." + problem.MessageKey, problem.Detail)));
        }
        if (note.Kind != NoteKind.Session)
            return new Refusal(Messages.Of("finish.no-session", context.Path));
        if (note.IsPlain)
            return new Refusal(Messages.Of("note.too-large", context.Path));
        if (context.Session.Date is null)
        {
            string? date = note.FrontMatter.Get("date");
            return new Refusal(date is null ? Messages.Of("finish.no-date", context.Path) : Messages.Of("finish.bad-date", context.Path, date));
        }
        if (note.FrontMatter.Get("next") is { } next && next != "none" && context.Session.Next is null)
            return new Refusal(Messages.Of("finish.bad-next", context.Path, next));
        return null;
    }

    /// <summary>Whether there is a next session, and when, is not known where what says so cannot be read.</summary>
    private static Refusal? Guess(NoteContext context)
    {
        if (context.Session.Kind == "closing")
            return null;
        bool isOwn = context.Folder.Profile?.Cadence is not null || context.Note.FrontMatter.Get("cadence") is not null;
        string? unread = context.Folder.IsClientUnread ? context.Folder.ClientNote : context.Practice.Settings.IsUnread && !isOwn ? NotePath.SettingsFile : null;
        return unread is null ? null : new Refusal(Messages.Of("finish.next-unknown", context.Path, unread));
    }

    private static FinishPlan AlreadyFinished(NoteContext context, FinishChoices choices, NoteLookup lookup)
    {
        SessionRecord? next = context.Record is { } record ? context.Folder.After(record) : null;
        string sentence = next is null
            ? Messages.Of("finish.already", context.Path)
            : Messages.Of("finish.already-next", context.Path, next.Path);
        int open = context.Note.Actions.Count(i => i.IsOpen);
        List<string> notes = open == 0 ? [sentence] : [sentence, Messages.Of("finish.still-open", open)];
        // Whoever died before the note got the name of the day it was held on finds it half moved.
        Rescheduling? move = choices.Held is { } held && held == context.Session.Date ? new Rescheduling(context, held, lookup) : null;
        List<Step> steps = move is null ? [] : [.. move.Neighbours, .. move.Rename];
        return new FinishPlan(new Plan(steps, notes, next?.Path), move?.NewPath ?? context.Path, next?.Path, 0);
    }

    /// <summary>
    /// The nearest planned session after this one, whatever the cadence says: there is never a second. Where people agreed that there is no
    /// next session, a planned one is theirs to cancel.
    /// </summary>
    private static SessionRecord? Planned(NoteContext context, NextDate next, FinishChoices choices)
    {
        if (next is { Date: null, IsAgreed: true } || context.Session.Kind == "closing")
            return null;
        LocalDate after = LocalDate.Min(context.Anchor, choices.Held ?? context.Anchor);
        var planned = context.Folder.Sessions.Where(s => s.IsPlanned && s.Path != context.Path && IsLater(s, context, after)).ToList();
        return planned.FirstOrDefault(s => s.Date == next.Date) ?? planned.FirstOrDefault();
    }

    private static bool IsLater(SessionRecord session, NoteContext context, LocalDate after) =>
        session.Date > after || (session.Date == after && session.Sequence > (context.Record?.Sequence ?? 1));

    private static Outcome<FinishPlan> Create(HeldMeeting meeting, LocalDate to, List<string> notes)
    {
        NoteContext context = meeting.Context;
        string path = Rescheduling.FreePath(context.Folder.Path, to, meeting.Lookup, out string? unreadable);
        if (unreadable is not null)
            return new Refusal(Messages.Of("finish.next-unreadable", unreadable));
        SessionDraft draft = NextDraft.Of(meeting.Then, to, meeting.LookupThen, notes);
        Note empty = NoteReader.Read(draft.Compose(context.Note.Source.NewLine));
        if (meeting.Content.AddTo(empty, to) is not { } next)
            return new Refusal(Messages.Of("finish.template-swallows", context.Path, draft.Template.Name));
        return Finish(meeting, new CreateFile(path, next.Text), path, to, notes);
    }

    private static Outcome<FinishPlan> Merge(HeldMeeting meeting, SessionRecord planned, List<string> notes)
    {
        NoteContext context = meeting.Context;
        if (meeting.Lookup(planned.Path) is not { } there)
            return new Refusal(Messages.Of("finish.next-unreadable", planned.Path));
        Note before = meeting.LookupThen(planned.Path)!;
        if (there.FrontMatter.IsBroken || there.IsPlain || meeting.Content.AddTo(before, planned.Date) is not { } next)
            return new Refusal(Messages.Of("finish.next-swallows", planned.Path));
        LocalDate? agreed = meeting.Choices.Next ?? context.Session.Next;
        if (agreed is not null && agreed != planned.Date)
            notes.Add(Messages.Of("finish.planned-elsewhere", planned.Path, FrontMatterValues.Text(agreed.Value)));
        Step step = next.Text == there.Text
            ? new ExpectFile(planned.Path, there.Text)
            : new EditFile(planned.Path, there.Text, TextDifference.Between(there.Text, next.Text));
        return Finish(meeting, step, planned.Path, planned.Date, notes);
    }

    private static FinishPlan Finish(HeldMeeting meeting, Step first, string next, LocalDate to, List<string> notes)
    {
        List<Edit> edits = [.. meeting.Items.MarkMoved(to), .. FrontMatter(meeting.Context, meeting.Choices, to)];
        List<Step> steps = [first];
        string finished = AddFinished(meeting, edits, next, steps);
        notes.AddRange(Reminders(meeting.Context, meeting.Choices));
        return new FinishPlan(new Plan(steps, notes, next), finished, next, meeting.Items.Open.Count);
    }

    /// <summary>No next session: open items are listed for a decision and stay open.</summary>
    private static FinishPlan Close(HeldMeeting meeting, List<string> notes)
    {
        var steps = new List<Step>();
        IReadOnlyList<ActionItem> open = meeting.Items.Open;
        string finished = AddFinished(meeting, FrontMatter(meeting.Context, meeting.Choices, to: null), null, steps);
        notes.Add(Messages.Of("finish.no-next"));
        if (open.Count > 0)
            notes.Add(Messages.Of("finish.open-left", string.Join("; ", open.Select(i => i.Text))));
        notes.AddRange(Reminders(meeting.Context, meeting.Choices));
        return new FinishPlan(new Plan(steps, notes), finished, null, 0);
    }

    /// <summary>The note itself, after those that speak of it by its day where that changes; its new name comes last.</summary>
    private static string AddFinished(HeldMeeting meeting, List<Edit> edits, string? next, List<Step> steps)
    {
        NoteContext context = meeting.Context;
        steps.AddRange(meeting.Move?.Neighbours.Where(n => n.Path != next) ?? []);
        steps.Add(new EditFile(context.Path, context.Note.Text, [.. meeting.Move?.OwnEdits() ?? [], .. edits]));
        steps.AddRange(meeting.Move?.Rename ?? []);
        return meeting.Then.Path;
    }

    private static List<Edit> FrontMatter(NoteContext context, FinishChoices choices, LocalDate? to)
    {
        Note note = context.Note;
        SessionStatus outcome = OutcomeOf(context, choices);
        var edits = new List<Edit> { FrontMatterEdits.Set(note, "status", outcome.Word()) };
        if (outcome == SessionStatus.Done && Length(context, choices) is { } minutes)
            edits.Add(FrontMatterEdits.Set(note, "duration", minutes));
        if (to is { } next && note.FrontMatter.Get("next") is null)
            edits.Add(FrontMatterEdits.Set(note, "next", FrontMatterValues.Text(next)));
        edits.Add(FrontMatterEdits.Set(note, "finished", choices.Now.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        return edits;
    }

    /// <summary>What was said; else what the note says already; else that it was held.</summary>
    private static SessionStatus OutcomeOf(NoteContext context, FinishChoices choices) =>
        choices.Outcome ?? (context.Session.Status is { } status and not SessionStatus.Planned ? status : SessionStatus.Done);

    /// <summary>The length to write: what was said, or the planned one where the note has none yet.</summary>
    private static string? Length(NoteContext context, FinishChoices choices)
    {
        int? minutes = choices.Length ?? (context.Note.FrontMatter.Get("duration") is null
            ? context.Folder.Profile?.Duration ?? context.Practice.Settings.DefaultDuration
            : null);
        return minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>What is missing is said and stops nothing.</summary>
    private static IEnumerable<string> Reminders(NoteContext context, FinishChoices choices)
    {
        if (OutcomeOf(context, choices) != SessionStatus.Done)
            yield break;
        int undated = context.Note.Actions.Count(i => i.IsOpen && i.Find(TokenKind.Due) is null);
        if (undated > 0)
            yield return Messages.Of("finish.undated", undated);
        if (SectionPoints.IsEmpty(context.Note, SectionKind.KeyTakeaways))
            yield return Messages.Of("finish.no-takeaways");
        if (PackageCount.Of(context.Folder, context.Practice.Settings) is { } package && package.Package == context.Session.Package
            && package.Used + 1 >= package.Size)
            yield return Messages.Of("finish.package-last", package.Package);
    }
}
