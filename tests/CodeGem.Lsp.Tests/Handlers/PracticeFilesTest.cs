using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>What is no note and yet of the practice: its settings and its templates get findings and fixes; nothing else does.</summary>
public class PracticeFilesTest
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly JObject Literals = JObject.Parse("""{"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}},"workspace":{"workspaceEdit":{"documentChanges":true}}}""");

    [Theory]
    [InlineData("practice.yaml", "coach: Ines\ntimezone: UTC\nweek_starts: mondya\n", "frontmatter-bad-value", "mondya", "week_starts: monday")]
    [InlineData("templates/walk.md", "# {{client.naem}}\n\n## Action review\n", "template-invalid", "client.naem", "{{client.name}}")]
    public void ASlipIsFoundAndMended(string path, string text, string code, string place, string mended)
    {
        using var server = new NoteServer(Moment, Literals, files: s => s.Write(path, text));
        server.Editor.Open(server.At(path));
        Assert.Equal(code, (string?)server.Editor.Diagnostics(server.At(path), found => found.Count == 1)[0]["code"]);
        var at = server.Editor.At(path: server.At(path), words: place);
        var actions = server.Editor.Request("textDocument/codeAction", new
        {
            textDocument = new { uri = Editor.UriOf(server.At(path)) },
            range = new { start = at, end = at },
            context = new { diagnostics = Array.Empty<object>() },
        })["result"]!;
        server.Editor.Apply(actions[0]!["edit"]!);
        Assert.Contains(mended, server.Editor.Text(server.At(path)), StringComparison.Ordinal);
        server.Editor.Diagnostics(server.At(path), found => found.Count == 0);
    }

    [Fact]
    public void SettingsCountForNotesOnceTheyAreSaved()
    {
        const string Note = NoteServer.Dana + "2026-11-16.md";
        using var server = new NoteServer(Moment, files: s => s.Write(Note, NoteServer.Session("2026-11-16", "planned", "- [ ] Book Sam due:5/6\n")));
        server.Editor.Open(server.At(Note));
        server.Editor.Open(server.At("practice.yaml"));
        server.Editor.Diagnostics(server.At(Note), found => found.Count == 1);
        server.Editor.Type(server.At("practice.yaml"), "timezone: UTC\n", "timezone: UTC\ndate_order: dmy\n");
        server.Editor.Save(server.At("practice.yaml"));
        Assert.Equal("item-style", (string?)server.Editor.Diagnostics(server.At(Note), found => found.Count == 1 && (string?)found[0]["code"] == "item-style")[0]["code"]);
    }

    [Theory]
    [InlineData("README.md", "# {{client.naem}}\n")]
    [InlineData("clients/dana-okafor/practice.txt", "week_starts: mondya\n")]
    [InlineData("templates/notes/walk.md", "# {{client.naem}}\n")]
    public void OtherFilesAreNotMentioned(string path, string text)
    {
        using var server = new NoteServer(Moment, files: s => s.Write(path, text));
        server.Editor.Open(server.At(path));
        server.Editor.Open(server.At(NoteServer.Dana + "client.md"));
        server.Editor.Type(server.At(NoteServer.Dana + "client.md"), "status: active", "status: actve");
        server.Editor.Diagnostics(server.At(NoteServer.Dana + "client.md"), found => found.Count == 1);
        Assert.DoesNotContain(server.Editor.Heard, message => ((string?)message["params"]?["uri"])?.EndsWith(Path.GetFileName(path), StringComparison.Ordinal) == true);
    }
}
