using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using CodeGem.Practice.Effects;
using NodaTime;

namespace CodeGem.Lsp.Commands;

/// <summary>
/// What people ask of a meeting, from an editor and from the shell alike: plan it, carry the plan out, say what came of it. Dates come as
/// they are typed and are read from the session's date.
/// </summary>
public static class MeetingWork
{
    public static async Task<FinishResult> Finish(Workplace place, string path, FinishOptions options, CancellationToken cancellation)
    {
        NoteContext context = Required(place.Context(path));
        FinishPlan plan = Required(FinishMeeting.Plan(context, Choices(place, context, options), NoteLookups.Once(place.Lookup)));
        var result = new FinishResult(!plan.Plan.IsEmpty, plan.Finished, plan.Next, plan.Carried, plan.Plan.Notes);
        string? promise = options.DryRun == true ? null : await CarryOut(place, plan.Plan, cancellation).ConfigureAwait(false);
        return result with { Done = result.Done && options.DryRun != true && promise is null, Notes = With(plan.Plan.Notes, promise), Plan = plan.Plan };
    }

    public static async Task<ReopenResult> Reopen(Workplace place, string path, CancellationToken cancellation)
    {
        NoteContext context = Required(place.Context(path));
        Plan plan = Required(ReopenMeeting.Plan(context, NoteLookups.Once(place.Lookup), place.Now));
        return await CarryOut(place, plan, cancellation).ConfigureAwait(false) is { } promise ? new ReopenResult(false, [promise]) : new ReopenResult(true, plan.Notes);
    }

    /// <returns>The plan that was carried out; it opens the note under the name it has now.</returns>
    public static async Task<Plan> Move(Workplace place, string path, MoveOptions options, CancellationToken cancellation)
    {
        NoteContext context = Required(place.Context(path));
        var question = new DateQuestion(context.Anchor, place.Calendar, context.NextSession, context.SessionAfterNext);
        var choices = new MoveChoices(ReadDate(options.Date, question), ReadTime(options.Start));
        Plan plan = Required(MoveSession.Plan(context, choices, NoteLookups.Once(place.Lookup)));
        return await CarryOut(place, plan, cancellation).ConfigureAwait(false) is { } promise ? plan with { Open = path, Notes = With(plan.Notes, promise) } : plan;
    }

    /// <returns>The plan that was carried out; it opens the new note.</returns>
    public static async Task<Plan> NewSession(Workplace place, ClientFolder folder, NewSessionChoices choices, CancellationToken cancellation)
    {
        Outcome<Plan> outcome = Notes.Meetings.NewSession.Plan(folder, place.Practice, place.Calendar, choices, NoteLookups.Once(place.Lookup));
        Plan plan = Required(outcome);
        string? promise = await CarryOut(place, plan, cancellation).ConfigureAwait(false);
        return plan with { Notes = With(plan.Notes, promise) };
    }

    public static async Task<string> NewClient(Workplace place, NewClientChoices choices, CancellationToken cancellation)
    {
        if (place.Practice.IsLoose)
            throw new NotPossible(Messages.Of("command.no-practice", place.Root));
        Plan plan = Required(Notes.Meetings.NewClient.Plan(place.Practice, place.Calendar.Today, choices));
        await CarryOut(place, plan, cancellation).ConfigureAwait(false);
        return plan.Open!;
    }

    /// <returns>The path of the practice's own template.</returns>
    public static async Task<string> CopyTemplate(Workplace place, string name, CancellationToken cancellation)
    {
        if (place.Practice.IsLoose)
            throw new NotPossible(Messages.Of("command.no-practice", place.Root));
        Plan plan = Required(TemplateCopy.Plan(place.Practice, name));
        await CarryOut(place, plan, cancellation).ConfigureAwait(false);
        return plan.Open!;
    }

    /// <summary>A date as a person types it: ISO or a phrase, read from a day. Null for no words.</summary>
    /// <exception cref="NotPossible">The words are no date, or may be two.</exception>
    public static LocalDate? ReadDate(string? words, DateQuestion question)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        DateReadings readings = DatePhrase.Read(words.Trim(), question);
        return readings.Best ?? throw new WrongUse(readings.Readings.Count > 1
            ? Messages.Of("command.date-doubtful", words, string.Join(", ", readings.Readings.Select(r => FrontMatterValues.Text(r.Date))))
            : Messages.Of("command.date-unread", words));
    }

    /// <summary>A time of day, "15:00". Null for no words.</summary>
    /// <exception cref="NotPossible">The words are no time.</exception>
    public static LocalTime? ReadTime(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : FrontMatterValues.Time(words.Trim()) ?? throw new WrongUse(Messages.Of("command.time-unread", words));

    internal static T Required<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new NotPossible(outcome.Refusal!.Message);

    /// <returns>What an editor has said it does and does not show yet, in a sentence; null when all is done.</returns>
    /// <exception cref="Failure">A step could not be made.</exception>
    internal static async Task<string?> CarryOut(Workplace place, Plan plan, CancellationToken cancellation)
    {
        RunResult run = await new PlanRunner(place.Files).Run(plan, place.Root, place.Open, cancellation).ConfigureAwait(false);
        place.Changed(plan.Steps.SelectMany(step => step is RenameFile rename ? [step.Path, rename.NewPath] : (string[])[step.Path]).ToList());
        if (run.Message is { } problem)
            throw new Failure(HalfDone(run, problem));
        return run.Promise;
    }

    internal static IReadOnlyList<string> With(IReadOnlyList<string> notes, string? promise) => promise is null ? notes : [.. notes, promise];

    /// <summary>After a step that failed nothing is lost: what was done before it stands, and asking again completes it.</summary>
    private static string HalfDone(RunResult run, string problem) =>
        run.Steps.FirstOrDefault(s => s.IsDone && s.Step is not ExpectFile) is { } done ? Messages.Of("command.half-done", problem, done.Step.Path) : problem;

    private static FinishChoices Choices(Workplace place, NoteContext context, FinishOptions options)
    {
        var question = new DateQuestion(context.Anchor, place.Calendar, context.NextSession, context.SessionAfterNext);
        bool isLast = string.Equals(options.Next?.Trim(), "none", StringComparison.OrdinalIgnoreCase);
        return new FinishChoices
        {
            Held = ReadDate(options.Held, question),
            Outcome = OutcomeOf(options.Outcome),
            Length = LengthOf(options.Length),
            Next = isLast ? null : ReadDate(options.Next, question),
            NoNext = isLast,
            Now = place.Now,
        };
    }

    private static SessionStatus? OutcomeOf(string? word) => word switch
    {
        null or "" => null,
        "held" => SessionStatus.Done,
        "no-show" => SessionStatus.NoShow,
        "late-cancel" => SessionStatus.LateCancel,
        "cancelled" => SessionStatus.Cancelled,
        _ => throw new WrongUse(Messages.Of("command.outcome-unknown", word)),
    };

    private static int? LengthOf(string? minutes)
    {
        if (string.IsNullOrWhiteSpace(minutes))
            return null;
        return FrontMatterValues.Minutes(minutes.Trim()) ?? throw new WrongUse(Messages.Of("command.length-unread", minutes));
    }
}

/// <summary>Not possible as asked; the message is one sentence for the person who asked.</summary>
public class NotPossible(string message) : Exception(message);

/// <summary>What was asked cannot be understood: a word that is no date, a file that is not there.</summary>
public sealed class WrongUse(string message) : NotPossible(message);

/// <summary>It could have been done, but the disk, or an editor, did not let it.</summary>
public sealed class Failure(string message) : NotPossible(message);
