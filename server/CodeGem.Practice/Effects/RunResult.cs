using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;

namespace CodeGem.Practice.Effects;

/// <summary>How far a step came.</summary>
public enum StepOutcome
{
    Done,

    /// <summary>It was as wanted before: the plan was run before, or somebody else did the same.</summary>
    WasDone,

    /// <summary>An editor said yes, and does not show the change yet. What comes later waits for it.</summary>
    Promised,
    Failed,

    /// <summary>A step before it failed, or another could not be made.</summary>
    NotTried,
}

/// <param name="Problem">The key of the sentence that says why; its <c>{0}</c> is the path. Null when nothing went wrong.</param>
public sealed record StepResult(Step Step, StepOutcome Outcome, string? Problem = null)
{
    public bool IsDone => Outcome is StepOutcome.Done or StepOutcome.WasDone;
}

/// <summary>What became of a plan: a result for every step, in the plan's order.</summary>
public sealed record RunResult(IReadOnlyList<StepResult> Steps)
{
    internal static RunResult NothingTried(Plan plan, Step failed, string problem) =>
        new(plan.Steps.Select(step => step == failed ? new StepResult(step, StepOutcome.Failed, problem) : new(step, StepOutcome.NotTried)).ToList());

    public bool IsDone => Steps.All(s => s.IsDone);

    /// <summary>The step that could not be made; null when all were.</summary>
    public StepResult? Failure => Steps.FirstOrDefault(s => s.Outcome == StepOutcome.Failed);

    /// <summary>The sentence for the coach about the step that could not be made; null when none failed.</summary>
    public string? Message => Say(Failure);

    /// <summary>The sentence for the coach about the step that an editor has yet to show; null when none is awaited.</summary>
    public string? Promise => Say(Steps.FirstOrDefault(s => s.Outcome == StepOutcome.Promised));

    private static string? Say(StepResult? result) => result is { Problem: { } key, Step: { } step } ? Messages.Of(key, step.Path) : null;
}
