using System.Globalization;
using CodeGem.Tests;
using CsCheck;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>
/// The law of the server's state: whatever is typed, saved, opened and closed in the editor, and written, moved and removed on disk, in
/// whatever order, the server says what one says that was started a moment ago and shown the same documents.
/// </summary>
public sealed class ServerModelTest
{
    /// <summary>Set CODEGEM_ROUNDS=5000 for the long run.</summary>
    private static int Runs => int.Parse(Environment.GetEnvironmentVariable("CODEGEM_ROUNDS") ?? "36", CultureInfo.InvariantCulture);

    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Folders = ["clients/dana-okafor", "clients/sam", "archive/dana-okafor", "groups/leads"];
    private static readonly string[] Names = ["client.md", "2026-11-02.md", "2026-11-16.md", "2026-11-30.md", "2026-11-30-2.md", "kickoff.md"];
    private static readonly string[] Homes = ["practice.yaml", "practice.yaml", "clients/practice.yaml", "clients/dana-okafor/practice.yaml"];
    private static readonly string[] Settings = ["coach: Ines\ntimezone: UTC\n", "coach: Ines\ntimezone: UTC\ndate_order: dmy\n", "coach: Ines\ntimezone: Nowhere\nno_show_counts: false\n"];

    private static readonly string[] Texts =
    [
        Session("dana-okafor", "2026-11-02", "done", "next: 2026-11-16\n", "- [>] Call Sam due:2026-11-09 goal:g1 moved:2026-11-16\n- [ ] Walk due:5/6\n"),
        Session("dana-okafor", "2026-11-16", "planned", "start: \"10:00\"\npackage: autumn\n", "- [ ] Call Sam due:next goal:g1 from:2026-11-02\n"),
        Session("sam", "2026-11-16", "planned", "start: \"10:30\"\n", "- [ ] Call Dana goal:g2 @coach\n"),
        Session("sam", "2026-11-30", "no-show", "package: autumn\n", "- [x] Done moved:2026-12-14\n"),
        Session("dana-okafor", "2026-11-30", "planned", "", ""),
        "---\ntype: client\nid: dana-okafor\nname: Dana\nstatus: active\nsince: 2026-09-14\ncadence: biweekly\npackage: autumn\npackage_sessions: 2\n---\n\n## Goals\n\n### g1 Walk\n",
        "---\ntype: client\nid: sam\nname: Sam\nstatus: ended\nended: 2026-10-01\nsince: 2026-09-14\n---\n\n## Goals\n\n### g2 Rest\n\n- Target: 2026-11-01\n",
        "# Plain\n",
        "---\ntype: session\ndate: 2026-11-16\ndate: 2026-11-17\n",
        "",
    ];

    private sealed record Step(int Kind, int A, int B, int C);

    private static readonly Gen<Step> Steps =
        from kind in Gen.Frequency((5, Gen.Const(0)), (6, Gen.Const(1)), (6, Gen.Const(2)), (2, Gen.Int[3, 7]), (1, Gen.Int[8, 10]))
        from a in Gen.Int[0, Folders.Length - 1]
        from b in Gen.Int[0, Names.Length - 1]
        from c in Gen.Int[0, Texts.Length - 1]
        select new Step(kind, a, b, c);

    [Fact]
    public void ToldOfEachChangeItSaysWhatAFreshOneSays() => Check("""{"textDocument":{"diagnostic":{}}}""", isTold: true, runs: Runs);

    /// <summary>
    /// The server's own watcher has to notice. Where practices come and go somebody must tell: a loose folder is not watched, but read again when a
    /// note of it is opened, saved or closed.
    /// </summary>
    [Fact]
    public void ToldOfNothingItComesToSayWhatAFreshOneSays() => Check("{}", isTold: false, runs: Math.Max(1, Runs / 6));

    private static void Check(string capabilities, bool isTold, int runs) => Steps.Array[1, 8].List[1, 3].Sample(rounds =>
    {
        using var server = new NoteServer(Moment, JObject.Parse(capabilities), files: s =>
        {
            s.Write(Folders[0] + "/2026-11-02.md", Texts[0]);
            s.Write(Folders[0] + "/2026-11-16.md", Texts[1]);
        });
        var open = new HashSet<string>();
        Open(server, open, Folders[0] + "/2026-11-16.md");
        foreach (Step[] round in rounds)
        {
            foreach (Step step in round)
            {
                var touched = new List<string>();
                if (!isTold && step.Kind is (8 or 9))
                    continue;
                Make(step, server, open, touched);
                if (isTold || touched.Any(path => path.EndsWith("practice.yaml", StringComparison.Ordinal)))
                    Tell(server, touched);
            }
            using var fresh = new NoteServer(Moment, JObject.Parse(capabilities), beside: server);
            foreach (string path in open)
                fresh.Editor.Open(server.At(path), server.Editor.Text(server.At(path)));
            foreach (string path in open)
            {
                if (isTold)
                    Compare(server, fresh, server.At(path));
                else if (server.Editor.Text(server.At(path)).StartsWith("---\ntype:", StringComparison.Ordinal))
                    Settle(server, fresh, server.At(path));
            }
            if (isTold && open.Count > 0 && !Homes.Skip(2).Any(home => File.Exists(server.At(home))))
                Assert.Equal(Ask(fresh, "workspace/symbol", new { query = "" }), Ask(server, "workspace/symbol", new { query = "" }));
        }
    }, iter: runs);

