using System.Diagnostics;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Endurance;

/// <summary>
/// An editor that asks more than it waits for: every key is a change and a request, and the request before is cancelled. It keeps account of
/// what it still has to hear.
/// </summary>
internal sealed class BusyEditor(WireClient client)
{
    private const int RequestCancelled = -32800;

    private readonly Dictionary<string, Note> open = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Stopwatch> unanswered = [];
    private JToken? answer;

    public int Changes { get; private set; }

    public int Requests { get; private set; }

    public int Cancelled { get; private set; }

    public int Shown { get; private set; }

    public static JObject Capabilities => JObject.Parse("""
        {
          "general": {"positionEncodings": ["utf-16"]},
          "textDocument": {"publishDiagnostics": {"versionSupport": true}, "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}}},
          "workspace": {"codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}, "configuration": true}
        }
        """);

    public void Initialize()
    {
        Ask("initialize", new { processId = Environment.ProcessId, rootUri = (string?)null, capabilities = Capabilities });
        client.Notify("initialized", new { });
    }

    public void Open(string path)
    {
        var note = open[Editor.UriOf(path)] = new Note(File.ReadAllText(path));
        client.Notify("textDocument/didOpen", new { textDocument = new { uri = Editor.UriOf(path), languageId = "markdown", version = note.Version, text = note.Text } });
    }

    /// <summary>Types words below the last line, a key at a time, and takes them away again.</summary>
    public void Type(string path, string words)
    {
        var before = open[Editor.UriOf(path)].Text.Length;
        long? last = null;
        foreach (var key in words)
        {
            Change(path, open[Editor.UriOf(path)].Text.Length, 0, key.ToString());
            if (last is { } id) client.Notify("$/cancelRequest", new { id });
            last = Begin("textDocument/completion", new { textDocument = new { uri = Editor.UriOf(path) }, position = End(path) });
        }

        foreach (var method in new[] { "codeLens", "documentSymbol", "foldingRange", "semanticTokens/full", "documentLink" })
            Begin("textDocument/" + method, new { textDocument = new { uri = Editor.UriOf(path) } });
        foreach (var method in new[] { "hover", "definition", "documentHighlight", "prepareRename" })
            Begin("textDocument/" + method, new { textDocument = new { uri = Editor.UriOf(path) }, position = End(path) });
        Change(path, before, words.Length, "");
    }

    /// <summary>Waits until the findings of this very text have come: those of an earlier one are no answer.</summary>
    public void AwaitFindings(string path)
    {
        var note = open[Editor.UriOf(path)];
        Take(() => note.Shown >= note.Version);
    }

    public void Close(string path)
    {
        open.Remove(Editor.UriOf(path));
        client.Notify("textDocument/didClose", new { textDocument = new { uri = Editor.UriOf(path) } });
    }

    public void Rename(string from, string to)
    {
        var files = new { files = new[] { new { oldUri = Editor.UriOf(from), newUri = Editor.UriOf(to) } } };
        Ask("workspace/willRenameFiles", files);
        File.Move(from, to);
        client.Notify("workspace/didRenameFiles", files);
    }

    /// <summary>Asks and waits, and gives the time that the answer took.</summary>
    public TimeSpan Ask(string method, object parameters, Action<JToken?>? take = null)
    {
        var id = Begin(method, parameters);
        var clock = unanswered[id];
        Take(() => !unanswered.ContainsKey(id));
        take?.Invoke(answer);
        return clock.Elapsed;
    }

    public object End(string path)
    {
        var text = open[Editor.UriOf(path)].Text;
        return At(text, text.Length);
    }

    public long Begin(string method, object parameters)
    {
        Requests++;
        var id = client.Begin(method, parameters);
        unanswered.Add(id, Stopwatch.StartNew());
        return id;
    }

    /// <summary>Waits for every answer that is still to come.</summary>
    public void AwaitAnswers() => Take(() => unanswered.Count == 0);

    private void Change(string path, int at, int length, string inserted)
    {
        Changes++;
        var note = open[Editor.UriOf(path)];
        var range = new { start = At(note.Text, at), end = At(note.Text, at + length) };
        note.Text = note.Text.Remove(at, length).Insert(at, inserted);
        note.Version++;
        client.Notify("textDocument/didChange", new { textDocument = new { uri = Editor.UriOf(path), version = note.Version }, contentChanges = new[] { new { range, text = inserted } } });
    }

    private static object At(string text, int offset) =>
        new { line = text.AsSpan(0, offset).Count('\n'), character = offset - (offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1) };

    private void Take(Func<bool> until)
    {
        while (!until()) Take(client.Receive());
    }

    private void Take(JObject message)
    {
        if (message["method"] is null)
        {
            Assert.True(unanswered.Remove((long)message["id"]!, out var clock), "answered twice: " + message);
            clock.Stop();
            var code = (int?)message["error"]?["code"];
            Assert.True(code is null or RequestCancelled, message.ToString());
            if (code is RequestCancelled) Cancelled++;
            answer = message["result"];
        }
        else if (message["id"] is not null)
        {
            client.Answer(message, (string?)message["method"] == "workspace/configuration" ? new JArray(JValue.CreateNull()) : null);
        }
        else if ((string?)message["method"] == "textDocument/publishDiagnostics" && open.TryGetValue((string)message["params"]!["uri"]!, out var note))
        {
            Shown++;
            note.Shown = Math.Max(note.Shown, (int?)message["params"]!["version"] ?? 0);
        }
    }

    private sealed class Note(string text)
    {
        public string Text { get; set; } = text;

        public int Version { get; set; } = 1;

        public int Shown { get; set; }
    }
}
