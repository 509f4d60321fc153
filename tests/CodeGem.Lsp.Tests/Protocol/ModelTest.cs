using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Tests;
using CsCheck;
using Newtonsoft.Json.Linq;
using Range = CodeGem.Lsp.Protocol.Range;

namespace CodeGem.Lsp.Tests.Protocol;

/// <summary>Our protocol types against what the reference client library declares: in both directions.</summary>
public class ModelTest
{
    private static readonly ProtocolModel Model = ProtocolModel.Reference;
    private static readonly Range Here = new(new(1, 2), new(3, 4));
    private static readonly DocumentUri Note = new("file:///practice/note.md");
    private static readonly JsonElement Data = JsonSerializer.SerializeToElement("data", LspJson.Default.String);
    private static readonly Command Finish = new("Finish", "codegem.finishMeeting", [Data]);
    private static readonly TextEdit Edit = new(Here, "text");
    private static readonly MarkupContent Markdown = new(MarkupKind.Markdown, "*text*");
    private static readonly SymbolInformation Flat = new("Goals", SymbolKind.Namespace, new(Note, Here), "note", [SymbolTag.Deprecated]);

    private static readonly Diagnostic Finding = new(
        Here, "message", DiagnosticSeverity.Warning, "item-no-due", new("https://example.org/rule"), "codegem", [DiagnosticTag.Unnecessary], [new(new(Note, Here), "see")], Data);

    private static readonly WorkspaceEdit Changes = new() { Changes = new() { [Note] = [Edit] } };

    private static readonly WorkspaceEdit VersionedChanges = new()
    {
        DocumentChanges =
        [
            new TextDocumentEdit(new(Note, null), [Edit]), new TextDocumentEdit(new(Note, 7), [Edit]), new CreateFile(Note, new(true, false)),
            new RenameFile(Note, Note, new(true, true)), new DeleteFile(Note, new(true, true)),
        ],
    };

    /// <summary>Every type the server writes, with all its members set.</summary>
    public static TheoryData<string, string, string> Written => new()
    {
        Params(ToClient.PublishDiagnostics.Method, new PublishDiagnosticsParams(Note, [Finding, new Diagnostic(Here, "bare")], 3), LspJson.Default.PublishDiagnosticsParams),
        Params("window/showMessage", new ShowMessageParams(MessageType.Warning, "m"), LspJson.Default.ShowMessageParams),
        Params("window/logMessage", new ShowMessageParams(MessageType.Log, "m"), LspJson.Default.ShowMessageParams),
        Params("window/showMessageRequest", new ShowMessageRequestParams(MessageType.Info, "m", [new("Yes")]), LspJson.Default.ShowMessageRequestParams),
        Params("window/showDocument", new ShowDocumentParams(Note, false, true, Here), LspJson.Default.ShowDocumentParams),
        Params("window/workDoneProgress/create", new WorkDoneProgressCreateParams("t"), LspJson.Default.WorkDoneProgressCreateParams),
        Params("$/progress", new ProgressParams("t", new WorkDoneProgressBegin("Reading", true, "m", 0)), LspJson.Default.ProgressParams),
        Params("$/progress", new ProgressParams("t", new WorkDoneProgressReport(true, "m", 50)), LspJson.Default.ProgressParams),
        Params("$/progress", new ProgressParams("t", new WorkDoneProgressEnd("m")), LspJson.Default.ProgressParams),
        Params("$/logTrace", new LogTraceParams("m", "v"), LspJson.Default.LogTraceParams),
        Params("workspace/applyEdit", new ApplyWorkspaceEditParams(Changes, "Finish"), LspJson.Default.ApplyWorkspaceEditParams),
        Params("workspace/applyEdit", new ApplyWorkspaceEditParams(VersionedChanges), LspJson.Default.ApplyWorkspaceEditParams),
        Params("workspace/configuration", new ConfigurationParams([new(Note, "codegem"), new()]), LspJson.Default.ConfigurationParams),
        Params("client/registerCapability", new RegistrationParams([new("1", "workspace/didChangeWatchedFiles", Data)]), LspJson.Default.RegistrationParams),
        Result("textDocument/completion", new CompletionList(false, [new CompletionItem("x"), FullItem]), LspJson.Default.CompletionList),
        Result("textDocument/hover", new Hover(Markdown, Here), LspJson.Default.Hover),
        Result("textDocument/codeAction", [Finish, FullAction, new CodeAction("x")], LspJson.Default.CommandOrActionArray),
        Result("textDocument/codeLens", [new CodeLens(Here, Finish, Data)], LspJson.Default.CodeLensArray),
        Result("textDocument/inlayHint", [new InlayHint(new(1, 2), "+2", InlayHintKind.Parameter, Markdown, true, true)], LspJson.Default.InlayHintArray),
        Result("textDocument/documentSymbol", [new DocumentSymbol("a", SymbolKind.Key, Here, Here, "d", [SymbolTag.Deprecated], [new("b", SymbolKind.Field, Here, Here)])], LspJson.Default.OutlineSymbolArray),
        Result("textDocument/documentSymbol", [Flat], LspJson.Default.OutlineSymbolArray),
        Result("workspace/symbol", [Flat], LspJson.Default.SymbolInformationArray),
        Result("textDocument/foldingRange", [new FoldingRange(1, 2, 3, 4, FoldingRangeKind.Region, "...")], LspJson.Default.FoldingRangeArray),
        Result("textDocument/selectionRange", [new SelectionRange(Here, new(Here))], LspJson.Default.SelectionRangeArray),
        Result("textDocument/documentLink", [new DocumentLink(Here, Note, "tip", Data)], LspJson.Default.DocumentLinkArray),
        Result("textDocument/definition", [new Location(Note, Here)], LspJson.Default.PlaceArray),
        Result("textDocument/definition", [new LocationLink(Note, Here, Here, Here)], LspJson.Default.PlaceArray),
        Result("textDocument/references", [new Location(Note, Here)], LspJson.Default.LocationArray),
        Result("textDocument/documentHighlight", [new DocumentHighlight(Here, DocumentHighlightKind.Write)], LspJson.Default.DocumentHighlightArray),
        Result("textDocument/rename", VersionedChanges, LspJson.Default.WorkspaceEdit),
        Result("textDocument/prepareRename", new PrepareRenameResult(Here, "name"), LspJson.Default.PrepareRenameResult),
        Result("textDocument/semanticTokens/full", new SemanticTokens([0, 0, 1, 0, 0], "1"), LspJson.Default.SemanticTokens),
        Result("textDocument/onTypeFormatting", [Edit], LspJson.Default.TextEditArray),
        Result("textDocument/diagnostic", new FullDocumentDiagnosticReport([Finding], "1"), LspJson.Default.DocumentDiagnosticReport),
        Result("textDocument/diagnostic", new UnchangedDocumentDiagnosticReport("1"), LspJson.Default.DocumentDiagnosticReport),
        Result("workspace/willRenameFiles", Changes, LspJson.Default.WorkspaceEdit),
    };

