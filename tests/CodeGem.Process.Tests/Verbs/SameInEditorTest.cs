using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>What a verb does from the shell a command does from an editor, to the byte.</summary>
public sealed class SameInEditorTest : IDisposable
{
    private readonly Desk shell = new(), editor = new();
    private readonly ServerProcess server = ServerProcess.Initialized("lsp", "--today", Desk.Today);

    public void Dispose()
    {
        server.Dispose();
        shell.Dispose();
        editor.Dispose();
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("--outcome no-show --next 2026-12-07", """{ "outcome": "no-show", "next": "2026-12-07" }""")]
    [InlineData("--held 2026-11-17 --length 75 --next none", """{ "held": "2026-11-17", "length": 75, "next": "none" }""")]
    public void Finishing_makes_the_same_files(string arguments, string options)
    {
        Answer verb = shell.Run(["finish", Desk.Live, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        JToken command = Carry("codegem.finishMeeting", Desk.Live, JObject.Parse(options));
        Assert.Equal((0, true), (verb.Code, (bool)command["done"]!));
        Assert.Equal(verb.Lines.SingleOrDefault(), (string?)command["next"] is { } next ? Relative(next) : null);
        Assert.Equal(WithoutMoment(shell), WithoutMoment(editor));

        string finished = Relative((string)command["finished"]!);
        shell.Run("reopen", finished);
        Carry("codegem.reopenMeeting", finished, new JObject());
        Assert.Equal(WithoutMoment(shell), WithoutMoment(editor));
    }

    [Fact]
    public void Drafts_and_exports_are_what_the_verbs_print()
    {
        const string Held = "clients/dana-okafor/2026-11-02.md";
        Made("codegem.draftFollowUp", Held, "clients/dana-okafor/out/2026-11-02-followup.md", shell.Run("followup", Held).Out);
        Made("codegem.exportCalendar", "practice.yaml", "reports/calendar.ics", shell.Run("calendar").Out);
        Made("codegem.exportCalendar", "practice.yaml", "reports/calendar-jonas-brandt.ics", shell.Run("calendar", "--client", "jonas-brandt").Out, new { client = "jonas-brandt" });
        Made("codegem.exportCoachingLog", Held, "reports/coaching-log.csv", shell.Run("log").Out);
        Made("codegem.openReport", Held, "reports/dashboard.html", shell.Run("report").Out);
        Carry("codegem.openItems", Held, JObject.FromObject(new { overdue = true }));
        Assert.Equal(5, Regex.Count(editor.Read("reports/actions.md"), "^- ", RegexOptions.Multiline));
        Assert.All(Regex.Matches(editor.Read("reports/actions.md"), @"\(<([^>]+)>\)"), link => Assert.True(File.Exists(editor.At("reports/" + link.Groups[1].Value)), link.Value));

        editor.Write("clients/dana-okafor/out/2026-11-02-followup.md", "worked on");
        JToken again = Carry("codegem.draftFollowUp", Held, new JObject());
        Assert.Equal("worked on", editor.Read("clients/dana-okafor/out/2026-11-02-followup.md"));
        Assert.Contains("is there already", (string?)again["notes"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void Preparing_fills_what_is_empty_and_touches_nothing_else()
    {
        string before = editor.Read(Desk.Live);
        Carry("codegem.prepareSession", Desk.Live, new JObject());
        string after = editor.Read(Desk.Live);
        Assert.Contains("- Last time (2 November): Watching is a way of not handing over. / Two services first", after, StringComparison.Ordinal);
        var lines = before.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        Assert.Equal(lines, after.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(lines.Contains));
        Assert.Equal(before[before.IndexOf("## Agenda", StringComparison.Ordinal)..], after[after.IndexOf("## Agenda", StringComparison.Ordinal)..]);
        JToken again = Carry("codegem.prepareSession", Desk.Live, new JObject());
        Assert.Equal(after, editor.Read(Desk.Live));
        Assert.NotNull(again["notes"]);
        var files = editor.Files();
        Carry("codegem.prepareSession", "clients/dana-okafor/2026-11-02.md", new JObject());
        Assert.Equal(files, editor.Files());
    }

    [Fact]
    public void What_the_shell_refuses_the_editor_is_refused_in_the_same_words()
    {
        Answer verb = shell.Run("followup", "clients/dana-okafor/client.md");
        JObject refused = server.Client.Request("workspace/executeCommand", Asked("codegem.draftFollowUp", "clients/dana-okafor/client.md", new JObject()));
        Assert.Equal(1, verb.Code);
        Assert.Equal(verb.Error, $"codegem: {refused["error"]!["message"]}\n");
    }

    private void Made(string command, string on, string path, string text, object? options = null)
    {
        JToken answer = Carry(command, on, options is null ? new JObject() : JObject.FromObject(options));
        Assert.Equal(path, Relative((string)answer["uri"]!));
        Assert.Equal(text, editor.Read(path));
    }

    private JToken Carry(string command, string on, JObject options)
    {
        JObject answer = server.Client.Request("workspace/executeCommand", Asked(command, on, options));
        Assert.True(answer["error"] is null, answer["error"]?.ToString());
        return answer["result"]!;
    }

    private object Asked(string command, string on, JObject options) => new { command, arguments = new object[] { new Uri(editor.At(on)).AbsoluteUri, options } };

    private string Relative(string uri) => Path.GetRelativePath(editor.Folder, new Uri(uri).LocalPath);

    private static Dictionary<string, string> WithoutMoment(Desk desk) =>
        desk.Files().ToDictionary(f => f.Key, f => Regex.Replace(f.Value, @"finished: 2026-11-16T\d\d:\d\d", "finished: 2026-11-16T00:00"));
}
