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
        WriteFeatures(json, client);
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

    private static void WriteFeatures(Utf8JsonWriter json, ClientCapabilities client)
    {
        json.WriteStartObject("completionProvider"u8);
        WriteList(json, "triggerCharacters", ["[", ":", "@", "/"]);
        json.WriteEndObject();
        json.WriteStartObject("codeActionProvider"u8);
        WriteList(json, "codeActionKinds", ["quickfix", "refactor", "refactor.rewrite", "source.fixAll.codegem"]);
        json.WriteEndObject();
        json.WriteStartObject("codeLensProvider"u8);
        json.WriteEndObject();
        json.WriteBoolean("documentSymbolProvider"u8, true);
        json.WriteBoolean("workspaceSymbolProvider"u8, true);
        json.WriteBoolean("hoverProvider"u8, true);
        json.WriteBoolean("inlayHintProvider"u8, true);
        json.WriteBoolean("definitionProvider"u8, true);
        json.WriteBoolean("referencesProvider"u8, true);
        json.WriteBoolean("documentHighlightProvider"u8, true);
        json.WriteBoolean("selectionRangeProvider"u8, true);
        json.WriteBoolean("documentRangeFormattingProvider"u8, true);
        json.WriteStartObject("documentLinkProvider"u8);
        json.WriteEndObject();
        WriteRename(json, client);
        WriteTokens(json);
        json.WriteBoolean("foldingRangeProvider"u8, true);
        json.WriteStartObject("documentOnTypeFormattingProvider"u8);
        json.WriteString("firstTriggerCharacter"u8, " "u8);
        json.WriteEndObject();
        json.WriteStartObject("executeCommandProvider"u8);
        WriteList(json, "commands", CommandIds.All);
        json.WriteEndObject();
        if (client.PullDiagnostics)
            WriteDiagnostics(json);
        json.WriteStartObject("workspace"u8);
        json.WriteStartObject("workspaceFolders"u8);
        json.WriteBoolean("supported"u8, true);
        json.WriteBoolean("changeNotifications"u8, false);
        json.WriteEndObject();
        WriteFileOperations(json);
        json.WriteEndObject();
        json.WriteStartObject("experimental"u8);
        json.WriteBoolean("choices"u8, true);
        json.WriteEndObject();
    }

    /// <summary>The longer form only for clients that know it (LSP 3.17, "RenameOptions").</summary>
    private static void WriteRename(Utf8JsonWriter json, ClientCapabilities client)
    {
        if (!client.PrepareRename)
        {
            json.WriteBoolean("renameProvider"u8, true);
            return;
        }
        json.WriteStartObject("renameProvider"u8);
        json.WriteBoolean("prepareProvider"u8, true);
        json.WriteEndObject();
    }

    /// <summary>Notes, and the folders of clients (LSP 3.17, "FileOperationRegistrationOptions").</summary>
    private static void WriteFileOperations(Utf8JsonWriter json)
    {
        json.WriteStartObject("fileOperations"u8);
        foreach (string operation in (string[])["willRename", "didRename"])
        {
            json.WriteStartObject(operation);
            json.WriteStartArray("filters"u8);
            WriteFilter(json, "**/*.md", "file");
            WriteFilter(json, "**/{clients,groups,archive}/*", "folder");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteFilter(Utf8JsonWriter json, string glob, string matches)
    {
        json.WriteStartObject();
        json.WriteString("scheme"u8, "file"u8);
        json.WriteStartObject("pattern"u8);
        json.WriteString("glob"u8, glob);
        json.WriteString("matches"u8, matches);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTokens(Utf8JsonWriter json)
    {
        json.WriteStartObject("semanticTokensProvider"u8);
        json.WriteStartObject("legend"u8);
        WriteList(json, "tokenTypes", TokenLegend.Types);
        WriteList(json, "tokenModifiers", []);
        json.WriteEndObject();
        json.WriteBoolean("full"u8, true);
        json.WriteEndObject();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json)
    {
        json.WriteStartObject("diagnosticProvider"u8);
        json.WriteString("identifier"u8, "codegem"u8);
        json.WriteBoolean("interFileDependencies"u8, true);
        json.WriteBoolean("workspaceDiagnostics"u8, false);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
