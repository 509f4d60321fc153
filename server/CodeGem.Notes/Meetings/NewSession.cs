using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>What is wanted of a new session; what is missing the client's file and the practice say.</summary>
public sealed record NewSessionChoices
{
    public LocalDate? Date { get; init; }

    public LocalTime? Start { get; init; }

    public string? Kind { get; init; }

    /// <summary>By name; a client's own or the kind's where none is named.</summary>
    public string? Template { get; init; }
}

/// <summary>
/// Sets up a session that no other one led to. Open items that were left behind in a closed session come along and are marked there,
/// so that nothing agreed is lost between two ad hoc sessions.
/// </summary>
public static class NewSession
{
    public static Outcome<Plan> Plan(
        ClientFolder folder, PracticeSnapshot practice, Dates.Calendar calendar, NewSessionChoices choices, NoteLookup lookup)
    {
        LocalDate date = choices.Date ?? calendar.Today;
        SessionRecord? planned = folder.Sessions.FirstOrDefault(s => s.Date == date && s.IsPlanned) ?? Rescheduling.MadeMeanwhile(folder, date, lookup);
        if (planned is { } there)
            return Completed(folder, practice, calendar, there, lookup) ?? new Refusal(Messages.Of("new.session-exists", there.Path), there.Path);
        TemplateLibrary library = TemplateLibrary.With(practice.Templates.Select(t => (t.Key, t.Value)));
        if (choices.Template is { } name && library.Find(name) is null)
            return new Refusal(Messages.Of("new.template-unknown", name, string.Join(", ", library.All.Select(t => t.Name))));
        if (choices.Kind is { } kind && !FrontMatterWords.SessionKinds.Contains(kind))
            return new Refusal(Messages.Of("new.kind-unknown", kind, string.Join(", ", FrontMatterWords.SessionKinds)));

        SessionDraft draft = Draft(folder, practice, library, choices, date) with { Lookup = lookup };
        Note note = NoteReader.Read(draft.Compose("\n"));
        string path = Rescheduling.FreePath(folder.Path, date, lookup, out string? unreadable);
        if (unreadable is not null)
            return new Refusal(Messages.Of("new.session-unreadable", unreadable));
        var steps = new List<Step>();
        if (draft.Last is { } last && Left(last, practice, calendar, lookup) is { } left && left.Content.AddTo(note, date) is { } filled)
        {
            note = filled;
            if (left.Items.Open.Count > 0)
                steps.Add(left.MarkMoved(date));
        }
        return new Plan([new CreateFile(path, note.Text), .. steps], [.. folder.Doubts], path);
    }

    /// <summary>
    /// Whoever died before the marks on the last session finds its items in the new one already; null when that is not so. What is left to do
    /// are the marks.
    /// </summary>
    private static Outcome<Plan>? Completed(
        ClientFolder folder, PracticeSnapshot practice, Dates.Calendar calendar, SessionRecord there, NoteLookup lookup)
    {
        SessionRecord? last = folder.Sessions.LastOrDefault(s => s.Date <= there.Date && s.Path != there.Path);
        if (last is null || Left(last, practice, calendar, lookup) is not { Items.Open.Count: > 0 } left || lookup(there.Path) is not { } note)
            return null;
        if (left.Content.Missing(note).Count > 0)
            return null;
        return new Plan([new ExpectFile(there.Path, note.Text), left.MarkMoved(there.Date)], [], there.Path);
    }

    /// <summary>What a closed session left open; null when it is not closed, or cannot be read.</summary>
    private static LeftBehind? Left(SessionRecord last, PracticeSnapshot practice, Dates.Calendar calendar, NoteLookup lookup)
    {
        if (last.IsPlanned || lookup(last.Path) is not { IsPlain: false, FrontMatter.IsBroken: false } note)
            return null;
        var items = new CarriedItems(note, last.Date, withDoneBranches: false);
        return new LeftBehind(last.Path, note, items, new NextContent(new NoteContext(note, last.Path, practice, calendar), items, lookup));
    }

    private sealed record LeftBehind(string Path, Note Note, CarriedItems Items, NextContent Content)
    {
        public EditFile MarkMoved(LocalDate to) => new(Path, Note.Text, Items.MarkMoved(to));
    }

    private static SessionDraft Draft(
        ClientFolder folder, PracticeSnapshot practice, TemplateLibrary library, NewSessionChoices choices, LocalDate date)
    {
        Template template = library.Find(choices.Template ?? "")
            ?? (choices.Kind is null ? library.Find(folder.Profile?.Template ?? "") : null)
            ?? library.ForKind(choices.Kind ?? folder.Profile?.Kind switch { "group" or "team" => "group", "report" => "one-on-one", _ => "regular" });
        SessionRecord? last = folder.Sessions.LastOrDefault(s => s.Date <= date);
        return new SessionDraft
        {
            Folder = folder,
            Practice = practice,
            Date = date,
            Template = template,
            ClientId = folder.Id,
            Last = last,
            Kind = choices.Kind,
            Start = choices.Start,
            Mode = last?.Session.Mode,
        };
    }
}
