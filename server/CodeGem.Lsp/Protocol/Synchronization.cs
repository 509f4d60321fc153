namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Text Document Synchronization".

public sealed record TextDocumentItem(DocumentUri Uri, string Text, string? LanguageId = null, int? Version = null);

public sealed record DidOpenTextDocumentParams(TextDocumentItem TextDocument);

/// <summary>A change of a range, or of the whole text where there is none.</summary>
public sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);

public sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChangeEvent[] ContentChanges);

public sealed record DidCloseTextDocumentParams(TextDocumentIdentifier TextDocument);

public sealed record DidSaveTextDocumentParams(TextDocumentIdentifier TextDocument, string? Text = null);
