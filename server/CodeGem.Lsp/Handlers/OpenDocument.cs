using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Handlers;

/// <summary>A document the client has open: its text is what the client shows, whatever the disk holds.</summary>
/// <param name="Version">The client's number for this text; null from clients that send none.</param>
/// <param name="InDoubt">
/// A change to it was lost, so that <paramref name="Text"/> is what the disk held. Ranges mean nothing in it: changes
/// are passed over until the client sends the whole text or saves.
/// </param>
public sealed record OpenDocument(DocumentUri Uri, int? Version, SourceText Text, bool InDoubt = false);
