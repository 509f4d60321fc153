using System.Text.Json;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17: hover, document links, references, highlight, rename, inlay hints, semantic tokens.

public sealed record Hover(MarkupContent Contents, Range? Range = null);

public sealed record DocumentLink(Range Range, DocumentUri? Target = null, string? Tooltip = null, JsonElement? Data = null);

public sealed record ReferenceContext(bool IncludeDeclaration = true);

public sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext? Context = null);

public enum DocumentHighlightKind
{
    Text = 1,
    Read = 2,
    Write = 3,
}

public sealed record DocumentHighlight(Range Range, DocumentHighlightKind? Kind = null);

public sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);

/// <summary>What would be renamed, and what to show in the box.</summary>
public sealed record PrepareRenameResult(Range Range, string Placeholder);

public enum InlayHintKind
{
    Type = 1,
    Parameter = 2,
}

public sealed record InlayHint(
    Position Position,
    string Label,
    InlayHintKind? Kind = null,
    MarkupContent? Tooltip = null,
    bool? PaddingLeft = null,
    bool? PaddingRight = null);

/// <summary>Five numbers a token, relative to the token before (LSP 3.17, "Semantic Tokens").</summary>
public sealed record SemanticTokens(int[] Data, string? ResultId = null);
