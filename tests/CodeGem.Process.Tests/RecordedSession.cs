using System.Text.RegularExpressions;
using CodeGem.Process.Tests.Verbs;
using CodeGem.Tests;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

/// <summary>
/// What a real editor said to the server in one session (tests/editors/recording.mjs), said again. What the editor said once it had an
/// answer, or was asked for an edit, waits for it here too; whatever else the server asks is answered as the editor answered.
/// </summary>
internal sealed class RecordedSession
{
    private readonly Desk desk;
    private readonly WireClient server;
    private readonly IReadOnlyList<JObject> lines;
    private readonly Dictionary<string, Queue<JToken?>> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> sent = new(StringComparer.Ordinal), answered = new(StringComparer.Ordinal), cancelled = new(StringComparer.Ordinal);
    private readonly List<JObject> edits = [];

    public RecordedSession(string file, Desk desk, WireClient server)
    {
        this.desk = desk;
        this.server = server;
        lines = File.ReadLines(file).Select(Read).TakeWhile(line => (string?)line["editor"]?["method"] != "shutdown").ToList();
        var asked = lines.Where(line => line["asks"] is not null).ToDictionary(line => (string)line["id"]!, line => (string)line["asks"]!);
        foreach (JToken answer in lines.Select(line => line["editor"]).OfType<JToken>().Where(message => message["method"] is null))
            Given(asked[(string)answer["id"]!]).Enqueue(answer["result"]);
    }

    /// <summary>Every line of the record until the editor goes, and then whatever is left to be answered.</summary>
    public void Play()
    {
        int edit = 0;
        foreach (JObject line in lines)
        {
            if (line["editor"] is JObject message && message["method"] is not null)
                Say(message);
            else if (line["editor"] is JObject)
                continue;
            else if (line["answers"] is { } id)
                Await(() => answered.Contains((string)id!));
            else if ((string?)line["asks"] == "workspace/applyEdit" && ++edit is var number)
                Await(() => edits.Count >= number);
        }
        Await(() => answered.Count == sent.Count);
    }

    /// <summary>What a document holds now, as its editor shows it.</summary>
    public string Shown(string path) => documents[Editor.UriOf(desk.At(path))];

    private void Say(JObject recorded)
    {
        string time = edits.Count == 0 ? "" : Regex.Match(edits[^1].ToString(), @"2026-11-16T(\d\d:\d\d)").Groups[1].Value;
        JObject message = Parse(recorded.ToString(Formatting.None).Replace("{time}", time, StringComparison.Ordinal));
        if (message["id"] is { } id)
            sent.Add((string)id!);
        switch ((string?)message["method"])
        {
            case "initialize":
                message["params"]!["processId"] = Environment.ProcessId; // the recorded editor has gone, and the server goes with its editor
                break;
            case "$/cancelRequest":
                cancelled.Add((string)message["params"]!["id"]!);
                break;
            case "textDocument/didOpen":
                documents[UriIn(message)] = (string)message["params"]!["textDocument"]!["text"]!;
                break;
            case "textDocument/didChange":
                documents[UriIn(message)] = message["params"]!["contentChanges"]!.Aggregate(documents[UriIn(message)], Changed);
                break;
            case "textDocument/didSave":
                File.WriteAllText(new Uri(UriIn(message)).LocalPath, documents[UriIn(message)]);
                break;
        }
        server.Send(message);
    }

    private void Await(Func<bool> isThere)
    {
        while (!isThere())
            Take(server.Receive());
    }

    private void Take(JObject message)
    {
        string? id = (string?)message["id"];
        if (message["method"] is not { } method)
        {
            Assert.True(answered.Add(id!), $"{id} is answered twice");
            Assert.True(message["error"] is null || cancelled.Contains(id!), message.ToString());
            return;
        }
        if (id is null)
            return;
        if ((string?)method == "workspace/applyEdit")
            edits.Add(message);
        Queue<JToken?> answers = Given((string)method!);
        server.Answer(message, answers.Count > 1 ? answers.Dequeue() : answers.FirstOrDefault());
    }

    private Queue<JToken?> Given(string method) => given.TryGetValue(method, out Queue<JToken?>? answers) ? answers : given[method] = new();

    private JObject Read(string line) => Parse(line
        .Replace("file://{practice}", new Uri(desk.Folder).AbsoluteUri, StringComparison.Ordinal)
        .Replace("{practice}", JsonConvert.ToString(desk.Folder)[1..^1], StringComparison.Ordinal));

    private static JObject Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string UriIn(JObject message) => (string)message["params"]!["textDocument"]!["uri"]!;

    private static string Changed(string text, JToken change) => change["range"] is { } range
        ? text[..Editor.Offset(text, range["start"]!)] + (string?)change["text"] + text[Editor.Offset(text, range["end"]!)..]
        : (string)change["text"]!;
}
