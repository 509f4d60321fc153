using CodeGem.Notes.Effects;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Effects;

/// <summary>
/// Carries out plans: the one place where files change. Steps are made in order and the first that cannot be made ends the run, so that
/// what comes later never happens without what comes before. A plan may be run again after a failure or a death: what is as wanted already
/// counts as done.
/// </summary>
public sealed class PlanRunner(FileCalls calls)
{
    private readonly AtomicFile files = new(calls);

    public static PlanRunner OnDisk { get; } = new(FileCalls.OnDisk);

    /// <param name="root">The folder the plan's paths count from.</param>
    public async Task<RunResult> Run(Plan plan, string root, OpenNotes open, CancellationToken cancellation = default)
    {
        var results = new List<StepResult>(plan.Steps.Count);
        bool isStopped = false;
        var swept = new HashSet<string>(StringComparer.Ordinal);
        foreach (Step step in plan.Steps)
        {
            isStopped |= cancellation.IsCancellationRequested;
            StepResult result = isStopped ? new(step, StepOutcome.NotTried) : await Make(step, root, open, swept, cancellation).ConfigureAwait(false);
            isStopped |= !result.IsDone;
            results.Add(result);
        }
        return new RunResult(results);
    }

    private async Task<StepResult> Make(Step step, string root, OpenNotes open, HashSet<string> swept, CancellationToken cancellation)
    {
        if (PracticePath.Resolve(root, step.Path) is not { } path)
            return new(step, StepOutcome.Failed, "file.outside-practice");
        if (Path.GetDirectoryName(path) is { } folder && swept.Add(folder))
            Temporary.Sweep(calls, folder);
        if (step is EditFile asked && open.IsOpen(asked.Path))
            return Of(step, await open.Edit(asked, cancellation).ConfigureAwait(false));
        return step switch
        {
            CreateFile create => Of(step, files.Create(path, create.Text)),
            EditFile edit => Of(step, files.Replace(path, edit.Before, edit.After)),
            DeleteFile delete => Of(step, files.DeleteIfUnchanged(path, delete.Before)),
            RenameFile rename => PracticePath.Resolve(root, rename.NewPath) is { } newPath
                ? Of(step, files.Rename(path, newPath))
                : new(step, StepOutcome.Failed, "file.outside-practice"),
            _ => throw new ArgumentException("a step of an unknown kind", nameof(step)),
        };
    }

    private static StepResult Of(Step step, FileResult result) =>
        new(step, result.IsDone ? result.WasDone ? StepOutcome.WasDone : StepOutcome.Done : StepOutcome.Failed, result.Problem);

    private static StepResult Of(Step step, EditResult result) => result switch
    {
        EditResult.Applied => new(step, StepOutcome.Done),
        EditResult.Changed => new(step, StepOutcome.Failed, "file.changed"),
        EditResult.Unanswered => new(step, StepOutcome.Failed, "edit.unanswered"),
        _ => new(step, StepOutcome.Failed, "edit.refused"),
    };
}
