using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>A practice that takes long to read is shown as being read, and nobody has to wait for it.</summary>
public sealed class FirstReadingTest : IDisposable
{
    private const string Note = NoteServer.Dana + "2026-11-16.md", Other = "clients/sam/2026-11-16.md";
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly JObject ShowsProgress = JObject.Parse("""{"window":{"workDoneProgress":true}}""");

    private readonly SemaphoreSlim gate = new(0);

    public void Dispose() => gate.Dispose();

    [Fact]
    public void WhatTakesLongIsShownFromBeginningToEnd()
    {
        using var server = Slow(ShowsProgress);
        Open(server);
        server.Clock.Advance(TimeSpan.FromMilliseconds(299));
        Settle(server);
        Assert.Equal(0, server.Editor.Count("window/workDoneProgress/create"));
        server.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var token = (string?)server.Editor.Await("window/workDoneProgress/create")["params"]!["token"];
        var begin = server.Editor.Await("$/progress");
        Assert.Equal((token, "begin", true, 0), ((string?)begin["params"]!["token"], Kind(begin), (bool)Value(begin)["cancellable"]!, (int)Value(begin)["percentage"]!));
        Assert.Equal("Reading the practice", (string?)Value(begin)["title"]);
        gate.Release();
        var half = server.Editor.Await("$/progress");
        Assert.Equal(("report", 50), (Kind(half), (int)Value(half)["percentage"]!));
        gate.Release();
        JObject last;
        do last = server.Editor.Await("$/progress");
        while (Kind(last) == "report");
        Assert.Equal("end", Kind(last));
        Assert.Equal(2, Clients(server));
    }

    [Fact]
    public void WhatIsQuickIsNotShown()
    {
        using var server = Slow(ShowsProgress);
        Open(server);
        gate.Release(2);
        Assert.Equal(2, Clients(server));
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        Settle(server);
        Assert.Equal(0, server.Editor.Count("window/workDoneProgress/create"));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"window":{"workDoneProgress":true}}""", false)]
    public void AClientThatCannotOrWillNotShowItMissesNothing(string capabilities, bool isAble)
    {
        using var server = Slow(JObject.Parse(capabilities));
        server.Editor.Answers["window/workDoneProgress/create"] = _ => throw new InvalidOperationException("nobody asks");
        Open(server);
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        if (!isAble) Refuse(server, "window/workDoneProgress/create");
        gate.Release(2);
        Assert.Equal(2, Clients(server));
        Settle(server);
        Assert.Equal(0, server.Editor.Count("$/progress"));
    }

    [Fact]
    public void ACancelledReadingLeavesTheOpenClientsAndNoFalseFindings()
    {
        using var server = Slow(ShowsProgress);
        Open(server);
        server.Clock.Advance(TimeSpan.FromMilliseconds(300));
        var token = (string?)server.Editor.Await("window/workDoneProgress/create")["params"]!["token"];
        server.Editor.Await("$/progress");
        server.Client.Notify("window/workDoneProgress/cancel", new { token });
        var end = server.Editor.Await("$/progress");
        Assert.Equal(("end", "Stopped. A client's notes are read when you open one of them."), (Kind(end), (string?)Value(end)["message"]));
        server.Editor.Diagnostics(server.At(Note), found => found.Count == 1 && (string?)found[0]["code"] == "item-no-due");
        Assert.Equal(1, Clients(server));
        server.Editor.Open(server.At(Other));
        server.Editor.Diagnostics(server.At(Other), found => found.Count == 1 && (string?)found[0]["code"] == "item-no-due");
        Assert.Equal(2, Clients(server));
    }

    [Fact]
    public void CancellingSomethingElseCancelsNothing()
    {
        using var server = Slow(ShowsProgress);
        Open(server);
        server.Client.Notify("window/workDoneProgress/cancel", new { token = 7 });
        gate.Release(2);
        Assert.Equal(2, Clients(server));
    }

    private static string? Kind(JObject message) => (string?)Value(message)["kind"];

    private static JToken Value(JObject message) => message["params"]!["value"]!;

    private static int Clients(NoteServer server) =>
        server.Editor.Request("workspace/symbol", new { query = "client" })["result"]!.Count(symbol => ((string?)symbol["location"]!["uri"])!.EndsWith("client.md", StringComparison.Ordinal));

    /// <summary>A request that needs no practice: what came before it has been taken.</summary>
    private static void Settle(NoteServer server) =>
        server.Editor.Request("textDocument/foldingRange", new { textDocument = new { uri = Editor.UriOf(server.At(Note)) } });

    private static void Open(NoteServer server)
    {
        server.Editor.Open(server.At(Note));
        Settle(server);
    }

    private static void Refuse(NoteServer server, string method)
    {
        var asked = server.Client.Receive(method);
        server.Client.Send(new JObject { ["jsonrpc"] = "2.0", ["id"] = asked["id"], ["error"] = new JObject { ["code"] = -32601, ["message"] = "unknown" } });
    }

    /// <summary>A server whose reading of a practice stops at the beginning and in the middle until the gate lets it go on.</summary>
    private NoteServer Slow(JObject capabilities) => new(
        Moment,
        capabilities,
        state => state with
        {
            Load = (index, progress, cancellation) =>
            {
                gate.Wait(cancellation);
                progress.Report(new(1, 2));
                gate.Wait(cancellation);
                return index.Load(progress, cancellation);
            },
        },
        server =>
        {
            server.Write(Note, NoteServer.Session("2026-11-16", "planned", "- [ ] Client work\n"));
            server.Write(Other, NoteServer.Session("2026-11-16", "planned", "- [ ] Client work\n").Replace("dana-okafor", "sam", StringComparison.Ordinal));
            server.Write("clients/sam/client.md", "---\ntype: client\nid: sam\nname: Sam Client\nstatus: active\nsince: 2026-09-14\n---\n");
            server.Write(NoteServer.Dana + "client.md", "---\ntype: client\nid: dana-okafor\nname: Dana Client\nstatus: active\nsince: 2026-09-14\n---\n");
        });
}
