using CodeGem.Notes.Effects;
using CodeGem.Notes.Text;
using CodeGem.Practice.Effects;

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

    public static TheoryData<Fault, string> Faults() => new()
    {
        { Fault.Fails, "full" }, { Fault.Fails, "denied" }, { Fault.FailsAfterwards, "broken" }, { Fault.AllFail, "read-only" },
        { Fault.Dies, "" }, { Fault.DiesAfterwards, "" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Nothing_is_lost_at_any_call(Fault fault, string error)
    {
        int reached = 0;
        for (int at = 1; ; at++)
        {
            using TemporaryFolder folder = Practice();
            var calls = new FaultyCalls(fault, at, () => ErrorOf(error));
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
        // The sweep of the folder is the first call and may fail without harm; making the folder is the second.
        RunResult result = (await RunToItsEnd(new FaultyCalls(fault, 3, () => ErrorOf("full")), folder))!;
        Assert.Equal(StepOutcome.Failed, result.Steps[0].Outcome);
        Assert.Equal("file.disk-full", result.Failure!.Problem);
        Assert.All(result.Steps.Skip(1), step => Assert.Equal(StepOutcome.NotTried, step.Outcome));
        Assert.Contains(Next, result.Message, StringComparison.Ordinal);
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

    private static Exception ErrorOf(string word) => word switch
    {
        "full" => new IOException("", 28),
        "denied" => new UnauthorizedAccessException(),
        "read-only" => new IOException("", 30),
        _ => new IOException("", 5),
    };

    private static TemporaryFolder Practice()
    {
        var folder = new TemporaryFolder();
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
