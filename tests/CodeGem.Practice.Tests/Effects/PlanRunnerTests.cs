using CodeGem.Notes.Effects;
using CodeGem.Notes.Text;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Tests.Effects;

public sealed class PlanRunnerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<EditFile> asked = [];

    public PlanRunnerTests() => folder.Write("clients/dana/old.md", "old text");

    public void Dispose() => folder.Dispose();

    private static Plan Finish => new(
        [new CreateFile("clients/dana/next.md", "next"), new EditFile("clients/dana/old.md", "old text", [new Edit(new Span(0, 3), "new")])], []);

    [Fact]
    public async Task A_note_that_is_open_is_changed_by_its_editor_and_not_on_disk()
    {
        RunResult result = await PlanRunner.OnDisk.Run(Finish, folder.Path, Open(EditResult.Applied));
        Assert.True(result.IsDone);
        Assert.Null(result.Message);
        Assert.Equal("clients/dana/old.md", Assert.Single(asked).Path);
        Assert.Equal("old text", folder.Read("clients/dana/old.md"));
        Assert.Equal("next", folder.Read("clients/dana/next.md"));
    }

    [Theory]
    [InlineData(EditResult.Refused, "edit.refused")]
    [InlineData(EditResult.Changed, "file.changed")]
    [InlineData(EditResult.Unanswered, "edit.unanswered")]
    public async Task What_the_editor_does_not_do_is_told_and_can_be_run_again(EditResult answer, string problem)
    {
        RunResult result = await PlanRunner.OnDisk.Run(Finish, folder.Path, Open(answer));
        Assert.Equal([StepOutcome.Done, StepOutcome.Failed], result.Steps.Select(s => s.Outcome));
        Assert.Equal(problem, result.Failure!.Problem);
        Assert.Contains("clients/dana/old.md", result.Message, StringComparison.Ordinal);
        RunResult again = await PlanRunner.OnDisk.Run(Finish, folder.Path, Open(EditResult.Applied));
        Assert.Equal([StepOutcome.WasDone, StepOutcome.Done], again.Steps.Select(s => s.Outcome));
    }

    [Fact]
    public async Task What_the_editor_promises_is_told_and_what_comes_later_waits_for_it()
    {
        Plan plan = Finish with { Steps = [.. Finish.Steps, new DeleteFile("clients/dana/next.md", "next")] };
        RunResult result = await PlanRunner.OnDisk.Run(plan, folder.Path, Open(EditResult.Promised));
        Assert.Equal([StepOutcome.Done, StepOutcome.Promised, StepOutcome.NotTried], result.Steps.Select(s => s.Outcome));
        Assert.False(result.IsDone);
        Assert.Null(result.Message);
        Assert.Contains("clients/dana/old.md", result.Promise, StringComparison.Ordinal);
        Assert.Equal("next", folder.Read("clients/dana/next.md"));
    }

    [Fact]
    public async Task Nothing_after_a_step_that_failed_is_tried()
    {
        folder.Write("clients/dana/next.md", "somebody else's");
        RunResult result = await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None);
        Assert.Equal([StepOutcome.Failed, StepOutcome.NotTried], result.Steps.Select(s => s.Outcome));
        Assert.Equal("old text", folder.Read("clients/dana/old.md"));
        Assert.Equal("somebody else's", folder.Read("clients/dana/next.md"));
    }

    [Fact]
    public async Task Cancelled_before_it_begins_nothing_happens_and_later_all_of_it()
    {
        using var cancel = new CancellationTokenSource();
        var open = new OpenNotes(_ => false, _ => Task.FromResult(EditResult.Refused)) { IsTiedToName = _ => false };
        var cancelling = new OpenNotes(path => path == "clients/dana/old.md", async edit =>
        {
            await cancel.CancelAsync();
            return EditResult.Applied;
        });
        var plan = new Plan([new EditFile("clients/dana/old.md", "old text", [Edit.Insert(0, "x")]), new CreateFile("b.md", "b")], []);
        RunResult result = await PlanRunner.OnDisk.Run(plan, folder.Path, cancelling, cancel.Token);
        Assert.True(result.IsDone);
        Assert.Equal("b", folder.Read("b.md"));
        await Assert.ThrowsAsync<OperationCanceledException>(() => PlanRunner.OnDisk.Run(plan, folder.Path, open, cancel.Token));
        Assert.Equal("old text", folder.Read("clients/dana/old.md"));
    }

    [Fact]
    public async Task A_plan_of_which_a_later_step_cannot_be_made_is_not_begun()
    {
        folder.Write("clients/dana/old.md", "typed meanwhile");
        RunResult result = await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None);
        Assert.Equal([StepOutcome.NotTried, StepOutcome.Failed], result.Steps.Select(s => s.Outcome));
        Assert.Equal("file.changed", result.Failure!.Problem);
        Assert.Equal(["clients", "clients/dana", "clients/dana/old.md"], folder.Names());
    }

    [Fact]
    public async Task What_a_plan_is_built_on_must_still_be_so()
    {
        var plan = new Plan([new ExpectFile("clients/dana/next.md", "has them"), new EditFile("clients/dana/old.md", "old text", [Edit.Insert(0, "x")])], []);
        Assert.Equal("file.missing", (await PlanRunner.OnDisk.Run(plan, folder.Path, OpenNotes.None)).Failure!.Problem);
        folder.Write("clients/dana/next.md", "has none");
        Assert.Equal("file.changed", (await PlanRunner.OnDisk.Run(plan, folder.Path, OpenNotes.None)).Failure!.Problem);
        Assert.Equal("old text", folder.Read("clients/dana/old.md"));
        folder.Write("clients/dana/next.md", "has them");
        Assert.True((await PlanRunner.OnDisk.Run(plan, folder.Path, OpenNotes.None)).IsDone);
    }

    [Fact]
    public async Task While_another_is_at_work_here_nothing_is_begun()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (FileCalls.OnDisk.Lock(folder.Path, out _))
            Assert.Equal("file.in-use", (await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None)).Failure!.Problem);
        Assert.True((await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None)).IsDone);
    }

    [Fact]
    public async Task A_note_that_is_a_link_is_changed_where_it_lies_and_renamed_or_removed_where_it_is_named()
    {
        folder.Write("store/note.md", "text");
        File.CreateSymbolicLink(folder.At("clients/dana/link.md"), "../../store/note.md");
        await Done(new EditFile("clients/dana/link.md", "text", [Edit.Insert(4, "!")]));
        await Done(new RenameFile("clients/dana/link.md", "clients/dana/other.md"));
        Assert.Equal("../../store/note.md", new FileInfo(folder.At("clients/dana/other.md")).LinkTarget);
        Assert.Equal("text!", folder.Read("store/note.md"));
        await Done(new DeleteFile("clients/dana/other.md", "text!"));
        Assert.Equal(["clients", "clients/dana", "clients/dana/old.md", "store", "store/note.md"], folder.Names());

        async Task Done(Step step)
        {
            RunResult result = await PlanRunner.OnDisk.Run(new Plan([step], []), folder.Path, OpenNotes.None);
            Assert.True(result.IsDone, result.Message);
        }
    }

    private OpenNotes Open(EditResult answer) => new(path => path == "clients/dana/old.md", edit =>
    {
        asked.Add(edit);
        return Task.FromResult(answer);
    });
}
