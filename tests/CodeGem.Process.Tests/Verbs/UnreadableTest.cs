using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>
/// Files and folders that may not be read or written, really: the program runs as somebody whom permissions bind, also where the tests are
/// run by the administrator. What cannot be read is named in a sentence, all others answer as before, and nothing is lost.
/// </summary>
public sealed class UnreadableTest : IDisposable
{
    private const string Dana = "clients/dana-okafor", Client = Dana + "/client.md", Template = "templates/walk.md", Reads = " cannot be read: permission denied. Check who owns it and who may read it.";

    private static readonly string[] Through = Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"] : [];

    private readonly Desk desk = new() { Through = Through };

    public static TheoryData<string> Places => [Desk.Live, Client, "practice.yaml", Template, Dana, "clients"];

    public void Dispose() => desk.Dispose();

    [Theory]
    [MemberData(nameof(Places))]
    public void ListsNameWhatCannotBeReadAndSayOfTheOthersWhatTheySaidBefore(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        Answer before = desk.Run("check");
        using Restored closed = Closed(path);
        // What is there and cannot be read is not missing: nobody is told to make it.
        Assert.Subset(before.Lines.ToHashSet(), desk.Run("check").Lines.ToHashSet());
        foreach (string verb in (string[])["check", "fix --dry-run", "items", "calendar", "log", "report"])
        {
            Answer answer = desk.Run(verb.Split(' '));
            bool isNeeded = path != Template || verb is "check" or "fix --dry-run";
            Assert.Equal((verb, isNeeded), (verb, answer.Error.Contains($"codegem: {path}{Reads}\n", StringComparison.Ordinal)));
            Assert.Equal((verb, isNeeded ? 2 : 0), (verb, answer.Code));
            if (path != "clients" && verb is ("items" or "log" or "report")) Assert.Contains(verb == "items" ? "mira-lindqvist" : "Mira", answer.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Desk.Live)]
    [InlineData(Dana)]
    public void ANoteThatCannotBeReadIsNamed(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        IReadOnlyDictionary<string, string> before = desk.Files();
        using (Closed(path))
        {
            foreach (string verb in (string[])["check", "finish", "reopen", "prepare", "followup"])
                Assert.Equal(new Answer(2, "", $"codegem: {Desk.Live}{Reads}\n"), desk.Run(verb, Desk.Live));
            // It may be the very session that is asked for.
            Assert.NotEqual(0, desk.Run("new", "session", "--client", "dana-okafor", "--date", "2026-11-16").Code);
        }
        Assert.Equal(before, desk.Files());
    }

    [Fact]
    public void NobodyGuessesWhatAClientMdOrTheSettingsSay()
    {
        if (OperatingSystem.IsWindows()) return;
        IReadOnlyDictionary<string, string> before = desk.Files();
        using (Closed(Client))
        {
            Answer refused = desk.Run("finish", Desk.Live);
            Assert.Equal((1, ""), (refused.Code, refused.Out));
            Assert.Contains($"{Client} cannot be read, so it is not known when the next session is.", refused.Error, StringComparison.Ordinal);
        }
        Assert.Equal(before, desk.Files());
        using (Closed(Client))
        {
            Answer answer = desk.Run("finish", Desk.Live, "--next", "2026-12-07");
            Assert.Equal((0, Dana + "/2026-12-07.md\n"), (answer.Code, answer.Out));
            Assert.Contains($"What the client's note says does not count here, because {Client} cannot be read.", answer.Error, StringComparison.Ordinal);
        }
        desk.Write(Desk.Live, before[Desk.Live]);
        File.Delete(desk.At(Dana + "/2026-12-07.md"));
        desk.Write(Client, desk.Read(Client).Replace("cadence: biweekly\n", "", StringComparison.Ordinal));
        using (Closed("practice.yaml")) Assert.Equal(1, desk.Run("finish", Desk.Live).Code);
        Assert.Equal(0, desk.Run("finish", Desk.Live).Code);
    }

    private static readonly Dictionary<string, Action<string>> Lost = new()
    {
        ["may not be read"] = path => { if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.None); },
        ["is locked"] = path => File.WriteAllText(path, "\0GITCRYPT\0"),
        ["is UTF-16"] = path => File.WriteAllText(path, File.ReadAllText(path), System.Text.Encoding.Unicode),
        ["is no session any more"] = path => File.WriteAllText(path, File.ReadAllText(path).Replace("type: session", "type: page", StringComparison.Ordinal)),
        ["says an earlier day"] = path => File.WriteAllText(path, File.ReadAllText(path).Replace("date: 2026-11-02", "date: 2026-10-30", StringComparison.Ordinal)),
        ["says a later day"] = path => File.WriteAllText(path, File.ReadAllText(path).Replace("date: 2026-11-02", "date: 2026-12-30", StringComparison.Ordinal)),
        ["is a folder"] = path => { File.Delete(path); Directory.CreateDirectory(path); },
        ["is a link to elsewhere"] = path => { File.Delete(path); File.CreateSymbolicLink(path, "/etc/hostname"); },
    };

