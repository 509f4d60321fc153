using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Tests.Meetings;

/// <summary>A practice that is nothing but paths and texts, on which plans are carried out by writing in a dictionary.</summary>
internal sealed class PaperPractice
{
    public static readonly LocalDate Today = new(2026, 11, 16);

    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public LocalDate Day { get; init; } = Today;

    public EditingOptions Options { get; init; } = EditingOptions.Default;

    public string this[string path]
    {
        get => Files[path];
        set => Files[path] = value;
    }

    public Note? Lookup(string path) => Files.TryGetValue(path, out string? text) ? NoteReader.Read(text) : null;

    public PracticeSnapshot Snapshot()
    {
        var snapshot = new PracticeSnapshot
        {
            IsLoose = !Files.ContainsKey("practice.yaml"),
            Settings = Files.TryGetValue("practice.yaml", out string? yaml) ? PracticeSettings.Read(yaml) : PracticeSettings.Default,
        };
        foreach ((string path, string text) in Files)
        {
            if (path.StartsWith("templates/", StringComparison.Ordinal))
                snapshot = snapshot with { Templates = snapshot.Templates.SetItem(NotePath.FileName(path)[..^3], text) };
            else if (path.EndsWith(".md", StringComparison.Ordinal))
                snapshot = snapshot.With(path, NoteReader.Read(text));
        }
        return snapshot;
    }

    public NoteContext Context(string path)
    {
        PracticeSnapshot snapshot = Snapshot();
        return new NoteContext(NoteReader.Read(Files[path]), path, snapshot, snapshot.Settings.CalendarOf(Day), Options);
    }

    public Outcome<FinishPlan> PlanFinish(string path, Func<FinishChoices, FinishChoices>? choices = null)
    {
        var plain = new FinishChoices { Now = Day.At(new LocalTime(16, 4)) };
        return FinishMeeting.Plan(Context(path), choices is null ? plain : choices(plain), Lookup);
    }

    public FinishPlan Finish(string path, Func<FinishChoices, FinishChoices>? choices = null)
    {
        Outcome<FinishPlan> outcome = PlanFinish(path, choices);
        Assert.True(outcome.Value is not null, outcome.Refusal?.Message);
        Carry(outcome.Value.Plan);
        return outcome.Value;
    }

    public Plan Reopen(string path)
    {
        Outcome<Plan> outcome = ReopenMeeting.Plan(Context(path), Lookup, Day.At(new LocalTime(17, 0)));
        Assert.True(outcome.Value is not null, outcome.Refusal?.Message);
        Carry(outcome.Value);
        return outcome.Value;
    }

    public Outcome<Plan> PlanMove(string path, LocalDate? date, LocalTime? start = null) =>
        MoveSession.Plan(Context(path), new MoveChoices(date, start), Lookup);

    public Plan Move(string path, LocalDate? date, LocalTime? start = null)
    {
        Outcome<Plan> outcome = PlanMove(path, date, start);
        Assert.True(outcome.Value is not null, outcome.Refusal?.Message);
        Carry(outcome.Value);
        return outcome.Value;
    }

    public void Carry(Plan plan)
    {
        foreach (Step step in plan.Steps)
            Carry(step);
    }

    public void Carry(Step step)
    {
        switch (step)
        {
            case CreateFile create:
                Assert.False(Files.ContainsKey(create.Path), "never an overwrite");
                Files[create.Path] = create.Text;
                break;
            case EditFile edit:
                Assert.Equal(edit.Before, Files[edit.Path]);
                Files[edit.Path] = edit.After;
                break;
            case ExpectFile expected:
                Assert.Equal(expected.Text, Files[expected.Path]);
                break;
            case DeleteFile delete:
                Assert.Equal(delete.Before, Files[delete.Path]);
                Files.Remove(delete.Path);
                break;
            case RenameFile rename:
                Assert.False(Files.ContainsKey(rename.NewPath), "never an overwrite");
                Files[rename.NewPath] = Files[rename.Path];
                Files.Remove(rename.Path);
                break;
        }
    }

    public int Open(string path) => NoteReader.Read(Files[path]).Actions.Count(i => i.IsOpen);
}
