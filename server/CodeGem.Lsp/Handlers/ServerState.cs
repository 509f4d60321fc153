using System.Collections.Immutable;
using CodeGem.Lsp.Protocol;

namespace CodeGem.Lsp.Handlers;

/// <summary>Everything the server knows, as one value. A handler on the loop makes the next one; nothing in it ever changes.</summary>
public sealed record ServerState(InitializeParams Client)
{
    public ImmutableDictionary<DocumentUri, OpenDocument> Documents { get; init; } = ImmutableDictionary<DocumentUri, OpenDocument>.Empty;

    public ClientCapabilities Can => Client.Capabilities;

    public OpenDocument? Find(DocumentUri uri) => Documents.GetValueOrDefault(uri);
}