    private static void Compare(NoteServer server, NoteServer fresh, string path)
    {
        Assert.Equal(Findings(fresh, path, _ => true), Findings(server, path, _ => true));
        var document = new { uri = Editor.UriOf(path) };
        var whole = new { start = new { line = 0, character = 0 }, end = new { line = 1000, character = 0 } };
        foreach (string method in new[] { "textDocument/codeLens", "textDocument/documentLink", "textDocument/documentSymbol" })
            Assert.Equal(Ask(fresh, method, new { textDocument = document }), Ask(server, method, new { textDocument = document }));
        Assert.Equal(Ask(fresh, "textDocument/inlayHint", new { textDocument = document, range = whole }), Ask(server, "textDocument/inlayHint", new { textDocument = document, range = whole }));
        int lines = server.Editor.Text(path).Count(c => c == '\n');
        for (int line = 0; line <= lines; line++)
        {
            var at = new { textDocument = document, position = new { line, character = 10 } };
            Assert.Equal(Ask(fresh, "textDocument/hover", at), Ask(server, "textDocument/hover", at));
        }
    }

    /// <summary>Of a note, what is sent unasked is compared once both have sent the same; that they ever do is the assertion.</summary>
    private static void Settle(NoteServer server, NoteServer fresh, string path)
    {
        string theirs = Newest(fresh, path);
        Findings(server, path, found => found.ToString() == theirs || found.ToString() == (theirs = Newest(fresh, path)));
    }

    private static string Newest(NoteServer fresh, string path)
    {
        Ask(fresh, "textDocument/codeLens", new { textDocument = new { uri = Editor.UriOf(path) } });
        return Findings(fresh, path, _ => true);
    }

    private static string Findings(NoteServer server, string path, Func<JArray, bool> until) => server.Editor.Diagnostics(path, until).ToString();

    private static string Ask(NoteServer server, string method, object parameters) => server.Editor.Request(method, parameters)["result"]!.ToString();

    private static void Open(NoteServer server, HashSet<string> open, string path)
    {
        if (File.Exists(server.At(path)) && open.Add(path))
            server.Editor.Open(server.At(path));
    }

    private static void Make(Step step, NoteServer server, HashSet<string> open, List<string> touched)
    {
        string folder = Folders[step.A], path = $"{folder}/{Names[step.B]}", other = Folders[(step.A + 1 + step.B % (Folders.Length - 1)) % Folders.Length];
        string? shown = open.Order(StringComparer.Ordinal).ElementAtOrDefault(step.B % Math.Max(1, open.Count));
        switch (step.Kind)
        {
            case 0:
                server.Write(path, Texts[step.C]);
                touched.Add(path);
                break;
            case 1:
                Open(server, open, path);
                break;
            case 2 when shown is not null:
                server.Editor.Type(server.At(shown), server.Editor.Text(server.At(shown)), Texts[step.C]);
                break;
            case 3 when shown is not null:
                Directory.CreateDirectory(Path.GetDirectoryName(server.At(shown))!);
                server.Editor.Save(server.At(shown));
                touched.Add(shown);
                break;
            case 4 when shown is not null:
                open.Remove(shown);
                server.Editor.Close(server.At(shown));
                break;
            case 5 when File.Exists(server.At(path)):
                File.Delete(server.At(path));
                touched.Add(path);
                break;
            case 6 when Directory.Exists(server.At(folder)) && !Directory.Exists(server.At(other)):
                Directory.CreateDirectory(Path.GetDirectoryName(server.At(other))!);
                Directory.Move(server.At(folder), server.At(other));
                touched.AddRange([folder, other]);
                break;
            case 7 when Directory.Exists(server.At(folder)):
                Directory.Delete(server.At(folder), recursive: true);
                touched.Add(folder);
                break;
            case 8 or 9:
                string home = Homes[step.A];
                touched.Add(home);
                if (File.Exists(server.At(home)))
                    File.Delete(server.At(home));
                else
                    server.Write(home, Settings[step.C % Settings.Length]);
                break;
            case 10:
                server.Write("practice.yaml", Settings[step.C % Settings.Length]);
                touched.Add("practice.yaml");
                break;
        }
    }

    private static void Tell(NoteServer server, IEnumerable<string> paths) => server.Client.Notify("workspace/didChangeWatchedFiles", new
    {
        changes = paths.Select(path => new { uri = Editor.UriOf(server.At(path)), type = 2 }).ToArray(),
    });

    private static string Session(string client, string date, string status, string more, string items) =>
        $"---\ntype: session\nclient: {client}\ndate: {date}\nkind: regular\nduration: 60\nstatus: {status}\n{more}---\n\n# {client}\n\n## Goal progress\n\n- goal:g1 score:4\n\n## Action items\n\n{items}";
}
