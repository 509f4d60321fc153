using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>Where a session goes. At least one of the two is said.</summary>
public sealed record MoveChoices(LocalDate? Date, LocalTime? Start);

/// <summary>
/// Moves a session to another day or hour. The client's other notes are changed first, then the note, then its name: whoever dies between
/// two leaves a date that names no note, and moving again completes it. No file is overwritten; a second session of a day gets <c>-2</c>.
/// </summary>
public static class MoveSession
{
    /// <summary>The plan; its <c>Open</c> is the note under its new name.</summary>
    public static Outcome<Plan> Plan(NoteContext context, MoveChoices choices, NoteLookup lookup)
    {
        if (Refuse(context, choices) is { } refusal)
            return refusal;
        LocalTime? before = context.Session.Start;
        var move = new Rescheduling(context, choices.Date ?? context.Anchor, lookup)
        {
            Start = before is { } was && choices.Start is { } start && was != start ? (was, start) : null,
        };
        if (move.Refuse() is { } crossing)
            return crossing;

        List<Edit> own = [.. move.OwnEdits()];
        if (choices.Start is { } time && time != before)
            own.Add(FrontMatterEdits.SetTime(context.Note, "start", time));
        List<Step> steps = [.. move.Neighbours];
        if (own.Count > 0)
            steps.Add(new EditFile(context.Path, context.Note.Text, own));
        steps.AddRange(move.Rename);
        return new Plan(steps, Notes(context, move, steps), move.NewPath);
    }

    private static Refusal? Refuse(NoteContext context, MoveChoices choices)
    {
        Note note = context.Note;
        if (note.Kind != NoteKind.Session)
            return new Refusal(Messages.Of("move.no-session", context.Path));
        if (note.FrontMatter.IsBroken)
        {
            FrontMatterProblem problem = note.FrontMatter.Problems[0];
            int line = note.Source.LineOf(problem.Span.Start) + 1;
            return new Refusal(Messages.Of("move.broken", context.Path, line, Messages.Of("problem." + problem.MessageKey, problem.Detail)));
        }
        if (note.IsPlain)
            return new Refusal(Messages.Of("note.too-large", context.Path));
        bool isSaid = choices.Date is not null || (choices.Start is not null && context.Record is not null);
        return isSaid ? null : new Refusal(Messages.Of("move.no-day", context.Path));
    }

    private static List<string> Notes(NoteContext context, Rescheduling move, List<Step> steps)
    {
        if (steps.Count == 0)
            return [Messages.Of("move.already", context.Path)];
        var notes = new List<string>();
        if (move.NewPath != context.Path)
            notes.Add(Messages.Of("move.done", context.Path, NotePath.FileName(move.NewPath)));
        if (move.Neighbours.Count > 0)
            notes.Add(Messages.Of("move.neighbours", string.Join(", ", move.Neighbours.Select(n => n.Path))));
        if (move.Former.Count == 0)
            return notes;
        if (context.Folder.Sessions.FirstOrDefault(s => s.Date == move.To && s.Path != context.Path) is { } other)
            notes.Add(Messages.Of("move.same-day", other.Path));
        if (!context.Calendar.IsWorkingDay(move.To))
            notes.Add(Messages.Of("move.not-a-working-day", DateLabel.Of(move.To, context.Calendar)));
        if (context.Session.Next is { } next && next <= move.To)
            notes.Add(Messages.Of("move.next-not-after", move.NewPath, FrontMatterValues.Text(next)));
        return notes;
    }
}
