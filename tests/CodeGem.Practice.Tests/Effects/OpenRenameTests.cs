using CodeGem.Notes.Effects;
using CodeGem.Notes.Text;
using CodeGem.Practice.Effects;

namespace CodeGem.Practice.Tests.Effects;

/// <summary>A note that an editor has open gets its new name from that editor, or nothing happens at all.</summary>
public sealed class OpenRenameTests : IDisposable
{
    private const string Note = "clients/dana/2026-11-30.md", NewNote = "clients/dana/2026-12-03.md", Neighbour = "clients/dana/2026-11-16.md";

    private static readonly Plan Move = new([new EditFile(Neighbour, "a", [Edit.Insert(1, "b")]), new RenameFile(Note, NewNote)], []);

    private readonly TemporaryFolder folder = new();

    public OpenRenameTests()
    {
        folder.Write(Neighbour, "a");
        folder.Write(Note, "note");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_editor_that_cannot_rename_stops_the_plan_before_its_first_step()
    {
        RunResult result = await PlanRunner.OnDisk.Run(Move, folder.Path, Open(EditResult.Refused) with { IsTiedToName = path => path == Note }, TestContext.Current.CancellationToken);
        Assert.Equal([StepOutcome.NotTried, StepOutcome.Failed], result.Steps.Select(s => s.Outcome));
        Assert.Equal("edit.tied-to-name", result.Failure!.Problem);
        Assert.Equal("a", folder.Read(Neighbour));
    }

    [Theory]
    [InlineData(EditResult.Applied, StepOutcome.Done, null)]
    [InlineData(EditResult.Refused, StepOutcome.Failed, "edit.refused")]
    [InlineData(EditResult.Unanswered, StepOutcome.Failed, "edit.unanswered")]
    public async Task The_editor_is_asked_and_the_disk_left_to_it(EditResult said, StepOutcome outcome, string? problem)
    {
        RunResult result = await PlanRunner.OnDisk.Run(Move, folder.Path, Open(said), TestContext.Current.CancellationToken);
        Assert.Equal((outcome, problem), (result.Steps[1].Outcome, result.Steps[1].Problem));
        Assert.Equal("note", folder.Read(Note));
        Assert.Equal("ab", folder.Read(Neighbour));
    }

    [Fact]
    public async Task An_editor_is_not_asked_for_a_name_that_is_taken()
    {
        folder.Write(NewNote, "other");
        RunResult result = await PlanRunner.OnDisk.Run(Move, folder.Path, Open(EditResult.Applied), TestContext.Current.CancellationToken);
        Assert.Equal("file.name-taken", result.Failure!.Problem);
        Assert.Equal("other", folder.Read(NewNote));
    }

    private static OpenNotes Open(EditResult said) => new(path => path == Note, _ => Task.FromResult(said)) { Rename = _ => Task.FromResult(said) };
}
