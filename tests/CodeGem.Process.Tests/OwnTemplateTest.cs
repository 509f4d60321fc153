using CodeGem.Process.Tests.Verbs;
using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

/// <summary>A template of a coach's own over the wire: from the copy of one of ours to the sessions made from it.</summary>
public sealed class OwnTemplateTest : IDisposable
{
    private const string Client = "clients/dana-okafor/client.md", Template = "templates/review.md", Heading = "## Agenda\n", OwnWords = "## The walk\n\n<!-- Shoes, {{client.first_name}}? {{coach.name}} brings water. -->\n\n";

    private readonly Desk desk = new();
    private readonly ServerProcess server = ServerProcess.Start("lsp", "--today", Desk.Today);
    private readonly Editor editor;

    public OwnTemplateTest()
    {
        editor = new Editor(server.Client);
        editor.Initialize(new JObject { ["rootUri"] = Editor.UriOf(desk.Folder), ["capabilities"] = JObject.Parse("""{"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}}}""") });
        editor.Open(desk.At(Client));
    }

    public void Dispose()
    {
        server.Dispose();
        desk.Dispose();
    }

    [Theory]
    [InlineData("on disk")]
    [InlineData("typed")]
    [InlineData("typed and saved")]
    public void A_copy_that_was_changed_is_what_the_clients_next_session_is_made_from(string way)
    {
        string path = Copy();
        editor.Type(desk.At(Client), "template: regular", "template: review");
        string coach = way == "on disk" ? "Iris Marot" : "Ines Marot";
        if (way == "on disk")
        {
            desk.Write("practice.yaml", desk.Read("practice.yaml").Replace("Ines Marot", coach, StringComparison.Ordinal));
            File.WriteAllText(path, File.ReadAllText(path).Replace(Heading, OwnWords + Heading, StringComparison.Ordinal));
        }
        else
        {
            editor.Open(path);
            editor.Type(path, Heading, OwnWords + Heading);
            if (way == "typed and saved")
                editor.Save(path);
        }
        JToken made = Result(editor.Execute("codegem.newSession", desk.At(Client), new { date = "2026-12-14" }));
        Assert.Equal(Editor.UriOf(desk.At("clients/dana-okafor/2026-12-14.md")), (string?)made["uri"]);
        string session = desk.Read("clients/dana-okafor/2026-12-14.md");
        Assert.Contains("\nkind: review\n", session, StringComparison.Ordinal);
        Assert.Contains(OwnWords.Replace("{{client.first_name}}", "Dana", StringComparison.Ordinal).Replace("{{coach.name}}", coach, StringComparison.Ordinal), session, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_a_client_names_is_missed_until_it_is_there()
    {
        editor.Type(desk.At(Client), "template: regular", "template: outdoors");
        Assert.Equal("template-unknown", (string?)editor.Diagnostics(desk.At(Client), found => found.Count == 1)[0]["code"]);
        editor.Open(desk.At("templates/outdoors.md"), "# Outdoors\n");
        editor.Diagnostics(desk.At(Client), found => found.Count == 0);
        editor.Close(desk.At("templates/outdoors.md"));
        editor.Diagnostics(desk.At(Client), found => found.Count == 1);
    }

    [Fact]
    public void While_one_is_written_names_are_offered_explained_and_mended()
    {
        string path = Copy();
        editor.Open(path);
        editor.Type(path, Heading, "With {{client.na\n\n" + Heading);
        JToken offer = Result(Ask("textDocument/completion", path, "With {{client.na", behind: true))["items"]!.Single(item => (string?)item["label"] == "client.name");
        Assert.Equal("template-invalid", (string?)editor.Diagnostics(path, found => found.Count == 1)[0]["code"]);
        editor.Apply(JObject.FromObject(new { changes = new Dictionary<string, object?> { [Editor.UriOf(path)] = new[] { offer["textEdit"] } } }));
        Assert.Contains("\nWith {{client.name}}\n\n" + Heading, editor.Text(path), StringComparison.Ordinal);
        editor.Diagnostics(path, found => found.Count == 0);
        // An example: the client who comes last.
        Assert.Equal("Jonas Brandt", (string?)offer["detail"]);
        Assert.Contains("Here: Jonas Brandt", (string?)Result(Ask("textDocument/hover", path, "client.name}}\n\n" + Heading))["contents"]!["value"], StringComparison.Ordinal);

        Assert.Contains("For Jonas Brandt:\n## Preparation\n", (string?)Result(Ask("textDocument/hover", path, "Preparation"))["contents"]!["value"], StringComparison.Ordinal);

        editor.Type(path, "{{client.name}}\n\n" + Heading, "{% if client.naem %}\n{% endif %}\n" + Heading);
        editor.Diagnostics(path, found => found.Count == 1);
        JToken fix = Result(editor.Request("textDocument/codeAction", new
        {
            textDocument = new { uri = Editor.UriOf(path) },
            range = new { start = editor.At(path, "client.naem"), end = editor.At(path, "client.naem", behind: true) },
            context = new { diagnostics = Array.Empty<object>() },
        }));
        editor.Apply(fix[0]!["edit"]!);
        Assert.Contains("{% if client.name %}", editor.Text(path), StringComparison.Ordinal);
    }

    private string Copy()
    {
        JToken made = Result(editor.Execute("codegem.copyTemplate", desk.At(Client), new { template = "review" }));
        Assert.Equal(Editor.UriOf(desk.At(Template)), (string?)made["uri"]);
        Assert.Contains("template: review\n", desk.Read(Template), StringComparison.Ordinal);
        return desk.At(Template);
    }

    private JObject Ask(string method, string path, string words, bool behind = false) =>
        editor.Request(method, new { textDocument = new { uri = Editor.UriOf(path) }, position = editor.At(path, words, behind) });

    private static JToken Result(JObject answer)
    {
        Assert.True(answer["error"] is null, answer["error"]?.ToString());
        return answer["result"]!;
    }
}
