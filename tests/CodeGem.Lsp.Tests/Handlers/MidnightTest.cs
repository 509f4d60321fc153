using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>A new day shows itself without a keystroke, also to a machine that slept through midnight.</summary>
public class MidnightTest
{
    private const string Note = NoteServer.Dana + "2026-11-16.md", Ahead = NoteServer.Dana + "2026-11-30.md";

    /// <summary>What is said of a session of yesterday with an item that was due yesterday.</summary>
    private static readonly string[] Yesterday = ["item-overdue", "session-unfinished"];

    private static readonly DateTimeOffset LateEvening = new(2026, 11, 16, 23, 58, 30, TimeSpan.Zero);
    private static readonly string[] Refreshes = ["workspace/codeLens/refresh", "workspace/inlayHint/refresh"];

    private static readonly JObject Pushed = JObject.Parse("""{"workspace":{"codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true}}}""");

    private static readonly JObject Pulled = JObject.Parse("""
        {"textDocument":{"diagnostic":{}},"workspace":{"codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"diagnostics":{"refreshSupport":true}}}
        """);

    [Fact]
    public void FindingsArePushedWhenTheDayIsOver()
    {
        using var server = Practice(Pushed);
        Open(server, Note);
        server.Clock.Advance(TimeSpan.FromSeconds(89));
        Settle(server);
        Assert.All(Refreshes, method => Assert.Equal(0, server.Editor.Count(method)));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Yesterday, Codes(server.Editor.Diagnostics(server.At(Note), found => found.Count == Yesterday.Length)));
        Assert.All(Refreshes, method => server.Editor.Await(method));
    }

    [Fact]
    public void AClientThatPullsIsToldToPullAgain()
    {
        using var server = Practice(Pulled);
        Open(server, Note);
        server.Clock.Advance(TimeSpan.FromSeconds(89));
        Settle(server);
        Assert.All(Refreshes, method => Assert.Equal(0, server.Editor.Count(method)));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        server.Editor.Await("workspace/diagnostic/refresh");
        Assert.All(Refreshes, method => server.Editor.Await(method));
        Assert.Equal(0, server.Editor.Count("textDocument/publishDiagnostics"));
        Assert.Equal(Yesterday, Codes(server.Editor.Diagnostics(server.At(Note), _ => true)));
    }

    [Fact]
    public void AfterASleepOfDaysItIsTheDayItIs()
    {
        using var server = Practice(Pushed);
        Open(server, Note);
        server.Clock.Advance(TimeSpan.FromDays(14));
        var found = server.Editor.Diagnostics(server.At(Note), found => found.Count == Yesterday.Length);
        Assert.Contains("14 days ago", (string?)found.Single(f => (string?)f["code"] == "session-unfinished")["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void EveryNightCounts()
    {
        using var server = Practice(Pushed);
        Open(server, Ahead);
        for (var night = 0; night < 3; night++)
        {
            Forget(server);
            server.Clock.Advance(TimeSpan.FromDays(1));
            server.Editor.Await("workspace/inlayHint/refresh");
        }
    }

    [Fact]
    public void ALensToFinishAppearsOnTheDayOfTheSession()
    {
        using var server = Practice(Pushed);
        Open(server, Ahead);
        Assert.DoesNotContain("Finish meeting", Lenses(server));
        server.Clock.Advance(TimeSpan.FromDays(13) + TimeSpan.FromMinutes(2));
        server.Editor.Await("workspace/codeLens/refresh");
        Assert.Contains("Finish meeting", Lenses(server));
    }

    [Fact]
    public void TheDayIsThatOfThePracticesZone()
    {
        using var server = Practice(Pushed, zone: "Pacific/Auckland"); // noon of the 17th there
        server.Editor.Open(server.At(Note));
        Assert.Equal(Yesterday, Codes(server.Editor.Diagnostics(server.At(Note), found => found.Count == Yesterday.Length)));
        Settle(server);
        Forget(server);
        server.Clock.Advance(TimeSpan.FromHours(13)); // midnight in Auckland, in the morning here
        Assert.Contains("2 days ago", server.Editor.Diagnostics(server.At(Note), found => found.ToString().Contains("2 days ago", StringComparison.Ordinal)).ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Codes(JArray found) => found.Select(f => (string?)f["code"]).Order(StringComparer.Ordinal);

    private static IEnumerable<string?> Lenses(NoteServer server) =>
        server.Editor.Request("textDocument/codeLens", new { textDocument = new { uri = Editor.UriOf(server.At(Ahead)) } })["result"]!.Select(lens => (string?)lens["command"]!["title"]);

    private static void Open(NoteServer server, string path)
    {
        server.Editor.Open(server.At(path));
        server.Editor.Await("workspace/inlayHint/refresh"); // the practice was read
        server.Editor.Diagnostics(server.At(path), found => found.Count == 0);
        Forget(server);
    }

    /// <summary>What came before has been taken, and what it led to heard.</summary>
    private static void Settle(NoteServer server) => server.Editor.Request("workspace/symbol", new { query = "" });

    private static void Forget(NoteServer server)
    {
        Settle(server);
        server.Editor.Heard.Clear();
    }

    private static NoteServer Practice(JObject capabilities, string zone = "UTC") => new(LateEvening, capabilities, files: server =>
    {
        server.Write("practice.yaml", $"coach: Ines Marot\ntimezone: {zone}\n");
        server.Write(Note, NoteServer.Session("2026-11-16", "planned", "- [ ] Book Sam due:2026-11-16\n"));
        server.Write(Ahead, NoteServer.Session("2026-11-30", "planned", "- [ ] Call Priya due:2026-12-07\n"));
    });
}
