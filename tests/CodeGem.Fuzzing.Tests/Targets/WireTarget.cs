using System.Text;
using System.Text.Json;
using CodeGem.Lsp;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Rpc;
using Microsoft.Extensions.Time.Testing;

namespace CodeGem.Fuzzing.Tests.Targets;

/// <summary>
/// Bytes to frames, however they arrive; frames to messages; and the whole of it to a server that has been initialized. Commands are left
/// out of the sessions: they change files.
/// </summary>
internal sealed class WireTarget : Target
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A note that is nowhere on disk, so that nothing depends on what is.</summary>
    private const string Uri = "file:///nowhere/2026-11-16.md";

    private static readonly string[] Methods =
    [
        "textDocument/completion", "textDocument/hover", "textDocument/codeAction", "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/codeLens", "textDocument/inlayHint", "textDocument/diagnostic",
        "textDocument/semanticTokens/full", "textDocument/documentLink", "textDocument/definition", "textDocument/references", "textDocument/rename", "textDocument/formatting", "textDocument/selectionRange", "workspace/symbol", "textDocument/onTypeFormatting",
    ];

    public override string Name => "wire";

    public override int Proofs => 8;

    public override IReadOnlyList<byte[]> Tokens { get; } = Bytes(
    [
        "Content-Length: ", "content-length:", "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n", "charset=utf-16", "\r\n\r\n", "\r\n", "\n", "\n\n", ": ", "99999999999999999999", "-1", "0", "{", "}", "[", "]", "\"", ",", ":", "null", "true", "1e999", "-0", "\\ud800", "\\u0000", "\\",
        "\"jsonrpc\":\"2.0\"", "\"id\":1", "\"id\":\"a\"", "\"id\":null", "\"method\":", "\"params\":{}", "\"result\":null", "\"error\":{\"code\":1,\"message\":\"\"}", "\"$/cancelRequest\"", "\"shutdown\"", "\"exit\"", "\"initialize\"", "\"initialized\"",
        "\"textDocument\":{\"uri\":\"" + Uri + "\"}", "\"position\":{\"line\":1,\"character\":2}", "\"line\":4294967296", "\"character\":-1", "\"range\":{\"start\":{\"line\":0,\"character\":0},\"end\":{\"line\":9,\"character\":9}}", "\"version\":2", "\"text\":\"- [ ] \"", "\"contentChanges\":[{\"text\":\"a\"}]",
        "\"context\":{\"diagnostics\":[]}", "\"newName\":\"g2\"", "\"ch\":\" \"", "\"options\":{\"tabSize\":2,\"insertSpaces\":true}", "\"positions\":[{\"line\":0,\"character\":0}]", .. Methods.Select(method => $"\"{method}\""),
    ]);

    public override IEnumerable<byte[]> Seeds()
    {
        string document = $$"""{"textDocument":{"uri":"{{Uri}}"}""";
        yield return Said(Opened());
        foreach (string method in Methods)
        {
            yield return Said(Opened(), Asked(1, method, document + """, "position":{"line":9,"character":8},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}},"context":{"diagnostics":[],"includeDeclaration":true},"newName":"g2","ch":" ","options":{"tabSize":2,"insertSpaces":true},"positions":[{"line":9,"character":1}],"query":"a"}"""));
        }
        string changed = document[..^1] + """ ,"version":2},"contentChanges":[{"range":{"start":{"line":9,"character":6},"end":{"line":9,"character":7}},"text":"\ud83d\ude42 @"},{"text":"- [ ] b"}]}""";
        yield return Said(Opened(), Told("textDocument/didChange", changed), Told("textDocument/didClose", document + "}"), Asked(2, "shutdown", "null"), Told("exit", "{}"));
        yield return Said(Asked(1, "workspace/symbol", """{"query":""}"""), Told("$/cancelRequest", """{"id":1}"""), """{"jsonrpc":"2.0","id":7,"result":null}""", """{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":"x"}}""");
        yield return Said(Told("workspace/didChangeConfiguration", """{"settings":{"codegem":{"rules":{"item-no-due":"off"}}}}"""), Told("workspace/didChangeWatchedFiles", $$"""{"changes":[{"uri":"{{Uri}}","type":2}]}"""));
        yield return Encoding.UTF8.GetBytes("Content-Length: 5\r\nContent-Type: a; charset=utf-16\r\n\r\n{}{}{Content-Length: -1\n\nContent-Length: 2\n\n[]");
    }

    public override void Run(byte[] input)
    {
        List<Frame> frames = FramesOf(new MemoryStream(input));
        List<Frame> pieces = FramesOf(new Trickle(input));
        BrokenLaw.Unless(frames.Count == pieces.Count && frames.Zip(pieces).All(pair => pair.First.Kind == pair.Second.Kind && pair.First.Body.Span.SequenceEqual(pair.Second.Body.Span)),
            "frames do not depend on how bytes arrive", () => $"{frames.Count} and {pieces.Count}");
        List<Envelope> messages = [.. frames.Where(frame => frame.Kind == FrameKind.Message).Select(frame => Envelope.Read(frame.Body))];
        if (messages.TrueForAll(message => message.Method != "workspace/executeCommand"))
            Serve(input, messages);
    }

    private static void Serve(byte[] input, List<Envelope> messages)
    {
        byte[] whole = [.. Said(Asked(0, "initialize", """{"processId":null,"rootUri":null,"capabilities":{}}"""), Told("initialized", "{}")), .. input];
        var output = new MemoryStream();
        var time = new FakeTimeProvider(Now);
        var journal = new Journal();
        var server = new Server<ServerState>(new MemoryStream(whole), output, Lifecycle.Opening(new LspArguments(), "0.0.0", time, journal), time, journal);
        int code = server.Run();
        List<Envelope> asked = [.. messages.TakeWhile(message => message is not { Kind: EnvelopeKind.Notification, Method: "exit" })];
        bool isShutDown = asked.Exists(message => message is { Kind: EnvelopeKind.Request, Method: "shutdown" });
        BrokenLaw.Unless(code == (isShutDown ? 0 : 1), "the exit code says whether shutdown came", () => $"{code}");
        AreAnswered(asked, [.. FramesOf(new MemoryStream(output.ToArray())).Select(frame => frame.Body)]);
    }

    /// <summary>Each request has one answer, and each answer was asked for.</summary>
    private static void AreAnswered(List<Envelope> asked, List<ReadOnlyMemory<byte>> answers)
    {
        var open = new List<string> { "0" };
        open.AddRange(asked.Where(message => message.Kind == EnvelopeKind.Request).Select(message => message.Id!.Value.ToString()));
        foreach (ReadOnlyMemory<byte> body in answers)
        {
            using JsonDocument answer = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 512 });
            bool isAnswer = !answer.RootElement.TryGetProperty("method", out _);
            if (!isAnswer || answer.RootElement.GetProperty("id") is not { ValueKind: not JsonValueKind.Null } id || open.Remove(id.GetRawText()))
                continue;
            bool isFaulty = asked.Exists(message => message.Kind == EnvelopeKind.Faulty && message.Id?.ToString() == id.GetRawText());
            BrokenLaw.Unless(isFaulty, "an answer was asked for", () => "");
        }
        BrokenLaw.Unless(open.Count == 0, "each request is answered", () => string.Join(", ", open));
    }

    private static List<Frame> FramesOf(Stream input)
    {
        var frames = new List<Frame>();
        var reader = new FrameReader(input);
        for (Frame frame = reader.Read(); frame.Kind != FrameKind.End; frame = reader.Read())
        {
            frames.Add(frame);
            if (frame.Kind == FrameKind.Message && Envelope.Read(frame.Body) is { Kind: EnvelopeKind.Faulty, Fault: ErrorCode.ParseError })
                reader.Reconsider(frame.Body);
        }
        return frames;
    }

    private static string Opened() => Told("textDocument/didOpen",
        """{"textDocument":{"uri":"URI","languageId":"markdown","version":1,"text":"---\ntype: session\nclient: dana\ndate: 2026-11-16\nstatus: planned\n---\n\n## Action items\n\n- [ ] a due:fri @client\n"}}""".Replace("URI", Uri, StringComparison.Ordinal));

    private static string Told(string method, string parameters) => $$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""";

    private static string Asked(int id, string method, string parameters) => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""";

    private static byte[] Said(params string[] bodies) =>
        [.. bodies.SelectMany(body => Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"))];

    /// <summary>Gives one to seven bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1 + (int)(Position % 7)));
    }
}
