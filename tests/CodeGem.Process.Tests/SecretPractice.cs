using System.Text;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

/// <summary>
/// A practice in which every place a person can write in holds a word found nowhere else, a home and a folder for temporary files that are
/// empty, and everything that can be asked of the program about it, well and badly.
/// </summary>
public sealed class SecretPractice : IDisposable
{
    /// <summary>What all the words begin with; what follows tells the place.</summary>
    public const string Word = "zqxv";

    private const string Client = Word + "client", Today = "2026-11-16";

    private static readonly string[] Verbs =
    [
        "check", "check --format json", "check --format sarif", $"check {Word}nowhere.md", "fix --dry-run", $"fix --rule {Word}rule", "items", "items --format csv", $"items --client {Word}nobody",
        $"prepare clients/{Client}/2026-11-16.md", $"followup clients/{Client}/2026-11-16.md", "calendar", "log", $"log --credential {Word}", "report", "report --write", $"date {Word} friday",
        $"next {Word} --series-from 2026-11-02 --after 2026-11-02", $"new client {Word}new --name {Word}name", $"new client ../{Word}out", $"new session --client {Client} --date 2026-12-24",
        $"finish clients/{Client}/2026-11-16.md", $"finish clients/{Client}/2026-11-16.md", $"finish clients/{Client}/{Word}broken.md", $"finish clients/{Client}/{Word}locked.md",
        $"reopen clients/{Client}/2026-11-16.md", $"new practice {Word}practice", "--version", $"{Word}verb", $"lsp --{Word}",
    ];

    private readonly DirectoryInfo top = Directory.CreateTempSubdirectory("codegem");

    public SecretPractice()
    {
        foreach (string folder in (string[])["home", "temporary", Root])
            Directory.CreateDirectory(At(folder));
        Write("practice.yaml", $"coach: {Word}coach\nemail: {Word}@example.org\ntimezone: UTC\n{Word}key: {Word}value\nprivate_sections: [{Word}section]\n");
        Write($"templates/{Word}template.md", $"# {{{{client.name}}}} {Word}text {{{{{Word}variable}}}}\n\n## Action review\n");
        Write($"clients/{Client}/client.md", $"---\ntype: client\nid: {Client}\nname: {Word}Name\nstatus: active\nsince: 2026-01-01\ncadence: weekly\ntemplate: {Word}template\nemail: {Word}@example.com\nsponsor: {Word}sponsor\nlog_consent: 2026-01-01\n---\n\n# {Word}title\n\n## Background\n\n- {Word}background\n\n## Goals\n\n### g1 {Word}goal\n\n- Status: active\n- Measure: {Word}measure\n");
        Write($"clients/{Client}/2026-11-09.md", Session("2026-11-09", "done", $"## Action items\n\n- [>] {Word}item @client due:2026-11-12 moved:2026-11-16\n\n## Key takeaways\n\n- {Word}takeaway\n"));
        Write($"clients/{Client}/2026-11-16.md", Session("2026-11-16", "planned", Body));
        Write($"clients/{Client}/{Word}broken.md", $"---\ntype: session\nclient: {Client}\nclient: {Word}other\ndate: [{Word}\n---\n");
        Write($"clients/{Client}/out/{Word}letter.md", $"{Word}letter says what was said in private today\n");
        File.WriteAllBytes(Path.Combine(At(Root), $"clients/{Client}/{Word}locked.md"), [.. "\0GITCRYPT\0"u8, .. Encoding.UTF8.GetBytes(Word)]);
        File.WriteAllBytes(Path.Combine(At(Root), $"clients/{Client}/{Word}bytes.md"), [.. Encoding.UTF8.GetBytes("---\ntype: session\n---\n" + Word), 0xff]);
    }

    private static string Root => Word + "practice";

    private static string Body =>
        $"## {Word}heading\n\n- [ ] {Word}action @{Word}owner due:{Word}due goal:{Word}\n- [] {Word}shorthand\n- [ ] {Word}carried @client due:2026-11-12 goal:g1 from:2026-11-09\n[{Word}link](../{Word}/a.md) [[{Word}wiki]]\n\n" +
        $"## Private notes\n\n- {Word}letter says what was said in private today\n\n## Next time\n\n- {Word}parked\n";

    private string Note => $"clients/{Client}/2026-11-16.md";

    public string Log => At("home-log.txt");

    public string At(string path) => Path.Combine(top.FullName, path);

    public string Full(string path) => Path.Combine(top.FullName, Root, path);

    /// <summary>What the program finds around it; nothing of the developer's own.</summary>
    public IReadOnlyDictionary<string, string> Surroundings => new Dictionary<string, string>
    {
        ["HOME"] = At("home"), ["TMPDIR"] = At("temporary"), ["XDG_CACHE_HOME"] = At("home"), ["XDG_CONFIG_HOME"] = At("home"), ["XDG_DATA_HOME"] = At("home"),
    };

