using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>On Monday 16 November 2026.</summary>
public class PapersTest
{
    private const string Last = NoteServer.Dana + "2026-11-05.md", Planned = NoteServer.Dana + "2026-11-19.md";
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly JObject Capabilities = JObject.Parse(
        """{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}},"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true}}}""");

    [Fact]
    public void PreparingFillsAnOpenNoteThroughTheEditor()
    {
        using var server = Practice();
        server.Editor.Open(server.At(Planned));
        server.Editor.Type(server.At(Planned), "## Agenda", "## Agenda\n\n- mine, not saved");
        server.Editor.Execute("codegem.prepareSession", null);
        Assert.Contains("## Preparation\n\n- Last time (5 November): One\n\n## Agenda\n\n- mine, not saved", server.Editor.Text(server.At(Planned)), StringComparison.Ordinal);
        Assert.DoesNotContain("Last time", server.Read(Planned), StringComparison.Ordinal);
        Assert.Equal(1, server.Editor.Count("workspace/applyEdit"));
        server.Editor.Execute("codegem.prepareSession", null);
        Assert.Equal(1, server.Editor.Count("workspace/applyEdit"));
    }

    [Fact]
    public void WithNoSessionOpenACommandOnOneSaysSo()
    {
        using var server = Practice();
        foreach (var command in new[] { "codegem.prepareSession", "codegem.draftFollowUp", "codegem.finishMeeting" })
            Assert.Equal("No session note is open. Open one, then ask again.", (string?)server.Editor.Execute(command, null)["error"]!["message"]);
    }

    [Fact]
    public void DaysToMeetBeginWithTheNextOfTheSeries()
    {
        using var server = Practice();
        File.Delete(server.At(Planned));
        var days = (JArray)Choices(server, "codegem.newSession", new { client = "dana-okafor", choices = true })["date"]!;
        Assert.Equal(("2026-11-19", "the next of the series"), ((string?)days[0]["value"], (string?)days[0]["description"]));
        Assert.Equal("2026-11-16", (string?)days[1]["value"]);
        Assert.Single(days, day => (string?)day["value"] == "2026-11-19");
    }

    [Fact]
    public void ADayOnWhichASessionIsPlannedIsNotOffered()
    {
        using var server = Practice();
        var days = (JArray)Choices(server, "codegem.newSession", new { client = "dana-okafor", choices = true })["date"]!;
        Assert.Equal("2026-12-03", (string?)days[0]["value"]);
        Assert.DoesNotContain(days, day => (string?)day["value"] == "2026-11-19");
    }

