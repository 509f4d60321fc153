using System.Text.Json;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Handlers;

/// <summary>What the server answers to, and where. Read it as a table of contents.</summary>
public static class RouteTable
{
    /// <summary>Everything <c>workspace/executeCommand</c> knows.</summary>
    public static CommandTable Commands { get; } = MeetingCommands.Build().WithPapers();

    public static Routes<ServerState> Build() => new Routes<ServerState>(LspJson.Default)

        .Notification("initialized", Configuring.Begin)
        .Notification("$/setTrace", state => state)
        .Notification<WorkDoneProgressCancelParams>("window/workDoneProgress/cancel", ReadingPractices.Cancel)
        .Notification<DidChangeConfigurationParams>("workspace/didChangeConfiguration", Configuring.DidChange)
        .Notification<DidChangeWatchedFilesParams>("workspace/didChangeWatchedFiles", Practices.DidChangeWatchedFiles)

        .Notification<RenameFilesParams>("workspace/didRenameFiles", RenamingFiles.DidRename)

        .Notification<DidOpenTextDocumentParams>("textDocument/didOpen", Synchronizing.DidOpen)
        .Notification<DidChangeTextDocumentParams>("textDocument/didChange", Synchronizing.DidChange)
        .Notification<DidCloseTextDocumentParams>("textDocument/didClose", Synchronizing.DidClose)
        .Notification<DidSaveTextDocumentParams>("textDocument/didSave", Synchronizing.DidSave)

        .Request<DocumentDiagnosticParams, DocumentDiagnosticReport>("textDocument/diagnostic", Diagnosing.Pull)
        .Request<CompletionParams, CompletionList>("textDocument/completion", Editing.Complete)
        .Request<CodeActionParams, CommandOrAction[]>("textDocument/codeAction", Editing.Actions,
            stillTrue: (before, now, asked) => now.CanTellEditsApart || now.HasSameText(before, asked.TextDocument.Uri))
        .Request<TextDocumentParams, CodeLens[]>("textDocument/codeLens", Editing.Lens)
        .Request<TextDocumentParams, OutlineSymbol[]>("textDocument/documentSymbol", Editing.Symbols)
        .Request<TextDocumentParams, FoldingRange[]>("textDocument/foldingRange", Editing.Fold)
        .Request<DocumentOnTypeFormattingParams, TextEdit[]>("textDocument/onTypeFormatting", Editing.OnType,
            stillTrue: (before, now, asked) => now.HasSameText(before, asked.TextDocument.Uri))

        .Request<TextDocumentPositionParams, Hover>("textDocument/hover", Reading.Hover)
        .Request<TextDocumentRangeParams, InlayHint[]>("textDocument/inlayHint", Reading.Hints)
        .Request<TextDocumentParams, SemanticTokens>("textDocument/semanticTokens/full", Reading.Tokens)
        .Request<SelectionRangeParams, SelectionRange[]>("textDocument/selectionRange", Reading.Selections)
        .Request<DocumentRangeFormattingParams, TextEdit[]>("textDocument/rangeFormatting", Reading.FormatRange,
            stillTrue: (before, now, asked) => now.HasSameText(before, asked.TextDocument.Uri))
        .Request<TextDocumentPositionParams, Place[]>("textDocument/definition", Navigating.Definition)
        .Request<ReferenceParams, Location[]>("textDocument/references", Navigating.References)
        .Request<TextDocumentPositionParams, DocumentHighlight[]>("textDocument/documentHighlight", Navigating.Highlights)
        .Request<TextDocumentParams, DocumentLink[]>("textDocument/documentLink", Navigating.Links)
        .Request<TextDocumentPositionParams, PrepareRenameResult>("textDocument/prepareRename", Navigating.PrepareRename)
        .Request<RenameParams, WorkspaceEdit>("textDocument/rename", Navigating.Rename,
            stillTrue: (before, now, _) => now.CanTellEditsApart || now.HasSameTexts(before))
        .Request<RenameFilesParams, WorkspaceEdit>("workspace/willRenameFiles", RenamingFiles.WillRename,
            stillTrue: (before, now, _) => now.CanTellEditsApart || now.HasSameTexts(before))
        .Request<WorkspaceSymbolParams, SymbolInformation[]>("workspace/symbol", Navigating.WorkspaceSymbols)

        .Command<ExecuteCommandParams, JsonElement>("workspace/executeCommand", Commands.CarryOut);
}
