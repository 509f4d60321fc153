using System.Text.Json;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Handlers;

/// <summary>How the server of notes begins (LSP 3.17, "Lifecycle Messages").</summary>
public static class Lifecycle
{
    public static Opening<ServerState> Opening(string version, Func<ServerState, Turn<ServerState>> opened) =>
        new(content => Initialize(content, version), RouteTable.Build, opened, Synchronizing.Recover);

    private static (ServerState State, Action<Utf8JsonWriter> Answer) Initialize(ReadOnlyMemory<byte> content, string version)
    {
        var client = InitializeParams.Read(content);
        return (new ServerState(client), json => InitializeResult.Write(json, client.Capabilities, version));
    }
}
