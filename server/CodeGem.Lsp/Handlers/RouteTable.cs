using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Handlers;

/// <summary>What the server answers to, and where. Read it as a table of contents.</summary>
public static class RouteTable
{
    private static LspJson Json => LspJson.Default;

    public static Routes<ServerState> Build() => new Routes<ServerState>()

        .Notification("initialized", state => state)
        .Notification("$/setTrace", state => state)

        .Notification("textDocument/didOpen", Json.DidOpenTextDocumentParams, Synchronizing.DidOpen)
        .Notification("textDocument/didChange", Json.DidChangeTextDocumentParams, Synchronizing.DidChange)
        .Notification("textDocument/didClose", Json.DidCloseTextDocumentParams, Synchronizing.DidClose)
        .Notification("textDocument/didSave", Json.DidSaveTextDocumentParams, Synchronizing.DidSave);
}
