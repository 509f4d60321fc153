using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>What is typed in one note counts in the others that are open, saved or not; and a practice that comes, goes or moves takes them along.</summary>
public class OtherNotesTest
{
    private const string First = NoteServer.Dana + "2026-11-02.md", Second = NoteServer.Dana + "2026-11-16.md", Client = NoteServer.Dana + "client.md";
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"textDocument":{"diagnostic":{}}}""")]
    public void AGoalTypedIntoTheClientIsKnownToTheSession(string capabilities)
    {
        using var server = new NoteServer(Moment, JObject.Parse(capabilities), files: s => s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Walk due:2026-11-20 goal:g1\n")));
        server.Editor.Open(server.At(Second));
        server.Editor.Open(server.At(Client));
        Codes(server, Second, "goal-unknown");
        server.Editor.Type(server.At(Client), "# Dana Okafor\n", "# Dana Okafor\n\n## Goals\n\n### g1 Walk more\n");
        Codes(server, Second);
        Assert.Contains("Walk more", Hover(server, Second, "goal:g1"), StringComparison.Ordinal);
        server.Editor.Type(server.At(Client), "### g1 Walk more\n", "");
        Codes(server, Second, "goal-unknown");
    }

    [Fact]
    public void ADateTypedIntoTheLastSessionIsInTheHistoryOfTheNext()
    {
        using var server = new NoteServer(Moment, files: s =>
        {
            s.Write(First, NoteServer.Session("2026-11-02", "done", "- [>] Book Sam due:2026-11-09 moved:2026-11-16\n", "next: 2026-11-16\n"));
            s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Book Sam due:2026-11-20 from:2026-11-02\n"));
        });
        server.Editor.Open(server.At(First));
        server.Editor.Open(server.At(Second));
        Assert.Contains("Mon 9 Nov → Fri 20 Nov", Hover(server, Second, "Book Sam"), StringComparison.Ordinal);
        server.Editor.Type(server.At(First), "due:2026-11-09", "due:2026-11-10");
        Assert.Contains("Tue 10 Nov → Fri 20 Nov", Hover(server, Second, "Book Sam"), StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteThatIsClosedCountsAsTheDiskHasItAndOneThatIsNoClientAnyMoreToo()
    {
        using var server = new NoteServer(Moment, files: s =>
        {
            s.Write(First, NoteServer.Session("2026-11-02", "done", "- [>] Book Sam due:2026-11-09 moved:2026-11-16\n", "next: 2026-11-16\n"));
            s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Book Sam due:2026-11-20 from:2026-11-02 goal:g1\n"));
        });
        foreach (string path in (string[])[First, Second, Client])
            server.Editor.Open(server.At(path));
        server.Editor.Type(server.At(First), "due:2026-11-09", "due:2026-11-10");
        server.Editor.Type(server.At(Client), "# Dana Okafor\n", "# Dana Okafor\n\n## Goals\n\n### g1 Walk more\n");
        Codes(server, Second);
        Assert.Contains("Tue 10 Nov", Hover(server, Second, "Book Sam"), StringComparison.Ordinal);
        server.Client.Notify("textDocument/didClose", new { textDocument = new { uri = Editor.UriOf(server.At(First)) } });
        server.Editor.Type(server.At(Client), "type: client", "type: nobody");
        Codes(server, Second, "goal-unknown");
        Assert.Contains("Mon 9 Nov", Hover(server, Second, "Book Sam"), StringComparison.Ordinal);
    }

    [Fact]
    public void AFindingThatStaysIsNotSentAgainWhenAnotherNoteIsTypedIn()
    {
        using var server = new NoteServer(Moment, files: s => s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Walk @coach due:soon\n")));
        server.Editor.Open(server.At(Second));
        server.Editor.Open(server.At(Client));
        Codes(server, Second, "item-bad-date");
        server.Editor.Diagnostics(server.At(Client), _ => true);
        server.Editor.Heard.Clear();
        for (int i = 0; i < 3; i++)
        {
            server.Editor.Type(server.At(Client), "active", i % 2 == 0 ? "actve active" : "active");
            server.Editor.Diagnostics(server.At(Client), _ => server.Editor.Count("textDocument/publishDiagnostics") > i);
            Hover(server, Second, "Walk");
        }
        Assert.DoesNotContain(server.Editor.Heard, m => ((string?)m["params"]?["uri"])?.EndsWith("2026-11-16.md", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void APracticeThatIsFoundedAroundALooseNoteTakesItIn()
    {
        using var server = new NoteServer(Moment, files: s =>
        {
            s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Walk due:2026-11-20\n").Replace("dana-okafor", "somebody", StringComparison.Ordinal));
            File.Delete(s.At("practice.yaml"));
        });
        server.Editor.Open(server.At(Second));
        Codes(server, Second);
        server.Write("practice.yaml", "coach: Ines\ntimezone: UTC\n");
        Tell(server, "practice.yaml");
        Codes(server, Second, "client-unknown");
        File.Delete(server.At("practice.yaml"));
        Codes(server, Second);
        server.Write("practice.yaml", "coach: Ines\ntimezone: UTC\n");
        Codes(server, Second, "client-unknown");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"textDocument":{"diagnostic":{}}}""")]
    public void AFileThatBecomesASessionByTypingIsReadWithTheNotesBesideIt(string capabilities)
    {
        string session = NoteServer.Session("2026-11-16", "planned", "- [ ] Walk due:2026-11-20 goal:g1\n");
        using var server = new NoteServer(Moment, JObject.Parse(capabilities), files: s =>
        {
            s.Write(Second, "# Plain\n");
            File.Delete(s.At("practice.yaml"));
        });
        server.Editor.Open(server.At(Second));
        server.Editor.Type(server.At(Second), "# Plain\n", session);
        Codes(server, Second, "goal-unknown");
    }

    [Fact]
    public void APracticeWithinAPracticeHasItsOwnNotes()
    {
        using var server = new NoteServer(Moment, files: s => s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Walk due:5/6\n")));
        server.Editor.Open(server.At(Second));
        Codes(server, Second, "item-ambiguous-date");
        server.Write(NoteServer.Dana + "practice.yaml", "coach: Ines\ntimezone: UTC\ndate_order: dmy\n");
        Tell(server, NoteServer.Dana + "practice.yaml");
        Codes(server, Second, "client-unknown", "item-style");
        File.Delete(server.At(NoteServer.Dana + "practice.yaml"));
        Tell(server, NoteServer.Dana + "practice.yaml");
        Codes(server, Second, "item-ambiguous-date");
    }

    [Fact]
    public void AClientPutIntoTheArchiveOnDiskIsFoundThere()
    {
        using var server = new NoteServer(Moment, files: s => s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Walk due:2026-11-20\n")));
        server.Editor.Open(server.At("practice.yaml"));
        Assert.Contains(server.At(Client), Symbols(server, "Dana"));
        Directory.CreateDirectory(server.At("archive"));
        Directory.Move(server.At("clients/dana-okafor"), server.At("archive/dana-okafor"));
        Tell(server, "clients/dana-okafor", "archive/dana-okafor");
        Assert.Equal([server.At("archive/dana-okafor/client.md")], Symbols(server, "Dana").Where(path => path.EndsWith("client.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void AGoalIsFoundAtItsLineInTheTextThatIsShown()
    {
        using var server = new NoteServer(Moment);
        server.Editor.Open(server.At(Client));
        server.Editor.Type(server.At(Client), "# Dana Okafor\n", "# Dana Okafor\n\n## Goals\n\n### g1 Walk more\n");
        var found = (JArray)server.Editor.Request("workspace/symbol", new { query = "walk" })["result"]!;
        var line = (int)Assert.Single(found)["location"]!["range"]!["start"]!["line"]!;
        Assert.Equal("### g1 Walk more", server.Editor.Text(server.At(Client)).Split('\n')[line]);
    }

    [Fact]
    public void AStaleCopyLeadsToTheLiveOne()
    {
        using var server = new NoteServer(Moment, JObject.Parse("""{"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}},"window":{"showDocument":{"support":true}}}"""), files: s =>
        {
            s.Write(First, NoteServer.Session("2026-11-02", "done", "- [x] Book Sam due:2026-11-09 moved:2026-11-16 done:2026-11-03\n", "next: 2026-11-16\n"));
            s.Write(Second, NoteServer.Session("2026-11-16", "planned", "- [ ] Book Sam due:2026-11-20 from:2026-11-02\n"));
        });
        server.Editor.Open(server.At(First));
        var at = server.Editor.At(server.At(First), "[x]");
        var actions = (JArray)server.Editor.Request("textDocument/codeAction", new
        {
            textDocument = new { uri = Editor.UriOf(server.At(First)) },
            range = new { start = at, end = at },
            context = new { diagnostics = Array.Empty<object>() },
        })["result"]!;
        var action = actions.Single(a => (string?)a["title"] == "Go to the live copy");
        server.Editor.Request("workspace/executeCommand", action["command"]);
        var shown = server.Editor.Await("window/showDocument")["params"]!;
        Assert.Equal(Editor.UriOf(server.At(Second)), (string?)shown["uri"]);
        Assert.StartsWith("- [ ] Book Sam", server.Read(Second).Split('\n')[(int)shown["selection"]!["start"]!["line"]!], StringComparison.Ordinal);
    }

    private static void Codes(NoteServer server, string path, params string[] codes) =>
        server.Editor.Diagnostics(server.At(path), found => found.Select(f => (string)f["code"]!).Order(StringComparer.Ordinal).SequenceEqual(codes));

    private static void Tell(NoteServer server, params string[] paths) => server.Client.Notify("workspace/didChangeWatchedFiles", new
    {
        changes = paths.Select(path => new { uri = Editor.UriOf(server.At(path)), type = 2 }).ToArray(),
    });

    private static string Hover(NoteServer server, string path, string words)
    {
        var result = server.Editor.Request("textDocument/hover", new { textDocument = new { uri = Editor.UriOf(server.At(path)) }, position = server.Editor.At(server.At(path), words) })["result"]!;
        return (string?)(result as JObject)?["contents"]?["value"] ?? "";
    }

    private static List<string> Symbols(NoteServer server, string query) =>
        ((JArray)server.Editor.Request("workspace/symbol", new { query })["result"]!).Select(s => new Uri((string)s["location"]!["uri"]!).LocalPath).ToList();
}
