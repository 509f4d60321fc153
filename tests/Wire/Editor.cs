using Newtonsoft.Json.Linq;

namespace CodeGem.Tests;

/// <summary>What an editor makes of an edit the server asks for. All of these have been seen in real ones.</summary>
public enum EditHabit
{
    Applies,

    /// <summary>Makes the change and never answers.</summary>
    AppliesInSilence,

    /// <summary>Says no.</summary>
    Refuses,

    /// <summary>Neither does it nor answers.</summary>
    IsSilent,

    /// <summary>Says yes and does nothing.</summary>
    SaysYesOnly,

    /// <summary>Does nothing and answers with null.</summary>
    AnswersNull,

    /// <summary>Does nothing and answers with an error.</summary>
    AnswersError,

    /// <summary>Makes the change, and answers with an error all the same.</summary>
    AppliesAndAnswersError,

    /// <summary>Makes the change after it was given up.</summary>
    AppliesLate,

    /// <summary>Says yes, and makes the change known when the command was answered: an editor that tells of changes when it is idle.</summary>
    SaysYesAppliesLate,

    /// <summary>The note is closed, unsaved, before the edit is looked at; it says yes.</summary>
    Closes,

    /// <summary>Says yes, and tells of another change than the one that was asked for.</summary>
    ChangesOtherwise,

    /// <summary>The person typed in the meantime, so the edit is for a version that is past.</summary>
    IsAhead,
}

/// <summary>
/// A small editor at the other end of the wire: holds documents, applies edits, answers what servers ask. Everything it does happens while a
/// test waits in one of its methods, so a test sees one order of events.
/// </summary>
public sealed class Editor(WireClient client)
{
    private readonly Dictionary<string, (int Version, string Text)> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JArray> published = new(StringComparer.Ordinal);
    private bool pulls;
    private Action? late;

    public EditHabit Habit { get; set; } = EditHabit.Applies;

    /// <summary>Called when the server asks for an edit, before anything is done about it.</summary>
    public Action<JObject> BeforeEdit { get; set; } = _ => { };

    /// <summary>The answer to a request of the server by method; null is the answer to all others.</summary>
    public Dictionary<string, Func<JObject, JToken?>> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything the server said or asked of its own accord, in order.</summary>
    public List<JObject> Heard { get; } = [];

    public JObject Capabilities { get; private set; } = [];

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public void Initialize(JObject parameters)
    {
        pulls = parameters["capabilities"]?["textDocument"]?["diagnostic"] is JObject;
        parameters["processId"] = Environment.ProcessId;
        Capabilities = (JObject)Request("initialize", parameters)["result"]!["capabilities"]!;
        client.Notify("initialized", new { });
    }

    public string Text(string path) => documents[UriOf(path)].Text;

    public bool HasOpen(string path) => documents.ContainsKey(UriOf(path));

    /// <param name="text">What it shows; null for what the disk holds.</param>
    public void Open(string path, string? text = null)
    {
        documents[UriOf(path)] = (1, text ?? File.ReadAllText(path));
        var language = path.EndsWith(".yaml", StringComparison.Ordinal) ? "yaml" : "markdown";
        client.Notify("textDocument/didOpen", new { textDocument = new { uri = UriOf(path), languageId = language, version = 1, text = Text(path) } });
    }

    /// <summary>Replaces the first such words, as typing would, and tells the server.</summary>
    public void Type(string path, string before, string after)
    {
        var at = Text(path).IndexOf(before, StringComparison.Ordinal);
        Change(UriOf(path), at, at + before.Length, after);
    }

    public void Save(string path)
    {
        File.WriteAllText(path, Text(path));
        client.Notify("textDocument/didSave", new { textDocument = new { uri = UriOf(path) } });
    }

    public void Close(string path)
    {
        documents.Remove(UriOf(path));
        client.Notify("textDocument/didClose", new { textDocument = new { uri = UriOf(path) } });
    }

    /// <summary>Where words stand in a document, for a request about them.</summary>
    public object At(string path, string words, bool behind = false)
    {
        var at = Text(path).IndexOf(words, StringComparison.Ordinal) + (behind ? words.Length : 0);
        var line = Text(path).AsSpan(0, at).Count('\n');
        return new { line, character = at - (Text(path).LastIndexOf('\n', Math.Max(0, at - 1), Math.Max(0, at)) + 1) };
    }

    /// <summary>Sends a request; while its answer is awaited, everything the server asks is answered.</summary>
    public JObject Request(string method, object? parameters = null) => Answer(client.Begin(method, parameters));

    /// <summary>Waits for the answer to a request; meanwhile everything the server asks is answered.</summary>
    public JObject Answer(long id)
    {
        for (; ; )
        {
            var message = client.Receive();
            if (message["method"] is null && (long?)message["id"] == id)
            {
                late?.Invoke();
                late = null;
                return message;
            }

            Take(message);
        }
    }

    public JObject Execute(string command, string? path, object? options = null) =>
        Request("workspace/executeCommand", new { command, arguments = new[] { path is null ? null : UriOf(path), options } });

    /// <summary>The findings of a document as soon as they are what is waited for, however this client gets them.</summary>
    public JArray Diagnostics(string path, Func<JArray, bool> until)
    {
        for (; ; )
        {
            if (pulls) published[UriOf(path)] = (JArray)Request("textDocument/diagnostic", new { textDocument = new { uri = UriOf(path) } })["result"]!["items"]!;
            if (published.TryGetValue(UriOf(path), out var found) && until(found)) return found;
            if (!pulls) Take(client.Receive());
        }
    }

    public int Count(string method) => Heard.Count(message => (string?)message["method"] == method);