    /// <summary>Files outside of the practice, and those in it that nobody asked for.</summary>
    public IEnumerable<string> Left() => Directory.EnumerateFileSystemEntries(At("home"), "*", SearchOption.AllDirectories)
        .Concat(Directory.EnumerateFileSystemEntries(At("temporary"), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(At(Root), ".*", SearchOption.AllDirectories));

    /// <summary>Runs every verb, as a shell would.</summary>
    /// <param name="run">Given the arguments.</param>
    public void RunVerbs(Action<string[]> run)
    {
        foreach (string line in Verbs)
            run([.. line.Split(' '), .. line.StartsWith("lsp", StringComparison.Ordinal) ? (string[])[] : ["--today", Today]]);
    }

    /// <summary>Sends every method the protocol has, as it should be, with the wrong values, and with nothing; and every command.</summary>
    public void Talk(WireClient client)
    {
        JObject answer = client.Request("initialize", new
        {
            processId = (int?)null, rootUri = Uri(""), capabilities = JObject.Parse("""{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true}}}"""),
            initializationOptions = new { log = At($"temporary/{Word}.log"), logFile = At($"temporary/{Word}.log"), trace = "verbose", server = new { log = At($"temporary/{Word}.log"), trace = true }, rules = new { zqxvrule = "error" } },
        });
        client.Notify("initialized", new { });
        Open(client, Note);
        Open(client, $"clients/{Client}/{Word}broken.md");
        foreach (string method in ProtocolModel.Reference.Methods.Except(["initialize", "initialized", "shutdown", "exit"]))
            Send(client, method);
        foreach (JToken command in answer["result"]!["capabilities"]!["executeCommandProvider"]!["commands"]!)
            Carry(client, (string)command!);
        client.SendText("{\"" + Word);
        client.SendBytes(Encoding.UTF8.GetBytes(Word + ": x\r\n\r\n"));
        client.Request("textDocument/hover", new { textDocument = new { uri = Word }, position = Word });
        Answered(client, client.Begin("shutdown"));
        client.Notify("exit");
    }

    public void Dispose() => top.Delete(recursive: true);

    private static string Session(string date, string status, string body) =>
        $"---\ntype: session\nclient: {Client}\ndate: {date}\nkind: regular\nstatus: {status}\nduration: 60\ntopic: {Word}topic\n{Word}unknown: {Word}\n---\n\n# {Word}title\n\n{body}";

    private void Open(WireClient client, string path) =>
        client.Notify("textDocument/didOpen", new { textDocument = new { uri = Uri(path), languageId = "markdown", version = 1, text = File.ReadAllText(Full(path)) } });

    private void Send(WireClient client, string method)
    {
        var place = new { line = 12, character = 8 };
        var range = new { start = place, end = place };
        Open(client, Note);
        JObject[] tries =
        [
            JObject.FromObject(new
            {
                textDocument = new { uri = Uri(Note), version = 2 }, position = place, positions = new[] { place }, range, ranges = new[] { range }, ch = "]", query = Word, newName = Word + "new",
                context = new { includeDeclaration = true, triggerKind = 1, diagnostics = Array.Empty<object>() }, options = new { tabSize = 2, insertSpaces = true }, token = Word, value = Word, id = Word, command = Word,
                settings = new { codegem = new { dueStyle = Word, rules = new { zqxvrule = Word }, log = At($"temporary/{Word}.log"), trace = new { server = "verbose" } } }, contentChanges = new[] { new { text = Word } },
                changes = new[] { new { uri = Uri(Word + ".md"), type = 1 } }, files = new[] { new { oldUri = Uri(Note), newUri = Uri($"clients/{Client}/2026-11-17.md"), uri = Uri(Note) } }, text = Word, reason = 1,
            }),
            JObject.FromObject(new { textDocument = new { uri = $"file://{Word}/%2e%2e/{Word}" }, position = Word, range = Word, query = Array.Empty<int>(), contentChanges = new[] { new { text = Word, range = Word } }, settings = Word, changes = Word, files = Word }),
            [],
        ];
        foreach (JObject parameters in tries)
        {
            if (ProtocolModel.Reference.Shape(method, "result") is null)
                client.Notify(method, parameters);
            else
                Answered(client, client.Begin(method, parameters));
        }
    }

    private void Carry(WireClient client, string command)
    {
        object[] options =
        [
            new { }, new { client = Word, date = Word, start = Word, next = Word, id = "../" + Word, name = Word, template = "../" + Word, folder = Uri($"../{Word}"), credential = Word },
            new { client = Client, id = Word + command[^3..], name = Word, date = "2027-01-0" + (command.Length % 9 + 1), coach = Word, folder = Uri($"../home/../made-{Word}") },
        ];
        foreach (object each in options)
            Answered(client, client.Begin("workspace/executeCommand", new { command, arguments = new[] { Uri(Note), each } }));
    }

    /// <summary>Waits for an answer, and says yes to whatever the server asks meanwhile without doing it, as some editors do.</summary>
    private static void Answered(WireClient client, long id)
    {
        while (client.Receive() is { } message && !JToken.DeepEquals(message["id"], id))
        {
            if (message["id"] is not null && message["method"] is not null)
                client.Answer(message, JObject.FromObject(new { applied = false }));
        }
    }

    private string Uri(string path) => new Uri(Full(path)).AbsoluteUri;

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }
}
