using System.Text;
using System.Text.Json.Nodes;

namespace CodeGem.Benchmarks;

/// <summary>What an editor says, framed.</summary>
internal static class Messages
{
    public static byte[] Initialize(string root) => Request(0, "initialize", new JsonObject
    {
        ["processId"] = null,
        ["rootUri"] = Uri(root),
        ["capabilities"] = new JsonObject
        {
            ["textDocument"] = new JsonObject
            {
                ["publishDiagnostics"] = new JsonObject { ["versionSupport"] = true },
                ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } },
            },
        },
    });

    public static byte[] Initialized() => Notification("initialized", []);

    public static byte[] DidOpen(string path, string text) => Notification("textDocument/didOpen", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["languageId"] = "markdown", ["version"] = 1, ["text"] = text },
    });

    /// <summary>One letter more at a place, or the same letter gone again.</summary>
    public static byte[] DidChange(string path, int version, int line, int character, bool isInsertion) => Notification("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path), ["version"] = version },
        ["contentChanges"] = new JsonArray(new JsonObject
        {
            ["range"] = new JsonObject { ["start"] = Position(line, character), ["end"] = Position(line, isInsertion ? character : character + 1) },
            ["text"] = isInsertion ? "x" : "",
        }),
    });

    public static byte[] Completion(string path, int id, int line, int character) => Ask(path, id, "textDocument/completion", line, character);

    public static byte[] Hover(string path, int id, int line) => Ask(path, id, "textDocument/hover", line, 8);

    public static byte[] Symbols(int id, string query) => Request(id, "workspace/symbol", new JsonObject { ["query"] = query });

    /// <summary>The answer that is no answer, to whatever the server asked.</summary>
    public static byte[] Null(JsonNode id) => Frame(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = null });

    private static byte[] Ask(string path, int id, string method, int line, int character) => Request(id, method, new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = Uri(path) },
        ["position"] = Position(line, character),
    });

    private static JsonObject Position(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private static string Uri(string path) => new Uri(path).AbsoluteUri;

    private static byte[] Request(int id, string method, JsonObject parameters) =>
        Frame(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });

    private static byte[] Notification(string method, JsonObject parameters) =>
        Frame(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private static byte[] Frame(JsonObject message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        return [.. Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"), .. body];
    }
}
