using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>Nothing that is typed, written in a note or linked makes the program write outside of the practice; it says so in a sentence.</summary>
public sealed class OutsideTest : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private string Elsewhere => Path.GetFullPath(desk.At("../elsewhere"));

    [Theory]
    [InlineData("new client --id ../../elsewhere/x --name X")]
    [InlineData("new client --id .. --name X")]
    [InlineData("new client --id /elsewhere --name X")]
    [InlineData("new client --id a/b --name X")]
    [InlineData("new client --id a%2fb --name X")]
    [InlineData("new client --id ..\\..\\x --name X")]
    [InlineData("new session --client ../../elsewhere --date 2026-12-24")]
    [InlineData("new session --client dana-okafor --template ../../elsewhere/x --date 2026-12-24")]
    [InlineData("new session --client dana-okafor --template ../client --date 2026-12-24")]
    [InlineData("new session --client dana-okafor --kind ../x --date 2026-12-24")]
    [InlineData("report --client ../../elsewhere/x --write")]
    [InlineData("items --client ..")]
    public void AVerbIsRefused(string line)
    {
        IReadOnlyDictionary<string, string> before = desk.Files();
        Answer answer = desk.Run(line.Split(' '));
        Assert.InRange(answer.Code, 1, 2);
        Assert.Single(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(before, desk.Files());
        Alone();
    }

    private static readonly (string Command, string Options)[] Commands =
    [
        ("codegem.newClient", """{ "id": "../../elsewhere/x", "name": "X" }"""),
        ("codegem.newClient", """{ "id": "..", "name": "X" }"""),
        ("codegem.newClient", """{ "name": "../.." }"""),
        ("codegem.newSession", """{ "client": "../../elsewhere" }"""),
        ("codegem.newSession", """{ "template": "../../elsewhere/x", "date": "2026-12-24" }"""),
        ("codegem.moveSession", """{ "date": "../../elsewhere/x" }"""),
        ("codegem.finishMeeting", """{ "next": "../../elsewhere/x" }"""),
        ("codegem.openReport", """{ "client": "../../elsewhere/x" }"""),
        ("codegem.exportCalendar", """{ "client": ".." }"""),
        ("codegem.exportCoachingLog", """{ "credential": "../x" }"""),
        ("codegem.newPractice", """{ "folder": "file://elsewhere/x", "coach": "X" }"""),
        ("codegem.newPractice", """{ "folder": "https://elsewhere/x", "coach": "X" }"""),
        ("codegem.showNote", "https://elsewhere/x"),
        ("codegem.showNote", "command:evil"),
    ];

    [Fact]
    public void EveryCommandIsRefused()
    {
        IReadOnlyDictionary<string, string> before = desk.Files();
        using ServerProcess server = ServerProcess.Initialized("lsp", "--today", Desk.Today);
        foreach ((string command, string options) in Commands)
        {
            object[] arguments = options.StartsWith('{') ? [new Uri(desk.At(Desk.Live)).AbsoluteUri, JObject.Parse(options)] : [options];
            JObject answer = server.Client.Request("workspace/executeCommand", new { command, arguments });
            Assert.False(string.IsNullOrEmpty((string?)answer["error"]?["message"]), $"{command} {options} was carried out");
            Assert.Equal(before, desk.Files());
            Alone();
        }
    }

    [Theory]
    [InlineData("template: ../../elsewhere/x")]
    [InlineData("template: /etc/passwd")]
    [InlineData("client: ../..")]
    [InlineData("package: ../../x\nnext: 2026-12-01")]
    public void FrontMatterNamesNoPlaceOnTheDisk(string line)
    {
        desk.Write("../elsewhere/x.md", "# stolen {{client.name}}\n\n## Action review\n");
        desk.Write(Desk.Live, $"---\ntype: session\ndate: 2026-11-16\nkind: regular\nstatus: planned\n{(line.StartsWith("client", StringComparison.Ordinal) ? "" : "client: dana-okafor\n")}{line}\n---\n\n- [ ] Call Sam due:2026-11-20\n");
        desk.Run("finish", Desk.Live);
        Assert.All(desk.Files().Values, text => Assert.DoesNotContain("stolen", text, StringComparison.Ordinal));
        Assert.Equal(["x.md"], Directory.GetFiles(Elsewhere, "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)!));
    }

    [Theory]
    [InlineData("clients/dana-okafor/out", "codegem.draftFollowUp", "clients/dana-okafor/2026-11-02.md")]
    [InlineData("reports", "codegem.openReport", "practice.yaml")]
    [InlineData("reports", "codegem.exportCalendar", "practice.yaml")]
    [InlineData("clients/zoe", "codegem.newClient", "practice.yaml")]
    [InlineData("groups", "codegem.newClient", "practice.yaml")]
    public void ALinkThatLeavesThePracticeIsNotWrittenThrough(string link, string command, string on)
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateDirectory(Elsewhere);
        Directory.CreateSymbolicLink(desk.At(link), Elsewhere);
        using ServerProcess server = ServerProcess.Initialized("lsp", "--today", Desk.Today);
        JObject answer = server.Client.Request("workspace/executeCommand", new { command, arguments = new object[] { new Uri(desk.At(on)).AbsoluteUri, new { id = "zoe", name = "Zoe", kind = link == "groups" ? "group" : "individual" } } });
        Assert.NotNull(answer["error"]);
        Assert.Empty(Directory.GetFileSystemEntries(Elsewhere));
    }

    [Fact]
    public void ANoteThatIsALinkToElsewhereIsNotRewritten()
    {
        if (OperatingSystem.IsWindows()) return;
        const string Link = "clients/dana-okafor/2026-11-17.md";
        desk.Write("../elsewhere/x.md", "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-17\nkind: regular\nstatus: planned\n---\n\n- [] Call Sam due:2026-11-20\n");
        string before = desk.Read("../elsewhere/x.md");
        File.CreateSymbolicLink(desk.At(Link), Path.Combine(Elsewhere, "x.md"));
        Assert.NotEqual(0, desk.Run("finish", Link).Code);
        desk.Run("fix", Link);
        desk.Run("fix");
        Assert.Equal(before, desk.Read("../elsewhere/x.md"));
    }

    private void Alone() => Assert.Single(Directory.GetFileSystemEntries(Path.GetFullPath(desk.At(".."))));
}
