using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Protocol;

/// <summary>What the server says and asks of its own accord. Each stands behind a capability of the client, but for messages and diagnostics.</summary>
public static class ToClient
{
    private static LspJson Json => LspJson.Default;

    public static Notice<PublishDiagnosticsParams> PublishDiagnostics { get; } = new("textDocument/publishDiagnostics", Json.PublishDiagnosticsParams);

    public static Notice<ShowMessageParams> ShowMessage { get; } = new("window/showMessage", Json.ShowMessageParams);

    public static Notice<ShowMessageParams> LogMessage { get; } = new("window/logMessage", Json.ShowMessageParams);

    public static Notice<ProgressParams> Progress { get; } = new("$/progress", Json.ProgressParams);

    public static Notice<LogTraceParams> LogTrace { get; } = new("$/logTrace", Json.LogTraceParams);

    public static Question<ApplyWorkspaceEditParams> ApplyEdit { get; } = new("workspace/applyEdit", Json.ApplyWorkspaceEditParams);

    public static Question<ConfigurationParams> Configuration { get; } = new("workspace/configuration", Json.ConfigurationParams);

    public static Question<RegistrationParams> RegisterCapability { get; } = new("client/registerCapability", Json.RegistrationParams);

    public static Question<ShowDocumentParams> ShowDocument { get; } = new("window/showDocument", Json.ShowDocumentParams);

    public static Question<ShowMessageRequestParams> ShowMessageRequest { get; } = new("window/showMessageRequest", Json.ShowMessageRequestParams);

    public static Question<WorkDoneProgressCreateParams> CreateProgress { get; } = new("window/workDoneProgress/create", Json.WorkDoneProgressCreateParams);

    /// <summary>Requests without parameters, sent with <see cref="Effect.Ask{TState}"/>.</summary>
    public static class Refresh
    {
        public const string CodeLenses = "workspace/codeLens/refresh";
        public const string InlayHints = "workspace/inlayHint/refresh";
        public const string SemanticTokens = "workspace/semanticTokens/refresh";
        public const string Diagnostics = "workspace/diagnostic/refresh";
    }
}
