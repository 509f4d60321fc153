using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>A notification that makes no sense is not answered, so the document it was about is read from the disk instead of being lost.</summary>
public sealed class LostMessagesTest : IDisposable
{
    private const string Path = NoteServer.Dana + "2026-11-16.md", BadDate = "item-bad-date";

    private readonly NoteServer server = new(new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero));
    private readonly string note;

    public LostMessagesTest() => note = server.Write(Path, NoteServer.Session("2026-11-16", "planned", "## Action items\n\n- [ ] Call Sam @client due:2026-02-31\n"));

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{}")]
    public void AnOpenThatMakesNoSenseOpensWhatTheDiskHolds(string text)
    {
        server.Client.SendText("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + Editor.UriOf(note) + "\",\"version\":1,\"text\":" + text + "}}}");
        Assert.Contains(server.Editor.Diagnostics(note, found => found.Count > 0), IsBadDate);
        server.Client.Notify("textDocument/didChange", new { textDocument = new { uri = Editor.UriOf(note), version = 2 }, contentChanges = new[] { new { text = File.ReadAllText(note).Replace("02-31", "02-28", StringComparison.Ordinal) } } });
        Assert.DoesNotContain(server.Editor.Diagnostics(note, found => !found.Any(IsBadDate)), IsBadDate);
    }

    [Fact]
    public void AChangeThatMakesNoSenseShowsWhatTheDiskHolds()
    {
        server.Editor.Open(note);
        server.Editor.Type(note, "02-31", "02-28");
        server.Editor.Diagnostics(note, found => !found.Any(IsBadDate));
        server.Client.Notify("textDocument/didChange", new { textDocument = new { uri = Editor.UriOf(note), version = 3 }, contentChanges = "all of it" });
        Assert.Contains(server.Editor.Diagnostics(note, found => found.Any(IsBadDate)), IsBadDate);
    }

    [Fact]
    public void AChangeOfANoteThatWasNeverOpenedOpensItWhenItBringsTheWholeText()
    {
        server.Client.Notify("textDocument/didChange", new { textDocument = new { uri = Editor.UriOf(note), version = 3 }, contentChanges = new[] { new { text = File.ReadAllText(note) } } });
        Assert.Contains(server.Editor.Diagnostics(note, found => found.Count > 0), IsBadDate);
        Assert.NotEmpty(server.Editor.Request("workspace/symbol", new { query = "Dana" })["result"]!);
    }

    private static bool IsBadDate(JToken finding) => (string?)finding["code"] == BadDate;
}
