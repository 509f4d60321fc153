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
            return AlreadyFinished(context);

        NextDate next = NextDate.Decide(context, choices);
        LocalDate held = choices.Held ?? context.Anchor;
        if (next.Date is { } date && date <= held)
            return new Refusal(Messages.Of("finish.next-not-after", context.Path, FrontMatterValues.Text(date), FrontMatterValues.Text(held)));
        if (held != context.Anchor && lookup(HeldPath(context, held)) is not null)
            return new Refusal(Messages.Of("finish.held-taken", context.Path, HeldPath(context, held)));

        var items = new CarriedItems(context.Note, held, context.Options.CarryDoneChildren);
        SessionRecord? planned = Planned(context, next, choices);
        LocalDate? to = planned?.Date ?? next.Date;
        var notes = new List<string>(next.Notes);
        if (to is null)
            return Close(context, choices, items, notes, held);
        return planned is not null
            ? Merge(context, choices, items, lookup, planned, notes, held)
            : Create(context, choices, items, lookup, to.Value, notes, held);
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
            return new Refusal(Messages.Of("finish.too-large", context.Path));
        if (context.Session.Date is null)
        {
            string? date = note.FrontMatter.Get("date");
            return new Refusal(date is null ? Messages.Of("finish.no-date", context.Path) : Messages.Of("finish.bad-date", context.Path, date));
        }
        if (note.FrontMatter.Get("next") is { } next && next != "none" && context.Session.Next is null)
            return new Refusal(Messages.Of("finish.bad-next", context.Path, next));
        return null;
    }

    private static FinishPlan AlreadyFinished(NoteContext context)
    {
        SessionRecord? next = context.Record is { } record ? context.Folder.After(record) : null;
        string sentence = next is null
            ? Messages.Of("finish.already", context.Path)
            : Messages.Of("finish.already-next", context.Path, next.Path);
        int open = context.Note.Actions.Count(i => i.IsOpen);
        List<string> notes = open == 0 ? [sentence] : [sentence, Messages.Of("finish.still-open", open)];
        return new FinishPlan(new Plan([], notes, next?.Path), context.Path, next?.Path, 0);
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

    private static Outcome<FinishPlan> Create(
        NoteContext context, FinishChoices choices, CarriedItems items, NoteLookup lookup, LocalDate to, List<string> notes, LocalDate held)
    {
        string path = FreePath(context.Folder, to, lookup);
        SessionDraft draft = NextDraft.Of(context, to, notes);
        Note empty = NoteReader.Read(draft.Compose(context.Note.Source.NewLine));
        if (new NextContent(context, items, lookup).AddTo(empty, to) is not { } next)
            return new Refusal(Messages.Of("finish.template-swallows", context.Path, draft.Template.Name));
        return Finish(context, choices, items, new CreateFile(path, next.Text), path, to, notes, held);
    }

    private static Outcome<FinishPlan> Merge(
        NoteContext context, FinishChoices choices, CarriedItems items, NoteLookup lookup, SessionRecord planned, List<string> notes, LocalDate held)
    {
        if (lookup(planned.Path) is not { } there)
            return new Refusal(Messages.Of("finish.next-unreadable", planned.Path));
        if (there.FrontMatter.IsBroken || there.IsPlain || new NextContent(context, items, lookup).AddTo(there, planned.Date) is not { } next)
            return new Refusal(Messages.Of("finish.next-swallows", planned.Path));
        LocalDate? agreed = choices.Next ?? context.Session.Next;
        if (agreed is not null && agreed != planned.Date)
            notes.Add(Messages.Of("finish.planned-elsewhere", planned.Path, FrontMatterValues.Text(agreed.Value)));
        Step? step = next.Text == there.Text ? null : new EditFile(planned.Path, there.Text, TextDifference.Between(there.Text, next.Text));
        return Finish(context, choices, items, step, planned.Path, planned.Date, notes, held);
    }

    private static FinishPlan Finish(
        NoteContext context, FinishChoices choices, CarriedItems items, Step? first, string next, LocalDate to, List<string> notes, LocalDate held)
    {
        List<Edit> edits = [.. items.MarkMoved(to), .. FrontMatter(context, choices, held, to)];
        List<Step> steps = first is null ? [] : [first];
        string finished = AddFinished(context, edits, held, steps);
        notes.AddRange(Reminders(context, choices));
        return new FinishPlan(new Plan(steps, notes, next), finished, next, items.Open.Count);
    }

    /// <summary>No next session: open items are listed for a decision and stay open.</summary>
    private static FinishPlan Close(NoteContext context, FinishChoices choices, CarriedItems items, List<string> notes, LocalDate held)
    {
        var steps = new List<Step>();
        string finished = AddFinished(context, FrontMatter(context, choices, held, to: null), held, steps);
        notes.Add(Messages.Of("finish.no-next"));
        if (items.Open.Count > 0)
            notes.Add(Messages.Of("finish.open-left", items.Open.Count, string.Join("; ", items.Open.Select(i => i.Text))));
        notes.AddRange(Reminders(context, choices));
        return new FinishPlan(new Plan(steps, notes), finished, null, 0);
    }

    private static string AddFinished(NoteContext context, List<Edit> edits, LocalDate held, List<Step> steps)
    {
        steps.Add(new EditFile(context.Path, context.Note.Text, edits));
        if (held == context.Anchor)
            return context.Path;
        string path = HeldPath(context, held);
        steps.Add(new RenameFile(context.Path, path));
        return path;
    }

    private static string HeldPath(NoteContext context, LocalDate held) => NotePath.Combine(context.Folder.Path, NotePath.SessionFile(held));

    private static List<Edit> FrontMatter(NoteContext context, FinishChoices choices, LocalDate held, LocalDate? to)
    {
        Note note = context.Note;
        SessionStatus outcome = OutcomeOf(context, choices);
        var edits = new List<Edit> { FrontMatterEdits.Set(note, "status", outcome.Word()) };
        if (held != context.Anchor)
            edits.Add(FrontMatterEdits.Set(note, "date", FrontMatterValues.Text(held)));
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

    private static string FreePath(ClientFolder folder, LocalDate date, NoteLookup lookup)
    {
        for (int sequence = 1; ; sequence++)
        {
            string path = NotePath.Combine(folder.Path, NotePath.SessionFile(date, sequence));
            if (lookup(path) is null)
                return path;
        }
    }
}
