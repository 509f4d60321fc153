using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using CodeGem.Process.Tests.Verbs;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

/// <summary>
/// A client's folder full of what no coach made: whatever is in there, the program ends as it should, and of the other clients it says what it
/// said before.
/// </summary>
public sealed class HostileFolderTest : IDisposable
{
    private const string Folder = "clients/hostile/", Front = "---\ntype: session\nclient: hostile\ndate: 2026-01-01\nkind: regular\nstatus: planned\n---\n\n";
    private const string Elsewhere = "elsewhere";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    public static TheoryData<string> Verbs => ["check", "items", "log", "report", "calendar", "fix --dry-run", "check --format sarif", "items --format json"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_verb_says_of_the_others_what_it_said_before(string verb)
    {
        string[] before = OfOthers(desk.Run(verb.Split(' ')));
        Spoil();
        Answer answer = desk.Run(verb.Split(' '));
        Assert.Equal(CommandFailed, answer.Code);
        Assert.All(answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("codegem: ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("inside codegem", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Elsewhere, answer.Out + answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("folder.md", answer.Out + answer.Error, StringComparison.Ordinal);
        if (verb is "check" or "items")
            Assert.Subset(OfOthers(answer).ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public void A_note_by_itself_is_finished_prepared_and_followed_up_or_a_sentence_says_why_not()
    {
        Spoil();
        foreach (string note in new[] { "deep.md", "large.md", "latin1.md", "bomb.md", "pipe.md", "9999-12-31.md", "caf\u00e9 #%41 \U0001F600.md" })
        {
            foreach (string verb in new[] { "finish", "prepare", "reopen", "followup" })
            {
                Answer answer = desk.Run(verb, Folder + note);
                Assert.InRange(answer.Code, 0, CommandFailed);
                Assert.DoesNotContain("inside codegem", answer.Error, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void An_editor_gets_an_answer_for_every_note_it_opens()
    {
        Spoil();
        using var server = ServerProcess.Start("lsp", "--today", Desk.Today);
        var editor = new Editor(server.Client);
        editor.Initialize(new JObject { ["rootUri"] = Editor.UriOf(desk.Folder), ["capabilities"] = new JObject { ["textDocument"] = new JObject { ["diagnostic"] = new JObject() } } });
        foreach (string note in new[] { "deep.md", "lists.md", "long-line.md", "large.md" })
        {
            editor.Open(desk.At(Folder + note));
            JArray found = editor.Diagnostics(desk.At(Folder + note), _ => true);
            Assert.Contains(found, finding => (string?)finding["code"] == "note-too-large");
            Assert.Null(editor.Request("textDocument/completion", new { textDocument = new { uri = Editor.UriOf(desk.At(Folder + note)) }, position = new { line = 9, character = 0 } })["error"]);
        }
        editor.Open(desk.At(Desk.Live));
        Assert.Contains(editor.Diagnostics(desk.At(Desk.Live), _ => true), finding => (string?)finding["code"] == "item-carried");
        server.Client.Request("shutdown");
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);
    }

    private const int CommandFailed = 2;

    private static string[] OfOthers(Answer answer) => [.. answer.Lines.Where(line => line.Contains("dana", StringComparison.OrdinalIgnoreCase) || line.Contains("mira", StringComparison.OrdinalIgnoreCase))];

    private void Spoil()
    {
        desk.Write(Folder + "client.md", "---\ntype: client\nid: hostile\nname: H\nstatus: active\nsince: 2026-01-01\ncadence: weekly\n---\n");
        Note("deep.md", new string('>', 100_000));
        Note("lists.md", string.Concat(Enumerable.Repeat("- ", 100_000)));
        Note("long-line.md", new string('a', 1_000_001));
        Note("large.md", string.Concat(Enumerable.Repeat("- [ ] item due:fri\n\nsome text\n", 330_000)));
        Note("links.md", string.Concat(Enumerable.Repeat("[a](", 25_000)));
        Note("stars.md", string.Concat(Enumerable.Repeat("**a ", 25_000)));
        Note("9999-12-31.md", "- [ ] x due:9999-12-31\n", Front.Replace("2026-01-01", "9999-12-31", StringComparison.Ordinal));
        Note("0001-01-01.md", "- [ ] x due:0001-01-01\n", Front.Replace("2026-01-01", "0001-01-01", StringComparison.Ordinal));
        Note("yaml.md", "", "---\ntype: session\nx: " + new string('[', 60_000) + "\n---\n");
        Note("bomb.md", "", "---\ntype: session\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n");
        Note("twice.md", "- [ ] x\n", Front.Replace("date:", "client: dana-okafor\ndate:", StringComparison.Ordinal));
        foreach (string name in new[] { "caf\u00e9 #%41 \U0001F600.md", "cafe\u0301.md", new string('x', 252) + ".md", "Client.md" })
            Note(name, "- [ ] x\n");
        File.WriteAllBytes(desk.At(Folder + "latin1.md"), [.. Encoding.UTF8.GetBytes(Front), 0xE9, 0xFF]);
        File.WriteAllBytes(desk.At(Folder + "wide.md"), Encoding.Unicode.GetBytes(Front));
        Directory.CreateDirectory(desk.At(Folder + "folder.md"));
        Directory.CreateDirectory(desk.At("clients/nothing/client.md"));
        desk.Write(".gitignore", "[\n*a*a*a*a*a*a*a*a*a*a*b\n[z-a]\n\\\n");
        desk.Write("archive", "a file where a folder is expected");
        if (OperatingSystem.IsWindows())
            return;
        foreach (string pipe in new[] { Folder + "pipe.md", Folder + ".gitignore", "templates/pipe.md" })
        {
            using var made = System.Diagnostics.Process.Start(new ProcessStartInfo("mkfifo", [desk.At(pipe)]))!;
            made.WaitForExit();
        }
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
            socket.Bind(new UnixDomainSocketEndPoint(desk.At(Folder + "socket.md")));
        File.CreateSymbolicLink(desk.At(Folder + "zero.md"), "/dev/zero");
        File.CreateSymbolicLink(desk.At(Folder + "loop.md"), desk.At(Folder + "loop.md"));
        Directory.CreateSymbolicLink(desk.At("clients/round"), desk.At("clients"));
        // What lies outside of the practice is nobody's note, by whatever link it is reached.
        desk.Write($"../away/{Elsewhere}.md", Front + $"- [ ] {Elsewhere} due:2026-11-01\n");
        desk.Write("../away/client.md", $"---\ntype: client\nid: away\nname: {Elsewhere}\nstatus: active\nsince: 2026-01-01\n---\n");
        Directory.CreateSymbolicLink(desk.At("clients/away"), desk.At("../away"));
        File.CreateSymbolicLink(desk.At(Folder + "2026-01-02.md"), desk.At($"../away/{Elsewhere}.md"));
    }

    private void Note(string name, string body, string front = Front) => desk.Write(Folder + name, front + body);
}
