using CodeGem.Notes.Effects;
using CodeGem.Practice.Files;
using Microsoft.Win32.SafeHandles;

namespace CodeGem.Practice.Effects;

/// <summary>
/// Carries out plans: the one place where files change. First all steps are looked at, and where one cannot be made none is tried. Then they
/// are made in order, and the first that fails all the same ends the run, so that what comes later never happens without what comes before.
/// Meanwhile no other process of ours changes anything below the root. A plan may be run again after a failure or a death: what is as
/// wanted already counts as done.
/// </summary>
public sealed class PlanRunner(FileCalls calls)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(5);

    private readonly AtomicFile files = new(calls);

    public static PlanRunner OnDisk { get; } = new(FileCalls.OnDisk);

    /// <param name="root">The folder the plan's paths count from.</param>
    /// <param name="cancellation">Heard until the first step is made: what was begun is completed, so that nobody has to guess how far it came.</param>
    /// <returns>What became of each step.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing changed.</exception>
    public async Task<RunResult> Run(Plan plan, string root, OpenNotes open, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (plan.IsEmpty)
        {
            // What is done already may have been broken off right before its last file was tidied away.
            if (plan.Open is { } shown && PracticePath.Resolve(root, shown) is { } path)
                Temporary.Sweep(calls, Path.GetDirectoryName(path)!);
            return new RunResult([]);
        }
        (bool isOurs, SafeFileHandle? held) = await Lock(root, cancellation).ConfigureAwait(false);
        using (held)
        {
            if (!isOurs)
                return RunResult.NothingTried(plan, plan.Steps[0], "file.in-use");
            foreach (Step step in plan.Steps)
            {
                if (Foresee(step, root, open) is { } problem)
                    return RunResult.NothingTried(plan, step, problem);
            }
            return await Make(plan, root, open).ConfigureAwait(false);
        }
    }

    /// <summary>Waits for whoever else is at work here, but not for one that hangs.</summary>
    private async Task<(bool IsOurs, SafeFileHandle? Held)> Lock(string root, CancellationToken cancellation)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            SafeFileHandle? held = calls.Lock(root, out bool isTaken);
            if (!isTaken)
                return (true, held);
            if (clock.Elapsed > Patience)
                return (false, null);
            await Task.Delay(BetweenTries, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Why a step cannot be made, as far as can be seen without making it.</summary>
    private string? Foresee(Step step, string root, OpenNotes open)
    {
        if (PathOf(step, root) is not { } path)
            return "file.outside-practice";
        bool isOpen = open.IsOpen(step.Path);
        switch (step)
        {
            case CreateFile create:
                return files.ForeseeCreate(path, create.Text);
            case EditFile edit:
                return isOpen ? null : files.ForeseeChange(path, edit.Before, edit.After);
            case ExpectFile expected:
                return isOpen ? null : files.ForeseeText(path, expected.Text);
            case DeleteFile delete:
                return FileBytes.KindOf(path) == FileKind.Missing ? null : files.ForeseeChange(path, delete.Before);
            case RenameFile when open.IsTiedToName(step.Path):
                return "edit.tied-to-name";
            case RenameFile rename:
                return PathOf(rename with { Path = rename.NewPath }, root) is { } newPath ? files.ForeseeRename(path, newPath) : "file.outside-practice";
            default:
                throw new ArgumentException("a step of an unknown kind", nameof(step));
        }
    }

    private async Task<RunResult> Make(Plan plan, string root, OpenNotes open)
    {
        var results = new List<StepResult>(plan.Steps.Count);
        var swept = new HashSet<string>(StringComparer.Ordinal);
        foreach (Step step in plan.Steps)
        {
            bool isTried = results.TrueForAll(r => r.IsDone);
            results.Add(isTried ? await Make(step, root, open, swept).ConfigureAwait(false) : new(step, StepOutcome.NotTried));
        }
        return new RunResult(results);
    }

    private async Task<StepResult> Make(Step step, string root, OpenNotes open, HashSet<string> swept)
    {
        if (PathOf(step, root) is not { } path)
            return new(step, StepOutcome.Failed, "file.outside-practice");
        if (Path.GetDirectoryName(path) is { } folder && swept.Add(folder))
            Temporary.Sweep(calls, folder);
        if (step is EditFile asked && open.IsOpen(asked.Path))
            return Of(step, await open.Edit(asked).ConfigureAwait(false));
        return step switch
        {
            ExpectFile => new(step, StepOutcome.WasDone),
            CreateFile create => Of(step, files.Create(path, create.Text)),
            EditFile edit => Of(step, files.Replace(path, edit.Before, edit.After)),
            DeleteFile delete => Of(step, files.DeleteIfUnchanged(path, delete.Before)),
            RenameFile rename => await Rename(rename, path, root, open).ConfigureAwait(false),
            _ => throw new ArgumentException("a step of an unknown kind", nameof(step)),
        };
    }

    /// <summary>A note that an editor has is renamed by that editor, which would otherwise bring the old name back.</summary>
    private async Task<StepResult> Rename(RenameFile step, string path, string root, OpenNotes open)
    {
        if (PracticePath.Resolve(root, step.NewPath) is not { } newPath)
            return new(step, StepOutcome.Failed, "file.outside-practice");
        if (!open.IsOpen(step.Path))
            return Of(step, files.Rename(path, newPath));
        // Some editors do not look whether the name is free.
        if (Path.Exists(newPath))
            return new(step, StepOutcome.Failed, "file.name-taken");
        return Of(step, await open.Rename(step).ConfigureAwait(false));
    }

    /// <summary>What is read and written is what a link leads to; what gets another name, or goes, is the link itself.</summary>
    private static string? PathOf(Step step, string root) =>
        step is RenameFile or DeleteFile ? PracticePath.ResolveName(root, step.Path) : PracticePath.Resolve(root, step.Path);

    private static StepResult Of(Step step, FileResult result) =>
        new(step, result.IsDone ? result.WasDone ? StepOutcome.WasDone : StepOutcome.Done : StepOutcome.Failed, result.Problem);

    private static StepResult Of(Step step, EditResult result) => result switch
    {
        EditResult.Applied => new(step, StepOutcome.Done),
        EditResult.Promised => new(step, StepOutcome.Promised, "edit.promised"),
        EditResult.Changed => new(step, StepOutcome.Failed, "file.changed"),
        EditResult.Unanswered => new(step, StepOutcome.Failed, "edit.unanswered"),
        _ => new(step, StepOutcome.Failed, "edit.refused"),
    };
}
