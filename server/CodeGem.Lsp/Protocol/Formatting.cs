namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Document Formatting", "Document Range Formatting", "Document on Type Formatting".

public sealed record FormattingOptions(int TabSize = 4, bool InsertSpaces = true);

public sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions? Options = null);

public sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range, FormattingOptions? Options = null);

public sealed record DocumentOnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, FormattingOptions? Options = null);
