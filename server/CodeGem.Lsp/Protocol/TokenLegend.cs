using CodeGem.Notes.Features;

namespace CodeGem.Lsp.Protocol;

/// <summary>The types of semantic tokens, by number (LSP 3.17, "SemanticTokensLegend").</summary>
public static class TokenLegend
{
    private static readonly string[] Names = ["keyword", "comment", "variable", "number", "regexp", "type", "property"];

    public static IReadOnlyList<string> Types => Names;

    public static int IndexOf(MarkKind kind) => Array.IndexOf(Names, Notes.Features.SemanticTokens.StandardType(kind));
}