    [Fact]
    public void AskingWhatMayBeAnsweredMakesNothing()
    {
        using var server = Practice();
        server.Write("clients/mira/client.md", "---\ntype: client\nid: mira\nname: Mira\nstatus: ended\n---\n");
        var before = Directory.GetFiles(server.At(""), "*", SearchOption.AllDirectories);
        Assert.Empty(Choices(server, "codegem.prepareSession", new { choices = true }));
        Assert.Empty(Choices(server, "codegem.draftFollowUp", new { choices = true }));
        Assert.Empty(Choices(server, "codegem.openItems", new { choices = true }));
        foreach (var command in new[] { "codegem.openReport", "codegem.exportCalendar" })
            Assert.Equal(["", "dana-okafor", "mira"], Choices(server, command, new { choices = true })["client"]!.Select(c => (string?)c["value"]));
        Assert.Equal(["", "acc"], Choices(server, "codegem.exportCoachingLog", new { choices = true })["credential"]!.Take(2).Select(c => (string?)c["value"]));
        Assert.Equal(before, Directory.GetFiles(server.At(""), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void ACredentialThePracticeNamesIsNotAskedAbout()
    {
        using var server = Practice();
        server.Write("practice.yaml", "coach: Ines Marot\ntimezone: UTC\ncredential: pcc\n");
        Assert.Empty(Choices(server, "codegem.exportCoachingLog", new { choices = true }));
        Assert.Empty(Choices(server, "codegem.openReport", new { choices = true }));
        var log = server.Editor.Execute("codegem.exportCoachingLog", server.At(Planned), new { credential = "" })["result"]!;
        Assert.Contains(log["notes"]!, sentence => ((string)sentence!).StartsWith("pcc: 1 of 500 hours", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIsMissingFromAListIsSaid()
    {
        using var server = Practice();
        server.Write("practice.yaml", "coach: [\n");
        server.Write(NoteServer.Dana + "2026-11-03.md", "\0GITCRYPT\0");
        foreach (string command in new[] { "codegem.exportCalendar", "codegem.exportCoachingLog", "codegem.openReport", "codegem.openItems" })
        {
            string told = server.Editor.Execute(command, server.At("practice.yaml"), new { credential = "" })["result"]!["notes"]!.ToString();
            Assert.Contains("What practice.yaml says does not count here", told, StringComparison.Ordinal);
            Assert.Contains(NoteServer.Dana + "2026-11-03.md is encrypted", told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ACopiedTemplateIsAFileOfThePractice()
    {
        using var server = Practice();
        server.Editor.Open(server.At(Planned));
        var action = Copy(server)!;
        Assert.Null(action["edit"]); // editors lose a command that follows an edit which takes its time
        var made = server.Editor.Request("workspace/executeCommand", new { command = action["command"]!["command"], arguments = action["command"]!["arguments"] })["result"]!;
        Assert.Equal(Editor.UriOf(server.At("templates/regular.md")), (string?)made["uri"]);
        Assert.StartsWith("---\ntemplate: regular\n", server.Read("templates/regular.md"), StringComparison.Ordinal);
        Assert.Null(Copy(server));
    }

    [Fact]
    public void ATemplateOfOnesOwnIsNotCopiedOver()
    {
        using var server = Practice();
        server.Write("templates/regular.md", "# Mine\n");
        Assert.Equal(Editor.UriOf(server.At("templates/regular.md")), (string?)server.Editor.Execute("codegem.copyTemplate", server.At(Planned), new { template = "regular" })["result"]!["uri"]);
        Assert.Equal("# Mine\n", server.Read("templates/regular.md"));
        Assert.Contains("There is no template \"walk\"", (string)server.Editor.Execute("codegem.copyTemplate", server.At(Planned), new { template = "walk" })["error"]!["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codegem.newSession", "date", "next tuesday", "2026-11-24", "2026-11-17")]
    [InlineData("codegem.newSession", "date", "5/6", "2027-06-05", "2027-05-06")]
    [InlineData("codegem.moveSession", "date", "a week from friday", "2026-11-27")]
    public void WhatIsTypedForADayIsOfferedWithItsDates(string command, string option, string typed, params string[] dates)
    {
        using var server = Practice();
        var asked = new Dictionary<string, object> { ["choices"] = true, [option] = typed };
        var offered = server.Editor.Execute(command, server.At(Planned), asked)["result"]!["choices"]![option]!;
        Assert.Equal(dates, offered.TakeWhile(c => (string?)c["description"] == typed).Select(c => (string?)c["value"]));
        asked[option] = "no day at all";
        Assert.DoesNotContain(server.Editor.Execute(command, server.At(Planned), asked)["result"]!["choices"]![option]!, c => (string?)c["description"] == "no day at all");
    }

    [Theory]
    [InlineData("planned", true)]
    [InlineData("done", false)]
    public void APlannedSessionIsShownWhereItsWritingBegins(string status, bool isToWriteIn)
    {
        using var server = Practice();
        server.Write(Planned, NoteServer.Session("2026-11-19", status, "# Dana\n\n## Preparation\n\n## Agenda\n"));
        string[] lines = server.Read(Planned).Split('\n');
        Assert.Equal(isToWriteIn ? Array.IndexOf(lines, "## Preparation") + 1 : null, (int?)server.Editor.Execute("codegem.showNote", server.At(Planned), new { })["result"]!["line"]);
        Assert.Equal(3, (int?)server.Editor.Execute("codegem.showNote", server.At(Planned), new { line = 3 })["result"]!["line"]);
    }

    [Fact]
    public void AClientsNoteIsShownWhereItsWritingBeginsWhileNothingIsWritten()
    {
        using var server = Practice();
        string made = new Uri((string)server.Editor.Execute("codegem.newClient", server.At("practice.yaml"), new { name = "Ana Ruiz" })["result"]!["uri"]!).LocalPath;
        string[] lines = File.ReadAllLines(made);
        Assert.Equal(Array.IndexOf(lines, "## Background") + 1, (int?)server.Editor.Execute("codegem.showNote", made, new { })["result"]!["line"]);
        File.WriteAllText(made, File.ReadAllText(made).Replace("## Background\n", "## Background\n\n- Two years in the role\n", StringComparison.Ordinal));
        Assert.Null((int?)server.Editor.Execute("codegem.showNote", made, new { })["result"]!["line"]);
    }

    private static JToken? Copy(NoteServer server)
    {
        var place = server.Editor.At(server.At(Planned), "kind: regular");
        var asked = new { textDocument = new { uri = Editor.UriOf(server.At(Planned)) }, range = new { start = place, end = place }, context = new { diagnostics = Array.Empty<object>() } };
        return server.Editor.Request("textDocument/codeAction", asked)["result"]!.FirstOrDefault(a => (string?)a["title"] == "Copy the template \"Regular session\" to change it");
    }

    private static JToken Choices(NoteServer server, string command, object options) => server.Editor.Execute(command, server.At("practice.yaml"), options)["result"]!["choices"]!;

    private static NoteServer Practice() => new(Moment, Capabilities, files: server =>
    {
        server.Write(Last, NoteServer.Session("2026-11-05", "done", "## Key takeaways\n\n- One\n"));
        server.Write(Planned, NoteServer.Session("2026-11-19", "planned", "# Dana\n\n## Preparation\n\n## Agenda\n"));
    });
}
