using CodeGem.Notes.Effects;
using CodeGem.Notes.Text;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;
using CodeGem.Tests;

namespace CodeGem.Practice.Tests.Faults;

/// <summary>
/// The promise of the writing side, at every single file-system call: whatever goes wrong there, no item is lost, no file is overwritten, no
/// note is half written, and running the same again completes it and leaves nothing behind.
/// </summary>
public sealed class FaultTests
{
    private const string Old = "clients/dana/2026-11-16.md", Next = "clients/dana/2026-11-30.md", Bystander = "clients/dana/client.md";
    private const string Renamed = "clients/dana/2026-12-01.md", Planned = "clients/dana/2026-11-20.md", Stale = "clients/dana/2026-11-21.md";

    private const string Before = "# One\r\n\r\n- [ ] Call Sam\r\n- [ ] Write the list\r\n";
    private const string After = "# One\r\n\r\n- [>] Call Sam moved:2026-11-30\r\n- [>] Write the list moved:2026-11-30\r\n";
    private const string NextText = "# Two\r\n\r\n- [ ] Call Sam from:2026-11-16\r\n- [ ] Write the list from:2026-11-16\r\n";

    private static readonly string[] Items = ["Call Sam", "Write the list", "A planned one", "Something stale", "A bystander"];

    private static readonly Plan Finish = new(
    [
        new CreateFile(Next, NextText),
        new EditFile(Old, Before, [new Edit(new Span(0, Before.Length), After)]),
        new RenameFile(Planned, Renamed),
        new DeleteFile(Stale, "- [ ] Something stale\n"),
        new CreateFile("clients/new/client.md", "- [ ] Something stale\n"),
    ], []);

