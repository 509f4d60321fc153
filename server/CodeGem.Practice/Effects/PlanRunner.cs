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
    /// <returns>What became of each step. Where an editor holds a note that is to be renamed and cannot do it, no step is tried.</returns>
    public async Task<RunResult> Run(Plan plan, string root, OpenNotes open, CancellationToken cancellation = default)
    {
        if (plan.Steps.FirstOrDefault(step => step is RenameFile && open.IsTiedToName(step.Path)) is { } tied)
            return new RunResult(plan.Steps.Select(step => step == tied ? new StepResult(step, StepOutcome.Failed, "edit.tied-to-name") : new(step, StepOutcome.NotTried)).ToList());
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
            RenameFile rename => await Rename(rename, path, root, open, cancellation).ConfigureAwait(false),
            _ => throw new ArgumentException("a step of an unknown kind", nameof(step)),
        };
    }

    /// <summary>A note that an editor has is renamed by that editor, which would otherwise bring the old name back.</summary>
    private async Task<StepResult> Rename(RenameFile step, string path, string root, OpenNotes open, CancellationToken cancellation)
    {
        if (PracticePath.Resolve(root, step.NewPath) is not { } newPath)
            return new(step, StepOutcome.Failed, "file.outside-practice");
        if (!open.IsOpen(step.Path))
            return Of(step, files.Rename(path, newPath));
        // Some editors do not look whether the name is free.
        if (Path.Exists(newPath))
            return new(step, StepOutcome.Failed, "file.name-taken");
        return Of(step, await open.Rename(step, cancellation).ConfigureAwait(false));
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
