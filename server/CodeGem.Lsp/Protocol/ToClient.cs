using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Protocol;

/// <summary>What the server says and asks of its own accord, each made when it is said. Each stands behind a capability of the client, but for messages and diagnostics.</summary>
public static class ToClient
{
    private static LspJson Json => LspJson.Default;

    public static Notice<PublishDiagnosticsParams> PublishDiagnostics => new("textDocument/publishDiagnostics", Json.PublishDiagnosticsParams);

    public static Notice<ShowMessageParams> ShowMessage => new("window/showMessage", Json.ShowMessageParams);

    public static Notice<ShowMessageParams> LogMessage => new("window/logMessage", Json.ShowMessageParams);

    public static Notice<ProgressParams> Progress => new("$/progress", Json.ProgressParams);

    public static Notice<LogTraceParams> LogTrace => new("$/logTrace", Json.LogTraceParams);

    public static Question<ApplyWorkspaceEditParams> ApplyEdit => new("workspace/applyEdit", Json.ApplyWorkspaceEditParams);

    public static Question<ConfigurationParams> Configuration => new("workspace/configuration", Json.ConfigurationParams);

    public static Question<RegistrationParams> RegisterCapability => new("client/registerCapability", Json.RegistrationParams);

    public static Question<ShowDocumentParams> ShowDocument => new("window/showDocument", Json.ShowDocumentParams);

    public static Question<ShowMessageRequestParams> ShowMessageRequest => new("window/showMessageRequest", Json.ShowMessageRequestParams);

    public static Question<WorkDoneProgressCreateParams> CreateProgress => new("window/workDoneProgress/create", Json.WorkDoneProgressCreateParams);

    /// <summary>Requests without parameters, sent with <see cref="Effect.Ask{TState}"/>.</summary>
    public static class Refresh
    {
        public const string CodeLenses = "workspace/codeLens/refresh";
        public const string InlayHints = "workspace/inlayHint/refresh";
        public const string SemanticTokens = "workspace/semanticTokens/refresh";
        public const string Diagnostics = "workspace/diagnostic/refresh";
    }
}
