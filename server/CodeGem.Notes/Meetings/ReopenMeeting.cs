using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// Takes a finish back: the marks on this note go, byte for byte, but a <c>next:</c> or <c>duration:</c> that finishing filled in stays.
/// The next note goes only when it is exactly what finishing would write again; otherwise somebody worked in it, and it stays.
/// </summary>
public static class ReopenMeeting
{
    public static Outcome<Plan> Plan(NoteContext context, NoteLookup lookup, LocalDateTime now)
    {
        Note note = context.Note;
        if (note.Kind != NoteKind.Session || note.FrontMatter.IsBroken || context.Record is null)
            return new Refusal(Messages.Of("reopen.unreadable", context.Path));
        if (note.IsPlain)
            return new Refusal(Messages.Of("note.too-large", context.Path));
        SessionRecord? next = Next(context);
        Note? nextNote = next is null ? null : lookup(next.Path);
        if (nextNote is { IsPlain: true })
            return new Refusal(Messages.Of("finish.next-unreadable", next!.Path));
        if (context.Session.Status is null or SessionStatus.Planned)
            return Completed(context, next, nextNote, lookup, now) ?? new Refusal(Messages.Of("reopen.not-finished", context.Path));

        var edits = Restore(context, next?.Date, nextNote);
        var restored = NoteReader.Read(Edits.Apply(note.Text, edits));
        List<Step> steps = [new EditFile(context.Path, note.Text, edits)];
        var notes = new List<string> { Messages.Of("reopen.done", context.Path) };
        if (next is not null && nextNote is not null)
        {
            if (IsUntouched(context, restored, next, nextNote, lookup, now))
                steps.Add(new DeleteFile(next.Path, nextNote.Text));
            else
                notes.Add(Messages.Of("reopen.next-stays", next.Path));
        }
        return new Plan(steps, notes, context.Path);
    }

    /// <summary>
    /// Whoever died before the next note went finds it as finishing would write it again; null when that is not so. Where nothing was
    /// carried, a planned note may be one of its own, and stays.
    /// </summary>
    private static Outcome<Plan>? Completed(NoteContext context, SessionRecord? next, Note? nextNote, NoteLookup lookup, LocalDateTime now)
    {
        if (next is not { IsPlanned: true } || nextNote is null || !context.Note.Actions.Any(i => i.IsOpen))
            return null;
        if (!IsUntouched(context, context.Note, next, nextNote, lookup, now))
            return null;
        List<Step> steps = [new ExpectFile(context.Path, context.Note.Text), new DeleteFile(next.Path, nextNote.Text)];
        return new Plan(steps, [Messages.Of("reopen.done", context.Path)], context.Path);
    }

    /// <summary>
    /// The session this one's items went to: its <c>next:</c>, or, where no item names that, the last one that moved items name. A date
    /// without a session, such as a slip of the pen, names none.
    /// </summary>
    private static SessionRecord? Next(NoteContext context)
    {
        var named = context.Note.Actions.Where(i => i.State == ItemState.Moved).Select(MovedTo).Where(d => d > context.Anchor && SessionOn(context, d) is not null).ToHashSet();
        return SessionOn(context, named.Contains(context.Session.Next) ? context.Session.Next : named.Max() ?? context.Session.Next);
    }

    private static SessionRecord? SessionOn(NoteContext context, LocalDate? date) =>
        context.Folder.Sessions.LastOrDefault(s => s.Date == date && s.IsPlanned && s.Path != context.Path)
        ?? context.Folder.Sessions.LastOrDefault(s => s.Date == date && s.Path != context.Path);

    private static LocalDate? MovedTo(ActionItem item) =>
        FrontMatterValues.Date(item.Tokens.LastOrDefault(t => t.Kind == TokenKind.Moved)?.Value);

    private static List<Edit> Restore(NoteContext context, LocalDate? to, Note? next)
    {
        Note note = context.Note;
        var copies = (next?.Actions ?? []).ToLookup(i => (FrontMatterValues.Date(i.Get(TokenKind.From)), CarriedItems.Words(i)), i => i.StateCharacter);
        var seen = new Dictionary<(LocalDate?, string), int>();
        var edits = new List<Edit> { FrontMatterEdits.Set(note, "status", SessionStatus.Planned.Word()) };
        if (FrontMatterEdits.Remove(note, "finished") is { } finished)
            edits.Add(finished);
        foreach (ActionItem item in note.Actions.Where(i => i.State == ItemState.Moved && to is not null && MovedTo(i) == to))
        {
            Span moved = item.Tokens.Last(t => t.Kind == TokenKind.Moved).Span;
            (LocalDate?, string) key = (FrontMatterValues.Date(item.Get(TokenKind.From)) ?? context.Anchor, CarriedItems.Words(item));
            seen[key] = seen.GetValueOrDefault(key) + 1;
            // Whether an item was begun only its copy remembers; equal items stand in the same order in both notes.
            bool wasBegun = copies[key].ElementAtOrDefault(seen[key] - 1) == '/';
            edits.Add(new Edit(new Span(item.StateOffset, item.StateOffset + 1), wasBegun ? "/" : " "));
            edits.Add(Edit.Delete(new Span(moved.Start - 1, moved.End)));
        }
        return edits;
    }

    private static bool IsUntouched(
        NoteContext context, Note restored, SessionRecord next, Note nextNote, NoteLookup lookup, LocalDateTime now)
    {
        PracticeSnapshot before = context.Practice.With(context.Folder.Without(next.Path)).With(context.Path, restored);
        var then = new NoteContext(restored, context.Path, before, context.Calendar, context.Options);
        var choices = new FinishChoices { Now = now, Next = next.Date, Outcome = context.Session.Status };
        Note? Hidden(string path) => path == next.Path ? null : path == context.Path ? restored : lookup(path);
        return FinishMeeting.Plan(then, choices, Hidden) is { Value.Plan.Steps: [CreateFile created, ..] }
            && created.Path == next.Path && created.Text == nextNote.Text;
    }
}