    /// <summary>Every type the server reads, with the method that brings it.</summary>
    public static TheoryData<string, string> Read => new()
    {
        { "textDocument/didOpen", nameof(DidOpenTextDocumentParams) },
        { "textDocument/didChange", nameof(DidChangeTextDocumentParams) },
        { "textDocument/didClose", nameof(DidCloseTextDocumentParams) },
        { "textDocument/didSave", nameof(DidSaveTextDocumentParams) },
        { "textDocument/completion", nameof(CompletionParams) },
        { "textDocument/hover", nameof(TextDocumentPositionParams) },
        { "textDocument/codeAction", nameof(CodeActionParams) },
        { "textDocument/codeLens", nameof(TextDocumentParams) },
        { "textDocument/inlayHint", nameof(TextDocumentRangeParams) },
        { "textDocument/documentSymbol", nameof(TextDocumentParams) },
        { "workspace/symbol", nameof(WorkspaceSymbolParams) },
        { "textDocument/foldingRange", nameof(TextDocumentParams) },
        { "textDocument/selectionRange", nameof(SelectionRangeParams) },
        { "textDocument/documentLink", nameof(TextDocumentParams) },
        { "textDocument/definition", nameof(TextDocumentPositionParams) },
        { "textDocument/references", nameof(ReferenceParams) },
        { "textDocument/documentHighlight", nameof(TextDocumentPositionParams) },
        { "textDocument/rename", nameof(RenameParams) },
        { "textDocument/prepareRename", nameof(TextDocumentPositionParams) },
        { "textDocument/semanticTokens/full", nameof(TextDocumentParams) },
        { "textDocument/semanticTokens/range", nameof(TextDocumentRangeParams) },
        { "textDocument/formatting", nameof(DocumentFormattingParams) },
        { "textDocument/rangeFormatting", nameof(DocumentRangeFormattingParams) },
        { "textDocument/onTypeFormatting", nameof(DocumentOnTypeFormattingParams) },
        { "textDocument/diagnostic", nameof(DocumentDiagnosticParams) },
        { "workspace/willRenameFiles", nameof(RenameFilesParams) },
        { "workspace/didChangeWatchedFiles", nameof(DidChangeWatchedFilesParams) },
        { "workspace/didChangeConfiguration", nameof(DidChangeConfigurationParams) },
        { "workspace/didChangeWorkspaceFolders", nameof(DidChangeWorkspaceFoldersParams) },
        { "workspace/executeCommand", nameof(ExecuteCommandParams) },
        { "window/workDoneProgress/cancel", nameof(WorkDoneProgressCancelParams) },
        { "$/setTrace", nameof(SetTraceParams) },
    };

