using System.Collections.Immutable;
using System.Text.Json;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Protocol;

/// <summary>
/// What the client said about itself in <c>initialize</c> (LSP 3.17, "ClientCapabilities"). Nothing is required to be there: nulls,
/// gaps and wrong types mean "cannot".
/// </summary>
public sealed class ClientCapabilities
{
    private readonly JsonElement whole;
    private readonly JsonElement document;
    private readonly JsonElement workspace;
    private readonly JsonElement window;

    public ClientCapabilities(JsonElement initializeParams)
    {
        whole = initializeParams.At("capabilities");
        document = whole.At("textDocument");
        workspace = whole.At("workspace");
        window = whole.At("window");
        Encoding = ChooseEncoding(whole.At("general", "positionEncodings"));
    }

    /// <summary>What columns count: the first encoding of the client's list that we know, UTF-16 without a list.</summary>
    public PositionEncoding Encoding { get; }

    public string EncodingName => Encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    public bool Snippets => document.At("completion", "completionItem", "snippetSupport").IsTrue();

    public bool InsertReplace => document.At("completion", "completionItem", "insertReplaceSupport").IsTrue();

    public bool CompletionMarkdown => document.At("completion", "completionItem", "documentationFormat").Lists(MarkupKind.Markdown);

    public bool CompletionLabelDetails => document.At("completion", "completionItem", "labelDetailsSupport").IsTrue();

    public bool CompletionInsertTextMode => document.At("completion", "completionItem", "insertTextModeSupport").ValueKind == JsonValueKind.Object;

    public bool HoverMarkdown => document.At("hover", "contentFormat").Lists(MarkupKind.Markdown);

    public bool CodeActionLiterals => document.At("codeAction", "codeActionLiteralSupport").ValueKind == JsonValueKind.Object;

    public bool CodeActionDisabled => document.At("codeAction", "disabledSupport").IsTrue();

    public bool CodeActionPreferred => document.At("codeAction", "isPreferredSupport").IsTrue();

    public bool NestedSymbols => document.At("documentSymbol", "hierarchicalDocumentSymbolSupport").IsTrue();

    public bool DefinitionLinks => document.At("definition", "linkSupport").IsTrue();

    public bool PrepareRename => document.At("rename", "prepareSupport").IsTrue();

    public bool LineFoldingOnly => document.At("foldingRange", "lineFoldingOnly").IsTrue();

    public bool PullDiagnostics => document.At("diagnostic").ValueKind == JsonValueKind.Object;

    public bool DiagnosticVersions => document.At("publishDiagnostics", "versionSupport").IsTrue();

    public bool DiagnosticCodeDescriptions => document.At("publishDiagnostics", "codeDescriptionSupport").IsTrue();

    public bool DiagnosticTags => document.At("publishDiagnostics", "tagSupport").ValueKind is JsonValueKind.Object or JsonValueKind.True;

    public bool RelatedInformation => document.At("publishDiagnostics", "relatedInformation").IsTrue();

    public bool ApplyEdit => workspace.At("applyEdit").IsTrue();

    public bool DocumentChanges => workspace.At("workspaceEdit", "documentChanges").IsTrue();

    public bool ChangeAnnotations => workspace.At("workspaceEdit", "changeAnnotationSupport").ValueKind == JsonValueKind.Object;

    public bool CanRenameFiles => workspace.At("workspaceEdit", "resourceOperations").Lists("rename");

    public bool Configuration => workspace.At("configuration").IsTrue();

    public bool RegistersConfiguration => workspace.At("didChangeConfiguration", "dynamicRegistration").IsTrue();

    public bool RegistersWatchedFiles => workspace.At("didChangeWatchedFiles", "dynamicRegistration").IsTrue();

    public bool RefreshesCodeLenses => workspace.At("codeLens", "refreshSupport").IsTrue();

    public bool RefreshesInlayHints => workspace.At("inlayHint", "refreshSupport").IsTrue();

    public bool RefreshesSemanticTokens => workspace.At("semanticTokens", "refreshSupport").IsTrue();

    public bool RefreshesDiagnostics => workspace.At("diagnostics", "refreshSupport").IsTrue();

    public bool ShowDocument => window.At("showDocument", "support").IsTrue();

    public bool Progress => window.At("workDoneProgress").IsTrue();

    public bool MessageActions => window.At("showMessage", "messageActionItem").ValueKind == JsonValueKind.Object;

    private static PositionEncoding ChooseEncoding(JsonElement offered)
    {
        foreach (var name in offered.AsList())
        {
            switch (name.AsText())
            {
                case "utf-16": return PositionEncoding.Utf16;
                case "utf-8": return PositionEncoding.Utf8;
                case "utf-32": return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }
}
