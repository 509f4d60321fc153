using System.Globalization;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Faults;

/// <summary>
/// The real program, killed at every call that changes a file, or told there that the disk is full or broken: nothing is lost, and running it
/// again completes it.
/// </summary>
public sealed class KilledTest
{
    private const int Killed = 128 + 9, LastCall = 40;
    private static readonly int[] Errors = [28, 5, 30, 13, 4, 1]; // full, broken, read-only, denied, interrupted, not permitted

    private static readonly Dictionary<string, (string[]? First, string[] Work)> Verbs = new()
    {
        ["finish"] = (null, ["finish", ShellPractice.Note]),
        ["reopen"] = (["finish", ShellPractice.Note], ["reopen", ShellPractice.Note]),
        ["finish held on another day"] = (null, ["finish", ShellPractice.Note, "--held", "2026-11-17"]),
    };

    /// <summary>A verb, whether it is killed or told of an error, and which calls are taken where not every one is: every fourth ...</summary>
    public static TheoryData<string, bool, int> Works() => new() { { "finish", true, 4 }, { "finish", false, 11 }, { "reopen", true, 9 }, { "finish held on another day", true, 17 } };

    [Theory]
    [MemberData(nameof(Works))]
    public void A_verb_that_dies_or_fails_at_any_call_is_completed_by_running_it_again(string name, bool isKilled, int step)
    {
        FaultyDisk.IsNeeded();
        (string[]? first, string[] work) = Verbs[name];
        Aftermath aftermath = Undisturbed(first, work);
        if (FaultyDisk.IsEveryCall)
            step = 1;
        int last = 0;
        bool isReached = true;
        for (int at = 1; isReached; at += step)
        {
            using var practice = new ShellPractice();
            if (first is not null)
                practice.Run(first);
            string how = isKilled ? "kill" : Errors[(at / step) % Errors.Length].ToString(CultureInfo.InvariantCulture);
            int code = practice.Run(work, FaultyDisk.Surroundings(practice.Root, at, how));
            aftermath.NothingLost(practice.Files());
            // A failure may do no harm, so that only a death shows that the call was reached.
            isReached = isKilled ? code == Killed : at < LastCall;
            if (isKilled && !isReached)
                Assert.Equal(0, code);
            practice.Run(work);
            aftermath.Complete(practice.Files());
            last = at;
        }
        Assert.InRange(last, 15, 120);
    }

    [Fact]
    public void A_server_that_is_killed_at_any_call_is_completed_by_the_shell()
    {
        FaultyDisk.IsNeeded();
        Aftermath aftermath = Undisturbed(null, Verbs["finish"].Work);
        int at = 1;
        for (bool isKilled = true; isKilled; at += FaultyDisk.IsEveryCall ? 1 : 12)
        {
            using var practice = new ShellPractice();
            using (var server = FaultyDisk.Server(FaultyDisk.Surroundings(practice.Root, at, "kill")))
            {
                server.Client.Initialize();
                isKilled = !IsAnswered(server.Client, server.Client.Begin("workspace/executeCommand", Finish(practice)));
            }
            aftermath.NothingLost(practice.Files());
            practice.Run(Verbs["finish"].Work);
            aftermath.Complete(practice.Files());
        }
        Assert.InRange(at, 15, 90);
    }

    [Fact]
    public void What_one_that_was_killed_left_is_tidied_away_and_what_a_living_one_holds_is_not()
    {
        FaultyDisk.IsNeeded();
        using var practice = new ShellPractice();
        string[] work = ["new", "session", "--client", "dana-okafor", "--date", "2027-03-01"], other = ["finish", ShellPractice.Dana + "2026-11-02.md"];
        string go = practice.Root + ".go";
        // The first call after which there is a temporary file is its lock; one further, it is held.
        int at = 1 + Enumerable.Range(1, 60).First(n =>
        {
            using var trial = new ShellPractice();
            trial.Run(work, FaultyDisk.Surroundings(trial.Root, n, "kill"));
            return Temporaries(trial).Length > 0;
        });
        practice.Run(work, FaultyDisk.Surroundings(practice.Root, at, "kill"));
        Assert.Single(Temporaries(practice));
        practice.Run(other);
        Assert.Empty(Temporaries(practice));
        try
        {
            using System.Diagnostics.Process living = practice.Start(work, FaultyDisk.Surroundings(practice.Root, at, "wait", go));
            Assert.True(SpinWait.SpinUntil(() => File.Exists($"{go}.{living.Id}"), TimeSpan.FromSeconds(60)));
            practice.Run(other);
            Assert.Single(Temporaries(practice));
            Assert.Equal(2, practice.Run(["new", "session", "--client", "dana-okafor", "--date", "2027-04-01"])); // it is at work here
            File.WriteAllText(go, "");
            living.WaitForExit();
            Assert.Equal(0, living.ExitCode);
            Assert.Empty(Temporaries(practice));
        }
        finally
        {
            foreach (string mark in Directory.EnumerateFiles(Path.GetDirectoryName(go)!, Path.GetFileName(go) + "*"))
                File.Delete(mark);
        }
    }

    private static bool IsAnswered(WireClient client, long id)
    {
        try
        {
            return client.AnswerTo(id)["result"] is not null;
        }
        catch (TimeoutException)
        {
            return false; // its output has ended
        }
    }

    private static string[] Temporaries(ShellPractice practice) => practice.Files().Keys.Where(path => path.EndsWith(".tmp", StringComparison.Ordinal)).ToArray();

    private static Aftermath Undisturbed(string[]? first, string[] work)
    {
        using var practice = new ShellPractice();
        if (first is not null)
            practice.Run(first);
        Dictionary<string, string> before = practice.Files();
        Assert.Equal(0, practice.Run(work));
        return new Aftermath(before, practice.Files());
    }

    private static JObject Finish(ShellPractice practice) =>
        JObject.FromObject(new { command = "codegem.finishMeeting", arguments = new[] { new Uri(practice.At(ShellPractice.Note)).AbsoluteUri } });
}
