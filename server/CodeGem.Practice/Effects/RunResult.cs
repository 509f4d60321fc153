using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;

namespace CodeGem.Practice.Effects;

/// <summary>How far a step came.</summary>
public enum StepOutcome
{
    Done,

    /// <summary>It was as wanted before: the plan was run before, or somebody else did the same.</summary>
    WasDone,
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

    /// <summary>The sentence for the coach; null when all was done.</summary>
    public string? Message => Failure is { Problem: { } key } failure ? Messages.Of(key, failure.Step.Path) : null;
}
