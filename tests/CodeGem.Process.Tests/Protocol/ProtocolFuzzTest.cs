using System.Globalization;
using System.Text;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Protocol;

/// <summary>
/// A session of good messages with broken ones between them, cut at any byte. Whatever was broken, every good request is answered at most
/// once, nothing but the protocol is written, and the program afterwards answers and leaves as it should.
/// </summary>
public sealed class ProtocolFuzzTest : IDisposable
{
    private const int Messages = 400;
    private const string Note = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstatus: planned\n---\n\n## Action items\n\n- [ ] Call Sam @client due:2026-11-20\n";

    private static readonly string[] Requests = ["hover", "completion", "definition", "references", "documentHighlight", "prepareRename", "codeLens", "documentSymbol", "foldingRange", "documentLink", "semanticTokens/full", "diagnostic"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("codegem-fuzz-");

    /// <summary>Set CODEGEM_FUZZ to a number for as many sessions, each of another seed.</summary>
    public static TheoryData<int> Seeds
    {
        get
        {
            var wanted = Environment.GetEnvironmentVariable("CODEGEM_FUZZ");
            return [.. wanted is null ? Enumerable.Range(1, 6) : Enumerable.Range(Environment.TickCount & 0xFFFFFF, int.Parse(wanted, CultureInfo.InvariantCulture))];
        }
    }

    private string Uri => Editor.UriOf(Path.Combine(folder.FullName, "2026-11-16.md"));

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void BrokenMessagesBetweenGoodOnesCostOnlyThemselves(int seed)
    {
        var random = new Random(seed);
        var broken = new BrokenFrames(random);
        using var server = ServerProcess.Initialized();
        for (var number = 0; number < Messages; number++)
        {
            var bytes = random.Next(3) == 0 ? broken.Of(Message(random, "broken-" + number)) : WireClient.Frame(Message(random, "good-" + number));
            foreach (var piece in bytes.Chunk(random.Next(4) == 0 ? random.Next(1, 30) : Math.Max(1, bytes.Length))) server.Client.SendBytes(piece);
        }

        server.Client.SendBytes(Encoding.ASCII.GetBytes(new string('\n', BrokenFrames.LargestClaim)));
        server.Client.SendText("{\"jsonrpc\":\"2.0\",\"id\":\"after\",\"method\":\"workspace/symbol\",\"params\":{\"query\":\"\"}}");
        Assert.Equal(JTokenType.Array, server.Client.AnswerTo("after")["result"]?.Type);
        Assert.Equal(JTokenType.Null, server.Client.Request("shutdown")["result"]!.Type);
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);

        var said = server.Client.Rest();
        Assert.Equal("", server.Client.Stray + server.Complaints);
        Assert.Equal("", string.Join('\n', said.Where(message => (int?)message["error"]?["code"] == -32603)));
        var answered = said.Where(message => message["method"] is null).Select(message => message["id"]?.ToString() ?? "").Where(id => id.StartsWith("good-", StringComparison.Ordinal)).ToList();
        Assert.Equal(answered.Distinct().Count(), answered.Count);
        Assert.NotEmpty(answered);
    }

    private string Message(Random random, string id)
    {
        var place = new { line = random.Next(-2, 14), character = random.Next(-2, 60) };
        var document = new { uri = Uri };
        return random.Next(6) switch
        {
            0 => Notification("textDocument/didOpen", new { textDocument = new { uri = Uri, languageId = "markdown", version = 1, text = Note } }),
            1 => Notification("textDocument/didClose", new { textDocument = document }),
            2 => Notification("textDocument/didChange", new { textDocument = new { uri = Uri, version = random.Next() }, contentChanges = new[] { new { range = new { start = place, end = place }, text = "due:😀\r\n" } } }),
            3 => Notification("$/cancelRequest", new { id = "good-" + random.Next(Messages) }),
            4 => Body(id, "nobody/" + random.Next(3), new { }),
            _ => Body(id, "textDocument/" + Requests[random.Next(Requests.Length)], new { textDocument = document, position = place, context = new { includeDeclaration = true } }),
        };
    }

    private static string Notification(string method, object parameters) =>
        new JObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = JObject.FromObject(parameters) }.ToString(Newtonsoft.Json.Formatting.None);

    private static string Body(string id, string method, object parameters) =>
        new JObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = JObject.FromObject(parameters) }.ToString(Newtonsoft.Json.Formatting.None);
}
