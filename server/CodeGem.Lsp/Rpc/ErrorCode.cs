namespace CodeGem.Lsp.Rpc;

/// <summary>Error codes of JSON-RPC 2.0 (section 5.1) and LSP 3.17 (ErrorCodes, LSPErrorCodes) that this server answers with.</summary>
public enum ErrorCode
{
    /// <summary>The bytes are no JSON, no UTF-8, or their header is unusable.</summary>
    ParseError = -32700,

    /// <summary>JSON, but not a request as JSON-RPC asks; or a request after <c>shutdown</c>.</summary>
    InvalidRequest = -32600,

    /// <summary>No route has this name.</summary>
    MethodNotFound = -32601,

    /// <summary>The parameters are not of the shape LSP gives them.</summary>
    InvalidParams = -32602,

    /// <summary>A handler failed; the server goes on.</summary>
    InternalError = -32603,

    /// <summary>A request before <c>initialize</c>.</summary>
    ServerNotInitialized = -32002,

    /// <summary>Understood, but not possible as asked; the message is a sentence for a person.</summary>
    RequestFailed = -32803,

    /// <summary>The document changed while the answer was made, so that its edits would hit the wrong places.</summary>
    ContentModified = -32801,

    /// <summary>The client cancelled it.</summary>
    RequestCancelled = -32800,
}
