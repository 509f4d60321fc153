using CodeGem.Notes.Effects;
using CodeGem.Notes.Text;
using CodeGem.Practice.Effects;

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
    public async Task Nothing_after_a_step_that_failed_is_tried()
    {
        folder.Write("clients/dana/next.md", "somebody else's");
        RunResult result = await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None);
        Assert.Equal([StepOutcome.Failed, StepOutcome.NotTried], result.Steps.Select(s => s.Outcome));
        Assert.Equal("old text", folder.Read("clients/dana/old.md"));
        Assert.Equal("somebody else's", folder.Read("clients/dana/next.md"));
    }

    [Fact]
    public async Task A_cancelled_run_stops_between_two_steps()
    {
        using var cancel = new CancellationTokenSource();
        var open = new OpenNotes(path =>
        {
            cancel.Cancel();
            return false;
        }, (_, _) => Task.FromResult(EditResult.Refused));
        var plan = new Plan([new EditFile("clients/dana/old.md", "old text", [Edit.Insert(0, "x")]), new CreateFile("b.md", "b")], []);
        RunResult result = await PlanRunner.OnDisk.Run(plan, folder.Path, open, cancel.Token);
        Assert.Equal([StepOutcome.Done, StepOutcome.NotTried], result.Steps.Select(s => s.Outcome));
        Assert.Equal("xold text", folder.Read("clients/dana/old.md"));
    }

    private OpenNotes Open(EditResult answer) => new(path => path == "clients/dana/old.md", (edit, _) =>
    {
        asked.Add(edit);
        return Task.FromResult(answer);
    });
}
