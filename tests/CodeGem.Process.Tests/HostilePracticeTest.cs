using System.Diagnostics;
using System.Text;
using CodeGem.Process.Tests.Verbs;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

/// <summary>
/// The files a practice is read by, its settings, a client's and a template, are what no coach makes of them. What needs them does without,
/// what cannot be read is told, and of the other clients all is said as before.
/// </summary>
public sealed class HostilePracticeTest : IDisposable
{
    private const string Settings = "practice.yaml", Client = "clients/dana-okafor/client.md", Template = "templates/walk.md";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    public static TheoryData<string, string> Spoilt
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string file in new[] { Settings, Client, Template })
            {
                foreach (string what in new[] { "folder", "pipe", "binary", "ten megabytes" })
                    data.Add(file, what);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void The_verbs_do_without_it_and_say_so(string file, string what)
    {
        Spoil(file, what);
        bool isNoPractice = file == Settings && what == "folder", isTold = what is "pipe" or "binary";
        Answer check = Asked("check"), report = Asked("report"), finish = Asked("finish", Desk.Live);
        Assert.InRange(finish.Code, 0, 1);
        foreach (Answer answer in new[] { check, report })
        {
            Assert.Equal(isNoPractice, answer.Error.Contains("there is no practice.yaml", StringComparison.Ordinal));
            Assert.True(isNoPractice || answer.Out.Contains("Ana", StringComparison.Ordinal) || answer.Out.Contains("mira", StringComparison.OrdinalIgnoreCase), answer.Error);
        }
        if (isTold)
            Assert.StartsWith($"codegem: {file} ", check.Error, StringComparison.Ordinal);
        if (isTold && file != Template) // no report is made from a template
            Assert.StartsWith($"codegem: {file} ", report.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void An_editor_is_answered_for_a_note_that_is_read_against_it(string file, string what)
    {
        Spoil(file, what);
        using var server = ServerProcess.Start("lsp", "--today", Desk.Today);
        var editor = new Editor(server.Client);
        editor.Initialize(new JObject { ["rootUri"] = Editor.UriOf(desk.Folder), ["capabilities"] = new JObject { ["textDocument"] = new JObject { ["diagnostic"] = new JObject() } } });
        editor.Open(desk.At(Desk.Live));
        Assert.Contains(editor.Diagnostics(desk.At(Desk.Live), _ => true), finding => (string?)finding["code"] == "item-carried");
        Assert.Null(editor.Request("textDocument/completion", new { textDocument = new { uri = Editor.UriOf(desk.At(Desk.Live)) }, position = new { line = 9, character = 0 } })["error"]);
        server.Client.Request("shutdown");
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);
    }

    private Answer Asked(params string[] verb)
    {
        Answer answer = desk.Run(verb);
        Assert.DoesNotContain("inside codegem", answer.Error, StringComparison.Ordinal);
        Assert.InRange(answer.Code, 0, 2);
        return answer;
    }

    private void Spoil(string file, string what)
    {
        string path = desk.At(file);
        File.Delete(path);
        switch (what)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "pipe" when !OperatingSystem.IsWindows():
                using (var made = System.Diagnostics.Process.Start(new ProcessStartInfo("mkfifo", [path]))!)
                    made.WaitForExit();
                break;
            case "ten megabytes":
                string line = file == Settings ? "coach: Ana\n" : "- [ ] item due:fri\n\nsome text\n";
                File.WriteAllText(path, new StringBuilder().Insert(0, line, 10_000_000 / line.Length).ToString());
                break;
            default:
                File.WriteAllBytes(path, [.. Enumerable.Range(0, 3_000).Select(i => (byte)(i * 7919 >> 3))]);
                break;
        }
    }
}
