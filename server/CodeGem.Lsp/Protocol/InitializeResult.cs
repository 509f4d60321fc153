using System.Text.Json;

namespace CodeGem.Lsp.Protocol;

/// <summary>
/// The answer to <c>initialize</c> (LSP 3.17, "InitializeResult"), written by hand: it is the first thing an editor waits for.
/// Everything is announced here and nothing later, but for watched files.
/// </summary>
public static class InitializeResult
{
    public static void Write(Utf8JsonWriter json, ClientCapabilities client, string version)
    {
        json.WriteStartObject();
        json.WriteStartObject("capabilities"u8);
        json.WriteString("positionEncoding"u8, client.EncodingName);
        WriteSynchronization(json);
        json.WriteEndObject();
        json.WriteStartObject("serverInfo"u8);
        json.WriteString("name"u8, "codegem"u8);
        json.WriteString("version"u8, version);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSynchronization(Utf8JsonWriter json)
    {
        json.WriteStartObject("textDocumentSync"u8);
        json.WriteBoolean("openClose"u8, true);
        json.WriteNumber("change"u8, 2);
        json.WriteBoolean("save"u8, true);
        json.WriteEndObject();
    }
}