    public static TheoryData<string> Ways => [.. Lost.Keys];

    /// <summary>An item was agreed in a private section, and carried: while the note that says so cannot tell, it is private.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void AnItemWhoseOriginCannotTellStaysWhereItIs(string way)
    {
        if (OperatingSystem.IsWindows()) return;
        const string From = Dana + "/2026-11-02.md";
        desk.Write(From, desk.Read(From) + "\n## Private notes\n\n- [>] Ask about the diagnosis moved:2026-11-16\n");
        desk.Write(Desk.Live, desk.Read(Desk.Live) + "\n## Action items\n\n- [ ] Ask about the diagnosis @client due:2026-11-20 from:2026-11-02\n");
        Lost[way](desk.At(From));
        foreach (string verb in (string[])["calendar", "report", "followup " + Desk.Live])
            Assert.DoesNotContain("diagnosis", desk.Run(verb.Split(' ')).Out, StringComparison.Ordinal);
        Assert.Contains("diagnosis", desk.Run("items").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatMayNotBeWrittenIsLeftAsItIs()
    {
        if (OperatingSystem.IsWindows()) return;
        desk.Write(Desk.Live, desk.Read(Desk.Live) + "\n- [] Call Sam due:2026-11-20\n");
        IReadOnlyDictionary<string, string> before = desk.Files();
        using (Closed(Desk.Live, UnixFileMode.UserRead))
        {
            foreach (string verb in (string[])["finish", "fix"])
            {
                Answer answer = desk.Run(verb, Desk.Live);
                Assert.Equal(2, answer.Code);
                Assert.Contains($"codegem: {Desk.Live} was not written: it, its folder or its disk is read-only.\n", answer.Error, StringComparison.Ordinal);
            }
        }
        Assert.Equal(before, desk.Files());
        using (Closed(Dana, UnixFileMode.UserRead | UnixFileMode.UserExecute))
        {
            foreach (string line in (string[])["finish " + Desk.Live, "fix " + Desk.Live, "new session --client dana-okafor --date 2026-12-24"])
            {
                Answer answer = desk.Run(line.Split(' '));
                Assert.Equal(2, answer.Code);
                Assert.Contains("cannot be changed: permission denied. Check who owns the folder and whether it may be written to.", answer.Error, StringComparison.Ordinal);
            }
        }
        Assert.Equal(before, desk.Files());
        Assert.Equal(0, desk.Run("finish", Desk.Live).Code);
    }

    [Fact]
    public void TheServerAnswersForAllOthers()
    {
        if (OperatingSystem.IsWindows()) return;
        const string Mira = "clients/mira-lindqvist/2026-10-29.md";
        IReadOnlyDictionary<string, string> before = desk.Files();
        foreach (string path in (string[])[Desk.Live, Dana])
        {
            using (Closed(path))
            {
                using ServerProcess server = ServerProcess.Around(desk.Start("", "lsp", "--today", Desk.Today));
                var editor = new Editor(server.Client);
                editor.Initialize(new JObject { ["rootUri"] = Editor.UriOf(desk.Folder), ["capabilities"] = new JObject() });
                foreach (string command in (string[])["codegem.finishMeeting", "codegem.draftFollowUp", "codegem.moveSession"])
                {
                    JObject answer = editor.Request("workspace/executeCommand", new { command, arguments = new object[] { Editor.UriOf(desk.At(Desk.Live)), new { date = "2026-12-01" } } });
                    Assert.Equal(Desk.Live + Reads, (string?)answer["error"]?["message"]);
                }
                editor.Open(desk.At(Mira));
                Assert.Contains(editor.Diagnostics(desk.At(Mira), found => found.Count > 1), finding => (string?)finding["code"] == "item-overdue");
            }
        }
        Assert.Equal(before, desk.Files());
    }

    private Restored Closed(string path, UnixFileMode mode = UnixFileMode.None) => new(desk.At(path), mode);

    /// <summary>A file or folder under other permissions until this goes.</summary>
    private sealed class Restored : IDisposable
    {
        private readonly string path;
        private readonly UnixFileMode before;

        public Restored(string path, UnixFileMode mode)
        {
            this.path = path;
            if (OperatingSystem.IsWindows()) return;
            before = File.GetUnixFileMode(path) | (UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.SetUnixFileMode(path, mode);
        }

        public void Dispose()
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, before);
        }
    }
}