    public static TheoryData<Fault, int, Lacks> Faults() => new()
    {
        { Fault.Fails, 28, Lacks.Nothing }, { Fault.Fails, 13, Lacks.Nothing }, { Fault.Fails, 2, Lacks.Nothing }, { Fault.Fails, 17, Lacks.Nothing },
        { Fault.FailsAfterwards, 5, Lacks.Nothing }, { Fault.AllFail, 30, Lacks.Nothing }, { Fault.Dies, 0, Lacks.Nothing }, { Fault.DiesAfterwards, 0, Lacks.Nothing },
        { Fault.Fails, 5, Lacks.Links | Lacks.Locks }, { Fault.DiesAfterwards, 0, Lacks.Links | Lacks.Exchanges }, { Fault.Dies, 0, Lacks.ExclusiveMoves | Lacks.Exchanges },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Nothing_is_lost_at_any_call(Fault fault, int error, Lacks lacks)
    {
        int reached = 0;
        for (int at = 1; ; at++)
        {
            using TemporaryFolder folder = Practice();
            var calls = new FaultyCalls(fault, at, error) { Lacks = lacks };
            RunResult? result = await RunToItsEnd(calls, folder);
            if (!calls.WasReached)
            {
                Assert.True(result!.IsDone);
                break;
            }
            reached++;
            AssertNothingLost(folder);
            await AssertCompletes(folder);
        }
        Assert.InRange(reached, 25, 200);
    }

    [Theory]
    [InlineData(Fault.Fails)]
    [InlineData(Fault.AllFail)]
    public async Task A_failure_is_told_with_the_step_and_the_reason(Fault fault)
    {
        using TemporaryFolder folder = Practice();
        RunResult result = (await RunToItsEnd(new FaultyCalls(fault, 1, 28, nameof(FileCalls.OpenTemporary)), folder))!;
        Assert.Equal(StepOutcome.Failed, result.Steps[0].Outcome);
        Assert.Equal("file.disk-full", result.Failure!.Problem);
        Assert.All(result.Steps.Skip(1), step => Assert.Equal(StepOutcome.NotTried, step.Outcome));
        Assert.Contains(Next, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_system_that_can_make_no_file_safely_is_told_of_and_keeps_all_it_holds()
    {
        using TemporaryFolder folder = Practice();
        RunResult result = (await RunToItsEnd(new FaultyCalls(Fault.None, int.MaxValue) { Lacks = Lacks.Links | Lacks.ExclusiveMoves }, folder))!;
        Assert.Equal("file.system-unfit", result.Failure!.Problem);
        AssertNothingLost(folder);
        await AssertCompletes(folder);
    }

    [Theory]
    [InlineData(Old)]
    [InlineData(Next)]
    public async Task What_somebody_else_writes_meanwhile_is_never_overwritten(string path)
    {
        for (int at = 1; ; at++)
        {
            using TemporaryFolder folder = Practice();
            var calls = new FaultyCalls(Fault.None, at) { Meanwhile = () => folder.Write(path, "- [ ] Theirs\n") };
            RunResult result = (await RunToItsEnd(calls, folder))!;
            if (!calls.WasReached)
                break;
            Assert.Equal("- [ ] Theirs\n", folder.Read(path));
            Assert.Contains("Call Sam", path == Next ? folder.Read(Old) : result.IsDone ? folder.Read(Next) : "Call Sam", StringComparison.Ordinal);
            Assert.DoesNotContain(folder.Names(), name => name.EndsWith(".tmp", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Old)]
    [InlineData(Stale)]
    public async Task What_somebody_writes_right_before_a_death_is_found_again(string path)
    {
        for (int at = 1; ; at++)
        {
            for (int more = 1; more <= 3; more++)
            {
                using TemporaryFolder folder = Practice();
                var calls = new FaultyCalls(Fault.None, at) { Meanwhile = () => folder.Write(path, "- [ ] Theirs\n") };
                calls.ThenDieAfter(more);
                RunResult? result = await RunToItsEnd(calls, folder);
                if (!calls.WasReached)
                    return;
                await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None);
                await PlanRunner.OnDisk.Run(new Plan([new CreateFile("clients/dana/other.md", ""), new CreateFile("clients/new/other.md", "")], []), folder.Path, OpenNotes.None);
                Assert.Contains(folder.Names(), name => name.EndsWith(".md", StringComparison.Ordinal) && folder.Read(name) == "- [ ] Theirs\n");
                Assert.DoesNotContain(folder.Names(), name => name.EndsWith(".tmp", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Two_runs_at_once_end_like_one()
    {
        for (int round = 0; round < 20; round++)
        {
            using TemporaryFolder folder = Practice();
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None))));
            AssertNothingLost(folder);
            await AssertCompletes(folder);
        }
    }

    private static TemporaryFolder Practice()
    {
        var folder = TemporaryFolder.InMemory();
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write(Old, Before);
        folder.Write(Bystander, "- [ ] A bystander\n");
        folder.Write(Planned, "- [ ] A planned one\n");
        folder.Write(Stale, "- [ ] Something stale\n");
        return folder;
    }

    private static async Task<RunResult?> RunToItsEnd(FaultyCalls calls, TemporaryFolder folder)
    {
        try
        {
            return await new PlanRunner(calls).Run(Finish, folder.Path, OpenNotes.None);
        }
        catch (ProcessDied)
        {
            return null;
        }
    }

    private static void AssertNothingLost(TemporaryFolder folder)
    {
        var texts = folder.Names().Where(name => name.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(name => name, folder.Read);
        var allowed = new Dictionary<string, string[]>
        {
            [Old] = [Before, After],
            [Next] = [NextText],
            [Bystander] = ["- [ ] A bystander\n"],
            [Planned] = ["- [ ] A planned one\n"],
            [Renamed] = ["- [ ] A planned one\n"],
            [Stale] = ["- [ ] Something stale\n"],
            ["clients/new/client.md"] = ["- [ ] Something stale\n"],
        };
        Assert.All(texts, text => Assert.Contains(text.Value, allowed[text.Key]));
        if (texts[Old] == After)
            Assert.Contains(Next, texts.Keys);
        Assert.All(Items.Where(item => item != "Something stale"), item => Assert.Contains(texts.Values, text => text.Contains("[ ] " + item, StringComparison.Ordinal)));
    }

    private static async Task AssertCompletes(TemporaryFolder folder)
    {
        RunResult again = await PlanRunner.OnDisk.Run(Finish, folder.Path, OpenNotes.None);
        Assert.True(again.IsDone, again.Message);
        Assert.Equal(
            ["clients", "clients/dana", Old, Next, Renamed, Bystander, "clients/new", "clients/new/client.md", "practice.yaml"],
            folder.Names());
        Assert.Equal(After, folder.Read(Old));
        Assert.Equal(NextText, folder.Read(Next));
    }
}
