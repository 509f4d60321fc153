using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Document Symbols Request", "Workspace Symbols Request", "Folding Range Request", "Selection Range Request".

public enum SymbolKind
{
    File = 1,
    Module,
    Namespace,
    Package,
    Class,
    Method,
    Property,
    Field,
    Constructor,
    Enum,
    Interface,
    Function,
    Variable,
    Constant,
    String,
    Number,
    Boolean,
    Array,
    Object,
    Key,
    Null,
    EnumMember,
    Struct,
    Event,
    Operator,
    TypeParameter,
}

public enum SymbolTag
{
    Deprecated = 1,
}

/// <summary>What an outline is answered with: nested symbols, or flat ones for clients that know no others.</summary>
[JsonDerivedType(typeof(DocumentSymbol))]
[JsonDerivedType(typeof(SymbolInformation))]
public abstract record OutlineSymbol;

public sealed record DocumentSymbol(
    string Name, SymbolKind Kind, Range Range, Range SelectionRange, string? Detail = null, SymbolTag[]? Tags = null, DocumentSymbol[]? Children = null)
    : OutlineSymbol;

public sealed record SymbolInformation(
    string Name, SymbolKind Kind, Location Location, string? ContainerName = null, SymbolTag[]? Tags = null)
    : OutlineSymbol;

public sealed record WorkspaceSymbolParams(string Query);

public static class FoldingRangeKind
{
    public const string Comment = "comment";
    public const string Region = "region";
}

public sealed record FoldingRange(
    int StartLine, int EndLine, int? StartCharacter = null, int? EndCharacter = null, string? Kind = null, string? CollapsedText = null);

public sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);

public sealed record SelectionRange(Range Range, SelectionRange? Parent = null);
