using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

public class MoveSessionTest
{
    private const string Last = NoteServer.Dana + "2026-11-16.md", Planned = NoteServer.Dana + "2026-11-30.md", Moved = NoteServer.Dana + "2026-12-03.md";
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly JObject Renames = JObject.Parse("""{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename","delete"]}}}""");
    private static readonly JObject Edits = JObject.Parse("""{"workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true}}}""");

    [Fact]
    public void ClosedNotesAreMovedOnDisk()
    {
        using var server = Practice(Edits);
        var answer = server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date = "2026-12-03", start = "9:30" });
        Assert.Equal(Editor.UriOf(server.At(Moved)), (string?)answer["result"]!["uri"]);
        Assert.Contains("is now 2026-12-03.md.", (string?)answer["result"]!["notes"]![0], StringComparison.Ordinal);
        Assert.Contains("moved:2026-12-03\n", server.Read(Last), StringComparison.Ordinal);
        Assert.Contains("start: \"09:30\"\n", server.Read(Moved), StringComparison.Ordinal);
        Assert.False(File.Exists(server.At(Planned)));
    }

    [Fact]
    public void OpenNotesAreMovedThroughTheEditor()
    {
        using var server = Practice(Renames);
        server.Editor.Open(server.At(Planned));
        server.Editor.Open(server.At(Last));
        server.Editor.Type(server.At(Planned), "# Notes", "# Notes not saved");
        server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date = "2026-12-03" });
        Assert.Contains("date: 2026-12-03\n", server.Editor.Text(server.At(Moved)), StringComparison.Ordinal);
        Assert.Contains("# Notes not saved", server.Editor.Text(server.At(Moved)), StringComparison.Ordinal);
        Assert.Contains("moved:2026-12-03\n", server.Editor.Text(server.At(Last)), StringComparison.Ordinal);
        Assert.Contains("moved:2026-11-30\n", server.Read(Last), StringComparison.Ordinal);
        Assert.False(server.Editor.HasOpen(server.At(Planned)));
    }

    [Fact]
    public void AnEditorThatCannotRenameIsToldSoBeforeAnythingChanged()
    {
        using var server = Practice(Edits);
        server.Editor.Open(server.At(Planned));
        var answer = server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date = "2026-12-03" });
        Assert.Equal($"Nothing was changed: {Planned} is open in an editor that cannot give it another name. Close it there, then ask again.", (string?)answer["error"]!["message"]);
        Assert.Contains("moved:2026-11-30\n", server.Read(Last), StringComparison.Ordinal);
        Assert.Equal(0, server.Editor.Count("workspace/applyEdit"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ANoteThatReopeningTookAwayIsNoNoteWhileItIsOnlyShown(bool isWrittenIn)
    {
        const string held = NoteServer.Dana + "2026-11-09.md", next = NoteServer.Dana + "2026-11-23.md", moved = NoteServer.Dana + "2026-11-10.md";
        using var server = new NoteServer(Moment, Renames, files: notes =>
            notes.Write(held, NoteServer.Session("2026-11-09", "planned", "## Action items\n\n- [ ] Call Sam @client due:2026-11-20\n").Replace("kind: regular\n", "kind: regular\nnext: 2026-11-23\n", StringComparison.Ordinal)));
        server.Editor.Execute("codegem.finishMeeting", server.At(held));
        server.Editor.Open(server.At(next));
        server.Editor.Execute("codegem.reopenMeeting", server.At(held));
        Assert.False(File.Exists(server.At(next)));
        string shown = server.Editor.Text(server.At(next));
        // An editor that asks what a rename changes asks the person, too, when it changes anything that the plan has not.
        bool isAsked = false;
        server.Editor.Open(server.At(held));
        server.Editor.BeforeEdit = request => isAsked |= request["params"]!["edit"]!["documentChanges"]!.Any(change => (string?)change["kind"] == "rename")
            && server.Editor.Request("workspace/willRenameFiles", Files(server, held, moved))["result"]!.HasValues;
        if (isWrittenIn)
            server.Editor.Type(server.At(next), "- [ ] Call Sam", "- [ ] Call Sam again");
        Assert.Null(server.Editor.Execute("codegem.moveSession", server.At(held), new { date = "2026-11-10" })["error"]);
        Assert.True(File.Exists(server.At(moved)));
        Assert.Equal(isWrittenIn, server.Editor.Text(server.At(next)) != shown);
        Assert.False(isAsked);
    }

    [Theory]
    [InlineData(EditHabit.Refuses)]
    [InlineData(EditHabit.IsSilent)]
    [InlineData(EditHabit.SaysYesOnly)]
    public void AMoveThatAnEditorBreaksOffIsCompletedByAskingAgain(EditHabit habit)
    {
        using var server = Practice(Renames);
        server.Editor.Open(server.At(Planned));
        server.Editor.Habit = habit;
        var answer = server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date = "2026-12-03" });
        string? said = (string?)(habit == EditHabit.SaysYesOnly ? answer["result"]!["notes"]!.Last : answer["error"]!["message"]);
        Assert.Contains("sking again completes", said, StringComparison.Ordinal);
        Assert.True(File.Exists(server.At(Planned)));
        server.Editor.Habit = EditHabit.AppliesInSilence;
        answer = server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date = "2026-12-03" });
        Assert.Equal(Editor.UriOf(server.At(Moved)), (string?)answer["result"]!["uri"]);
        Assert.Contains("date: 2026-12-03\n", server.Editor.Text(server.At(Moved)), StringComparison.Ordinal);
    }

    [Fact]
    public void TheDaysToChooseFromAreWorkingDaysAndTheSameWeekdayLater()
    {
        using var server = Practice(Edits);
        var choices = server.Editor.Execute("codegem.moveSession", server.At(Planned), new { choices = true })["result"]!["choices"]!;
        Assert.Equal(["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07", "2026-12-14"], choices["date"]!.Select(c => (string?)c["value"]));
        Assert.Null(choices["start"]);
    }

    [Theory]
    [InlineData("2026-11-31", "is no date")]
    [InlineData("5/6", "can be read as")]
    [InlineData("2026-11-10", "leads to it")]
    [InlineData("", "Say which day")]
    public void WhatIsNoDayIsToldInASentence(string date, string words)
    {
        using var server = Practice(Edits);
        Assert.Contains(words, (string?)server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date })["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void DueNextFollowsTheMovedSession()
    {
        using var server = Practice(Edits, s => s.Write(Last, NoteServer.Session("2026-11-16", "planned", "## Action items\n\n- [ ] Book Sam due:next\n", "next: 2026-11-30\n")));
        server.Editor.Open(server.At(Last));
        Assert.Equal("Mon 30 Nov", Hint(server));
        server.Editor.Execute("codegem.moveSession", server.At(Planned), new { date = "2026-12-03" });
        Assert.Equal("Thu 3 Dec", Hint(server));
    }

    [Fact]
    public void ARenameInTheExplorerBringsTheDatesAlong()
    {
        using var server = Practice(Edits);
        server.Editor.Open(server.At(Last));
        WillRename(server, Planned, Moved);
        Assert.Contains("moved:2026-12-03\n", server.Editor.Text(server.At(Last)), StringComparison.Ordinal);
        Assert.Contains("date: 2026-12-03\n", server.Read(Planned), StringComparison.Ordinal);
        File.Move(server.At(Planned), server.At(Moved));
        server.Client.Notify("workspace/didRenameFiles", Files(server, Planned, Moved));
        Assert.Equal("2026-12-03.md", server.Editor.Request("textDocument/documentLink", new { textDocument = new { uri = Editor.UriOf(server.At(Last)) } })["result"]!
            .Select(link => Path.GetFileName((string?)link["target"])).Distinct().Single(name => name != "client.md"));
    }

    [Fact]
    public void AClientsFolderTakesTheClientsIdAlong()
    {
        using var server = Practice(Edits);
        WillRename(server, "clients/dana-okafor", "clients/c014");
        Assert.Contains("id: c014\n", server.Read(NoteServer.Dana + "client.md"), StringComparison.Ordinal);
        Assert.Contains("client: c014\n", server.Read(Last), StringComparison.Ordinal);
        Assert.Contains("client: c014\n", server.Read(Planned), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Planned, NoteServer.Dana + "notes.md")]
    [InlineData(Planned, "clients/sam/2026-11-30.md")]
    [InlineData("clients/dana-okafor", "archive/dana-okafor")]
    [InlineData("clients/dana-okafor", "clients/Dana O")]
    [InlineData("clients", "people")]
    [InlineData("README.md", "2026-12-03.md")]
    [InlineData("gone.md", "2026-12-03.md")]
    public void OtherRenamesChangeNothing(string from, string to)
    {
        using var server = Practice(Edits);
        server.Write("README.md", "# Mine\n");
        Assert.Equal(JTokenType.Null, server.Editor.Request("workspace/willRenameFiles", Files(server, from, to))["result"]!.Type);
    }

    private static object Files(NoteServer server, string from, string to) => new { files = new[] { new { oldUri = Editor.UriOf(server.At(from)), newUri = Editor.UriOf(server.At(to)) } } };

    private static void WillRename(NoteServer server, string from, string to) =>
        server.Editor.Apply(server.Editor.Request("workspace/willRenameFiles", Files(server, from, to))["result"]!);

    private static string Hint(NoteServer server)
    {
        var all = new { start = new { line = 0, character = 0 }, end = new { line = 99, character = 0 } };
        var hints = server.Editor.Request("textDocument/inlayHint", new { textDocument = new { uri = Editor.UriOf(server.At(Last)) }, range = all })["result"]!;
        return (string)hints.Last()["label"]!; // the one before it belongs to next:
    }

    private static NoteServer Practice(JObject capabilities, Action<NoteServer>? files = null) => new(Moment, capabilities, files: server =>
    {
        server.Write(Last, NoteServer.Session("2026-11-16", "done", "## Action items\n\n- [>] Book Sam moved:2026-11-30\n", "next: 2026-11-30\n"));
        server.Write(Planned, NoteServer.Session("2026-11-30", "planned", "# Notes\n\n- [ ] Book Sam from:2026-11-16\n"));
        files?.Invoke(server);
    });
}
