using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Handlers;

/// <summary>What the server answers to, and where. Read it as a table of contents.</summary>
public static class RouteTable
{
    private static LspJson Json => LspJson.Default;

    /// <summary>Everything <c>workspace/executeCommand</c> knows.</summary>
    public static CommandTable Commands { get; } = MeetingCommands.Build().WithPapers();

    public static Routes<ServerState> Build() => new Routes<ServerState>()

        .Notification("initialized", Configuring.Begin)
        .Notification("$/setTrace", state => state)
        .Notification("window/workDoneProgress/cancel", Json.WorkDoneProgressCancelParams, ReadingPractices.Cancel)
        .Notification("workspace/didChangeConfiguration", Json.DidChangeConfigurationParams, Configuring.DidChange)
        .Notification("workspace/didChangeWatchedFiles", Json.DidChangeWatchedFilesParams, Practices.DidChangeWatchedFiles)

        .Notification("workspace/didRenameFiles", Json.RenameFilesParams, RenamingFiles.DidRename)

        .Notification("textDocument/didOpen", Json.DidOpenTextDocumentParams, Synchronizing.DidOpen)
        .Notification("textDocument/didChange", Json.DidChangeTextDocumentParams, Synchronizing.DidChange)
        .Notification("textDocument/didClose", Json.DidCloseTextDocumentParams, Synchronizing.DidClose)
        .Notification("textDocument/didSave", Json.DidSaveTextDocumentParams, Synchronizing.DidSave)

        .Request("textDocument/diagnostic", Json.DocumentDiagnosticParams, Json.DocumentDiagnosticReport, Diagnosing.Pull)
        .Request("textDocument/completion", Json.CompletionParams, Json.CompletionList, Editing.Complete)
        .Request("textDocument/codeAction", Json.CodeActionParams, Json.CommandOrActionArray, Editing.Actions,
            stillTrue: (before, now, asked) => now.CanTellEditsApart || now.HasSameText(before, asked.TextDocument.Uri))
        .Request("textDocument/codeLens", Json.TextDocumentParams, Json.CodeLensArray, Editing.Lens)
        .Request("textDocument/documentSymbol", Json.TextDocumentParams, Json.OutlineSymbolArray, Editing.Symbols)
        .Request("textDocument/foldingRange", Json.TextDocumentParams, Json.FoldingRangeArray, Editing.Fold)
        .Request("textDocument/onTypeFormatting", Json.DocumentOnTypeFormattingParams, Json.TextEditArray, Editing.OnType,
            stillTrue: (before, now, asked) => now.HasSameText(before, asked.TextDocument.Uri))

        .Request("textDocument/hover", Json.TextDocumentPositionParams, Json.Hover, Reading.Hover)
        .Request("textDocument/inlayHint", Json.TextDocumentRangeParams, Json.InlayHintArray, Reading.Hints)
        .Request("textDocument/semanticTokens/full", Json.TextDocumentParams, Json.SemanticTokens, Reading.Tokens)
        .Request("textDocument/selectionRange", Json.SelectionRangeParams, Json.SelectionRangeArray, Reading.Selections)
        .Request("textDocument/rangeFormatting", Json.DocumentRangeFormattingParams, Json.TextEditArray, Reading.FormatRange,
            stillTrue: (before, now, asked) => now.HasSameText(before, asked.TextDocument.Uri))
        .Request("textDocument/definition", Json.TextDocumentPositionParams, Json.PlaceArray, Navigating.Definition)
        .Request("textDocument/references", Json.ReferenceParams, Json.LocationArray, Navigating.References)
        .Request("textDocument/documentHighlight", Json.TextDocumentPositionParams, Json.DocumentHighlightArray, Navigating.Highlights)
        .Request("textDocument/documentLink", Json.TextDocumentParams, Json.DocumentLinkArray, Navigating.Links)
        .Request("textDocument/prepareRename", Json.TextDocumentPositionParams, Json.PrepareRenameResult, Navigating.PrepareRename)
        .Request("textDocument/rename", Json.RenameParams, Json.WorkspaceEdit, Navigating.Rename,
            stillTrue: (before, now, _) => now.CanTellEditsApart || now.HasSameTexts(before))
        .Request("workspace/willRenameFiles", Json.RenameFilesParams, Json.WorkspaceEdit, RenamingFiles.WillRename,
            stillTrue: (before, now, _) => now.CanTellEditsApart || now.HasSameTexts(before))
        .Request("workspace/symbol", Json.WorkspaceSymbolParams, Json.SymbolInformationArray, Navigating.WorkspaceSymbols)

        .Command("workspace/executeCommand", Json.ExecuteCommandParams, Json.JsonElement, Commands.CarryOut);
}