    private static CompletionItem FullItem => new("x")
    {
        LabelDetails = new("a", "b"),
        Kind = CompletionItemKind.Snippet,
        Detail = "d",
        Documentation = Markdown,
        Preselect = true,
        SortText = "1",
        FilterText = "x",
        InsertTextFormat = InsertTextFormat.Snippet,
        InsertTextMode = InsertTextMode.AsIs,
        TextEdit = Edit,
        AdditionalTextEdits = [Edit],
        CommitCharacters = ["]"],
        Command = Finish,
        Data = Data,
    };

    private static CodeAction FullAction => new("Set due")
    {
        Kind = CodeActionKind.QuickFix,
        Diagnostics = [Finding],
        IsPreferred = true,
        Disabled = new("why"),
        Edit = Changes,
        Command = Finish,
        Data = Data,
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void WhatIsWrittenIsAsDeclared(string method, string member, string json)
    {
        var value = JToken.Parse(json);
        Assert.Empty(member == "params" ? Model.FaultsOfParams(method, value) : Model.FaultsOfResult(method, value));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void WhateverIsDeclaredIsRead(string method, string type)
    {
        var reads = LspJson.Default.GetTypeInfo(typeof(LspJson).Assembly.GetType("CodeGem.Lsp.Protocol." + type, throwOnError: true)!)!;
        new AnyOf(Model).Params(method).Sample(json => JsonSerializer.Deserialize(json, reads) is not null, iter: 200);
    }

    [Fact]
    public void TheAnswerToInitializeIsAsDeclared()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            InitializeResult.Write(json, new ClientCapabilities(default), "1.2.3");
        Assert.Empty(Model.FaultsOfResult("initialize", JToken.Parse(System.Text.Encoding.UTF8.GetString(stream.ToArray()))));
    }

    [Fact]
    public void EveryRouteIsAMethodOfTheProtocol() =>
        Assert.All(RouteTable.Build().Methods, method => Assert.True(Model.Shape(method, "params") is not null, method));

    [Fact]
    public void EverythingThatIsReadAndAnsweredCanBeWritten()
    {
        var routes = RouteTable.Build();
        var types = routes.Methods.SelectMany(method => TypesOf(WorkOf(routes.Find(method)))).ToHashSet();
        Assert.Superset(new HashSet<Type> { typeof(DidOpenTextDocumentParams), typeof(CompletionParams), typeof(CompletionList), typeof(ExecuteCommandParams) }, types);
        Assert.All(types, type => Assert.True(LspJson.Default.GetTypeInfo(type) is not null, type.Name));

        types = RouteTable.Commands.Ids.SelectMany(id => TypesOf(RouteTable.Commands.Find(id)!)).ToHashSet();
        Assert.Superset(new HashSet<Type> { typeof(FinishOptions), typeof(ReopenResult), typeof(PaperOptions), typeof(JsonElement) }, types);
        Assert.All(types, type => Assert.True(CommandJson.Default.GetTypeInfo(type) is not null, type.Name));
    }

    private static Delegate WorkOf(Route<ServerState>? route) => route switch
    {
        NotificationRoute<ServerState> { Take: var take } => take,
        RequestRoute<ServerState> { Answer: var answer } => answer,
        CommandRoute<ServerState> { CarryOut: var carryOut } => carryOut,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What a route reads and answers. It was made by a generic method, and the compiler keeps that method's types with what a lambda captures.</summary>
    private static IEnumerable<Type> TypesOf(Delegate work) => work.Target!.GetType().GenericTypeArguments.Where(type => type != typeof(ServerState));

    private static TheoryDataRow<string, string, string> Params<T>(string method, T value, JsonTypeInfo<T> type) =>
        new(method, "params", JsonSerializer.Serialize(value, type));

    private static TheoryDataRow<string, string, string> Result<T>(string method, T value, JsonTypeInfo<T> type) =>
        new(method, "result", JsonSerializer.Serialize(value, type));
}
