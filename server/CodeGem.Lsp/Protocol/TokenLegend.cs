using CodeGem.Notes.Features;

namespace CodeGem.Lsp.Protocol;

/// <summary>The types of semantic tokens, by number (LSP 3.17, "SemanticTokensLegend").</summary>
public static class TokenLegend
{
    public static IReadOnlyList<string> Types { get; } = ["keyword", "comment", "variable", "number", "regexp", "type", "property"];

    public static int IndexOf(MarkKind kind) => Array.IndexOf((string[])Types, Notes.Features.SemanticTokens.StandardType(kind));
}
