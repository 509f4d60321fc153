using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Faults;

/// <summary>
/// Two who finish the same meeting, both with their plan made before either begins: one next note comes of it, no item is lost or doubled,
/// and one more finish finds nothing to do.
/// </summary>
public sealed class TwoAtOnceTest
{
    private static readonly Dictionary<string, string> None = [];
    private static readonly string[] Work = ["finish", ShellPractice.Note];

    [Fact]
    public void Two_verbs()
    {
        FaultyDisk.IsNeeded();
        Aftermath aftermath = Undisturbed();
        for (int round = 0; round < 3; round++)
        {
            using var practice = new ShellPractice();
            string go = practice.Root + ".go";
            try
            {
                // Each waits at its first call, the lock, until both have come to it.
                System.Diagnostics.Process[] both = [Begin(), Begin()];
                Assert.True(SpinWait.SpinUntil(() => both.All(p => File.Exists($"{go}.{p.Id}")), TimeSpan.FromSeconds(60)));
                File.WriteAllText(go, "");
                Assert.All(both, p => p.WaitForExit());
                Assert.Contains(both, p => p.ExitCode == 0);
            }
            finally
            {
                foreach (string mark in Directory.EnumerateFiles(Path.GetDirectoryName(go)!, Path.GetFileName(go) + "*"))
                    File.Delete(mark);
            }
            practice.Run(Work);
            aftermath.Complete(practice.Files());

            System.Diagnostics.Process Begin() => practice.Start(Work, FaultyDisk.Surroundings(practice.Root, 1, "wait", go));
        }
    }

    [Fact]
    public void Two_servers_and_a_verb()
    {
        Aftermath aftermath = Undisturbed();
        using ServerProcess one = FaultyDisk.Server(None), other = FaultyDisk.Server(None);
        one.Client.Initialize();
        other.Client.Initialize();
        for (int round = 0; round < 3; round++)
        {
            using var practice = new ShellPractice();
            var finish = JObject.FromObject(new { command = "codegem.finishMeeting", arguments = new[] { new Uri(practice.At(ShellPractice.Note)).AbsoluteUri } });
            System.Diagnostics.Process? verb = round % 2 == 0 ? null : practice.Start(Work);
            long first = one.Client.Begin("workspace/executeCommand", finish), second = other.Client.Begin("workspace/executeCommand", finish);
            JObject[] answers = [one.Client.AnswerTo(first), other.Client.AnswerTo(second)];
            verb?.WaitForExit();
            // One of the three did it; the others found it done, or were told to look.
            Assert.All(answers, answer => Assert.True(answer["result"] is not null || answer["error"]!["message"] is not null));
            Assert.True(verb?.ExitCode == 0 || answers.Any(answer => answer["result"] is not null));
            practice.Run(Work);
            aftermath.Complete(practice.Files());
            verb?.Dispose();
        }
    }

    private static Aftermath Undisturbed()
    {
        using var practice = new ShellPractice();
        Dictionary<string, string> before = practice.Files();
        Assert.Equal(0, practice.Run(Work));
        return new Aftermath(before, practice.Files());
    }
}
