using System.Text.Json;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Completion Request".

public enum CompletionTriggerKind
{
    Invoked = 1,
    TriggerCharacter = 2,
    TriggerForIncompleteCompletions = 3,
}

public sealed record CompletionContext(CompletionTriggerKind TriggerKind = CompletionTriggerKind.Invoked, string? TriggerCharacter = null);

public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);

public enum CompletionItemKind
{
    Text = 1,
    Method,
    Function,
    Constructor,
    Field,
    Variable,
    Class,
    Interface,
    Module,
    Property,
    Unit,
    Value,
    Enum,
    Keyword,
    Snippet,
    Color,
    File,
    Reference,
    Folder,
    EnumMember,
    Constant,
    Struct,
    Event,
    Operator,
    TypeParameter,
}

public enum InsertTextFormat
{
    PlainText = 1,
    Snippet = 2,
}

public enum InsertTextMode
{
    AsIs = 1,
    AdjustIndentation = 2,
}

public sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);

public sealed record CompletionItem(string Label)
{
    public CompletionItemLabelDetails? LabelDetails { get; init; }

    public CompletionItemKind? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public bool? Preselect { get; init; }

    public string? SortText { get; init; }

    /// <summary>Begins with what stands in the edit's range already, or the client filters the item away.</summary>
    public string? FilterText { get; init; }

    public InsertTextFormat? InsertTextFormat { get; init; }

    public InsertTextMode? InsertTextMode { get; init; }

    public TextEdit? TextEdit { get; init; }

    public TextEdit[]? AdditionalTextEdits { get; init; }

    public string[]? CommitCharacters { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}

public sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);
