using System.Collections.Immutable;
using System.Text.Json;

namespace CodeGem.Lsp.Protocol;

public sealed record WorkspaceFolder(DocumentUri Uri, string Name);

/// <summary>
/// The parameters of <c>initialize</c> (LSP 3.17), read from whatever the client sent: a null root, a null process id, a folder
/// that does not exist are all normal.
/// </summary>
public sealed record InitializeParams(
    int? ProcessId,
    string ClientName,
    ImmutableArray<WorkspaceFolder> Folders,
    JsonElement Options,
    ClientCapabilities Capabilities)
{
    public static InitializeParams Read(ReadOnlyMemory<byte> json)
    {
        var root = LenientJson.Parse(json.ToArray());
        return new(
            root.At("processId").AsNumber(),
            root.At("clientInfo", "name").AsText() ?? "",
            ReadFolders(root),
            root.At("initializationOptions"),
            new ClientCapabilities(root));
    }

    /// <summary><c>workspaceFolders</c>; without any, <c>rootUri</c>; without that, the older <c>rootPath</c>.</summary>
    private static ImmutableArray<WorkspaceFolder> ReadFolders(JsonElement root)
    {
        var folders = ImmutableArray.CreateBuilder<WorkspaceFolder>();
        foreach (var folder in root.At("workspaceFolders").AsList())
        {
            if (folder.At("uri").AsText() is { } uri) folders.Add(new(new(uri), folder.At("name").AsText() ?? ""));
        }

        if (folders.Count > 0) return folders.ToImmutable();
        if (root.At("rootUri").AsText() is { Length: > 0 } rootUri) return [new(new(rootUri), "")];
        if (root.At("rootPath").AsText() is { Length: > 0 } path) return [new(DocumentUri.OfPath(path), "")];
        return [];
    }
}