    /// <summary>Takes messages until the server has said or asked this; each is awaited once.</summary>
    public JObject Await(string method)
    {
        for (; ; )
        {
            if (Heard.Find(message => (string?)message["method"] == method) is { } heard)
            {
                Heard.Remove(heard);
                return heard;
            }

            Take(client.Receive());
        }
    }

    /// <summary>Applies a <c>WorkspaceEdit</c>, resource operations included, and tells the server of every change.</summary>
    public void Apply(JToken edit)
    {
        foreach (var change in edit["documentChanges"] ?? new JArray())
        {
            if ((string?)change["kind"] == "create") File.WriteAllText(Made(PathOf(change["uri"]!)), "");
            else if ((string?)change["kind"] == "rename") Rename(PathOf(change["oldUri"]!), PathOf(change["newUri"]!));
            else Edit((string)change["textDocument"]!["uri"]!, (JArray)change["edits"]!);
        }

        foreach (var change in (edit["changes"] as JObject)?.Properties() ?? []) Edit(change.Name, (JArray)change.Value);
    }

    /// <summary>The path of a file that must not exist yet, in a folder that does from now on.</summary>
    private static string Made(string path)
    {
        if (File.Exists(path)) throw new IOException(path + " exists");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static string PathOf(JToken uri) => new Uri((string)uri!).LocalPath;

    private void Rename(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
        if (!documents.Remove(UriOf(from), out var document)) return;
        client.Notify("textDocument/didClose", new { textDocument = new { uri = UriOf(from) } });
        documents[UriOf(to)] = (1, document.Text);
        client.Notify("textDocument/didOpen", new { textDocument = new { uri = UriOf(to), languageId = "markdown", version = 1, text = document.Text } });
    }

    private void Take(JObject message)
    {
        var method = (string?)message["method"];
        if (method is null) return;
        Heard.Add(message);
        if (method == "textDocument/publishDiagnostics") published[(string)message["params"]!["uri"]!] = (JArray)message["params"]!["diagnostics"]!;
        if (message["id"] is null) return;
        if (method == "workspace/applyEdit") TakeEdit(message);
        else client.Answer(message, Answers.TryGetValue(method, out var answer) ? answer(message) : null);
    }

    private void TakeEdit(JObject request)
    {
        BeforeEdit(request);
        JToken edit = request["params"]!["edit"]!;
        if (Habit is EditHabit.Applies or EditHabit.AppliesInSilence or EditHabit.AppliesAndAnswersError) Apply(edit);
        if (Habit is EditHabit.AppliesLate or EditHabit.SaysYesAppliesLate) late = () => Apply(edit);
        foreach (var uri in Habit is EditHabit.Closes or EditHabit.ChangesOtherwise ? (edit["documentChanges"] ?? new JArray()).Select(change => (string?)change["textDocument"]?["uri"]).OfType<string>() : [])
        {
            if (Habit is EditHabit.Closes) Close(PathOf(uri));
            else Change(uri, documents[uri].Text.Length, documents[uri].Text.Length, "\n");
        }

        if (Habit is EditHabit.IsAhead)
        {
            foreach (var change in request["params"]!["edit"]!["documentChanges"] ?? new JArray())
            {
                if ((string?)change["textDocument"]?["uri"] is { } uri) Change(uri, documents[uri].Text.Length, documents[uri].Text.Length, "typed meanwhile\n");
            }
        }

        switch (Habit)
        {
            case EditHabit.Applies or EditHabit.SaysYesOnly or EditHabit.SaysYesAppliesLate or EditHabit.Closes or EditHabit.ChangesOtherwise:
                client.Answer(request, new JObject { ["applied"] = true });
                break;
            case EditHabit.AnswersNull:
                client.Answer(request, null);
                break;
            case EditHabit.AnswersError or EditHabit.AppliesAndAnswersError:
                client.Send(new JObject { ["jsonrpc"] = "2.0", ["id"] = request["id"]!.DeepClone(), ["error"] = new JObject { ["code"] = -32603, ["message"] = "no" } });
                break;
            case EditHabit.Refuses or EditHabit.IsAhead:
                client.Answer(request, new JObject { ["applied"] = false, ["failureReason"] = "no" });
                break;
        }
    }

    private void Edit(string uri, JArray edits)
    {
        if (!documents.TryGetValue(uri, out var document))
        {
            var path = new Uri(uri).LocalPath;
            File.WriteAllText(path, Applied(File.ReadAllText(path), edits));
            return;
        }

        var text = Applied(document.Text, edits);
        documents[uri] = (document.Version + 1, text);
        client.Notify("textDocument/didChange", new { textDocument = new { uri, version = document.Version + 1 }, contentChanges = new[] { new { text } } });
    }

    private void Change(string uri, int start, int end, string inserted)
    {
        var (version, text) = documents[uri];
        documents[uri] = (version + 1, text[..start] + inserted + text[end..]);
        client.Notify("textDocument/didChange", new
        {
            textDocument = new { uri, version = version + 1 },
            contentChanges = new[] { new { range = new { start = Place(text, start), end = Place(text, end) }, text = inserted } },
        });
    }

    private static object Place(string text, int at) => new { line = text.AsSpan(0, at).Count('\n'), character = at - (at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1) };

    private static string Applied(string text, JArray edits)
    {
        // Of insertions at one place the first comes first.
        foreach (var edit in edits.Reverse().OrderByDescending(e => Offset(text, e["range"]!["start"]!)))
            text = text[..Offset(text, edit["range"]!["start"]!)] + (string?)edit["newText"] + text[Offset(text, edit["range"]!["end"]!)..];
        return text;
    }

    public static int Offset(string text, JToken position)
    {
        var at = 0;
        for (var line = 0; line < (int)position["line"]!; line++) at = text.IndexOf('\n', at) + 1;
        return at + (int)position["character"]!;
    }
}
