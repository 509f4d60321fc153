using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Rpc;
using CodeGem.Tests;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>
/// Every method of the route table with every member of its parameters missing or replaced by something odd. Each request is answered exactly
/// once, with a result or with the code for parameters that make no sense; each notification leaves a server that answers.
/// </summary>
public sealed class OddParamsTest : IDisposable
{
    private const string Body = "## Action items\n\n- [ ] Call Sam 😀 @client due:2026-11-20\n- [x] Done\n";

    /// <summary>Where a document is asked for by name. None of the paths leads out of the test's own folder.</summary>
    private static readonly string[] Uris =
    [
        "\"\"", "\"untitled:Untitled-1\"", "\"git:/c/note.md?%7B%7D\"", "\"file:\"", "\"file://\"", "\"file://host/share/note.md\"", "\"file://localhost\"",
        "\"http://example.com/note.md\"", "\"%\"", "\"%00\"", "\"%zz%%%\"", "\"file://%2f%2f%2f\"", "\"file:///%00/note.md\"", "\"file:///%ff%fe\"", "\"\\ud83d\"", "\":\"", "\"//\"", "\"C:\\\\note.md\"",
        "\"FOLDER\"", "\"FOLDER/\"", "\"FOLDER/practice.yaml\"", "\"FOLDER/nowhere/note.md\"", "\"FOLDER/%\"", "\"FOLDER/note.md#here\"", "\"FOLDER/note.md?q\"", "\"FOLDER/\\ud83d.md\"", "\"FOLDER//\"",
        "\"FOLDER/" + new string('n', 5000) + "\"",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "-2147483649", "2147483648", "1e999", "-1e999", "3.5", "1e-5", "123456789012345678901234567890", "\"\"", "\"x\"", "\"\\ud83d\"", "\"a\\u0000b\"",
        "[]", "{}", "[null]", "[[]]", "{\"\\udead\":1}", "{\"\":{}}", "{\"line\":-5,\"character\":-5}", "{\"start\":{\"line\":9,\"character\":9},\"end\":{\"line\":0,\"character\":0}}",
        new string('[', 60) + new string(']', 60), new string('[', 200) + new string(']', 200),
    ];

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["initialized"] = "{}",
        ["$/setTrace"] = """{"value":"off"}""",
        ["window/workDoneProgress/cancel"] = """{"token":"codegem-practice-1"}""",
        ["workspace/didChangeConfiguration"] = """{"settings":{"codegem":{"enable":true,"dueStyle":"iso","rules":{"item-no-due":"off"},"rules.item-no-owner":"hint"}}}""",
        ["workspace/didChangeWatchedFiles"] = """{"changes":[{"uri":"NOTE","type":2}]}""",
        ["workspace/didRenameFiles"] = """{"files":[{"oldUri":"NOTE","newUri":"OTHER"}]}""",
        ["textDocument/didOpen"] = """{"textDocument":{"uri":"OTHER","languageId":"markdown","version":1,"text":"---\ntype: session\n---\n"}}""",
        ["textDocument/didChange"] = """{"textDocument":{"uri":"OTHER","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"rangeLength":0,"text":""}]}""",
        ["textDocument/didSave"] = """{"textDocument":{"uri":"OTHER"},"text":"x"}""",
        ["textDocument/didClose"] = """{"textDocument":{"uri":"OTHER"}}""",
        ["textDocument/diagnostic"] = """{"textDocument":{"uri":"NOTE"},"identifier":"codegem","previousResultId":"x"}""",
        ["textDocument/completion"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":11,"character":9},"context":{"triggerKind":2,"triggerCharacter":"@"}}""",
        ["textDocument/codeAction"] = """{"textDocument":{"uri":"NOTE"},"range":{"start":{"line":11,"character":0},"end":{"line":12,"character":4}},"context":{"diagnostics":[],"only":["quickfix"],"triggerKind":1}}""",
        ["textDocument/codeLens"] = """{"textDocument":{"uri":"NOTE"}}""",
        ["textDocument/documentSymbol"] = """{"textDocument":{"uri":"NOTE"}}""",
        ["textDocument/foldingRange"] = """{"textDocument":{"uri":"NOTE"}}""",
        ["textDocument/onTypeFormatting"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":11,"character":9},"ch":"\n","options":{"tabSize":4,"insertSpaces":true}}""",
        ["textDocument/hover"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":11,"character":30}}""",
        ["textDocument/inlayHint"] = """{"textDocument":{"uri":"NOTE"},"range":{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}}""",
        ["textDocument/semanticTokens/full"] = """{"textDocument":{"uri":"NOTE"}}""",
        ["textDocument/selectionRange"] = """{"textDocument":{"uri":"NOTE"},"positions":[{"line":11,"character":9}]}""",
        ["textDocument/rangeFormatting"] = """{"textDocument":{"uri":"NOTE"},"range":{"start":{"line":0,"character":0},"end":{"line":99,"character":0}},"options":{"tabSize":4,"insertSpaces":true}}""",
        ["textDocument/definition"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":2,"character":9}}""",
        ["textDocument/references"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":2,"character":9},"context":{"includeDeclaration":true}}""",
        ["textDocument/documentHighlight"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":11,"character":20}}""",
        ["textDocument/documentLink"] = """{"textDocument":{"uri":"NOTE"}}""",
        ["textDocument/prepareRename"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":2,"character":9}}""",
        ["textDocument/rename"] = """{"textDocument":{"uri":"NOTE"},"position":{"line":2,"character":9},"newName":"dana"}""",
        ["workspace/willRenameFiles"] = """{"files":[{"oldUri":"NOTE","newUri":"OTHER"}]}""",
        ["workspace/symbol"] = """{"query":"Dana"}""",
        ["workspace/executeCommand"] = """{"command":"codegem.showNote","arguments":["NOTE",{}],"workDoneToken":1}""",
    };

    private readonly NoteServer server = new(new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero));
    private readonly string note;

    public OddParamsTest()
    {
        note = server.Write(NoteServer.Dana + "2026-11-16.md", NoteServer.Session("2026-11-16", "planned", Body));
        server.Editor.Open(note);
    }

    public static TheoryData<string> Methods => [.. RouteTable.Build().Methods];

    public static TheoryData<string> Commands => [.. RouteTable.Commands.Ids];

    public void Dispose() => server.Dispose();

    [Theory]
    [MemberData(nameof(Methods))]
    public void AreAnsweredWithWhatIsWrongWithThem(string method) => Survives(method, AllOf(Values, Good[method]));

    [Theory]
    [MemberData(nameof(Commands))]
    public void CostACommandNothingButItself(string command)
    {
        const string Options =
            """{"date":"2026-11-30","held":"today","outcome":"held","length":50,"next":"none","start":"9:00","kind":"regular","template":"x","client":"dana-okafor","id":"new","name":"New","cadence":"weekly","email":"a@b.example","coach":"C","timezone":"UTC","folder":"FOLDER/new","owner":"client","overdue":true,"credential":"acc","dryRun":true,"choices":false}""";
        var parameters = new[] { "{\"command\":\"" + command + "\"}" }
            .Concat(Uris.Concat(Values).Select(odd => "{\"command\":\"" + command + "\",\"arguments\":[" + odd + ",{\"choices\":true}]}"))
            .Concat(AllOf(Values[..8], "{\"command\":\"" + command + "\",\"arguments\":[\"NOTE\"," + Options + "]}").Where(json => json.Contains("\"" + command, StringComparison.Ordinal)));
        Survives("workspace/executeCommand", parameters);
    }

    private void Survives(string method, IEnumerable<string> parameters)
    {
        var isRequest = RouteTable.Build().Find(method) is not NotificationRoute<ServerState>;
        var sent = new Dictionary<long, string>();
        var id = 1_000_000L;
        foreach (var odd in parameters.Select(Placed))
        {
            if (isRequest) sent.Add(++id, odd);
            server.Client.SendText("{\"jsonrpc\":\"2.0\"," + (isRequest ? $"\"id\":{id}," : "") + $"\"method\":\"{method}\",\"params\":{odd}}}");
        }

        Assert.NotNull(server.Client.Request("textDocument/hover", new { textDocument = new { uri = Editor.UriOf(note) }, position = server.Editor.At(note, "due:") })["result"]);
        while (sent.Count > 0)
        {
            var answer = server.Client.Receive();
            if (answer["method"] is not null) continue;
            Assert.True(sent.Remove((long)answer["id"]!, out var odd), "answered twice: " + answer);
            if (answer["error"] is { } error)
                Assert.True((int)error["code"]! is (int)ErrorCode.InvalidParams or (int)ErrorCode.RequestFailed, $"{method} {odd}: {error.ToString(Formatting.None)}");
        }

        Assert.Equal(JTokenType.Null, server.Client.Request("shutdown")["result"]!.Type);
        server.Client.Notify("exit");
        Assert.DoesNotContain(server.Client.Rest(), message => message["method"] is null);
    }

    private string Placed(string json) => json
        .Replace("NOTE", Editor.UriOf(note), StringComparison.Ordinal)
        .Replace("OTHER", Editor.UriOf(server.At(NoteServer.Dana + "2026-11-30.md")), StringComparison.Ordinal)
        .Replace("FOLDER", Editor.UriOf(server.At("")).TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>The parameters as they should be, then with one place after the other missing or odd.</summary>
    private static IEnumerable<string> AllOf(string[] values, string good)
    {
        yield return good;
        foreach (var odd in values.Concat(["[" + good + "]"])) yield return odd;
        foreach (var path in ((JContainer)JToken.Parse(good)).Descendants().Where(token => token is not JProperty).Select(token => token.Path))
        {
            var isName = path.EndsWith("uri", StringComparison.OrdinalIgnoreCase) || path.EndsWith("arguments[0]", StringComparison.Ordinal);
            foreach (var odd in isName ? values.Concat(Uris) : values)
                yield return With(good, path, token => token.Replace(new JRaw(odd)));
            yield return With(good, path, token => (token.Parent is JProperty member ? (JToken)member : token).Remove());
        }
    }

    private static string With(string good, string path, Action<JToken> change)
    {
        var root = JToken.Parse(good);
        change(root.SelectToken(path)!);
        return root.ToString(Formatting.None);
    }
}
