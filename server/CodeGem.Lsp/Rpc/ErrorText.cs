using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Rpc;

/// <summary>The sentence that goes with an error of the wire itself.</summary>
internal static class ErrorText
{
    public static string Of(ErrorCode code) => code switch
    {
        ErrorCode.ParseError => Messages.Of("wire-parse-error"),
        ErrorCode.InvalidRequest => Messages.Of("wire-invalid-request"),
        ErrorCode.MethodNotFound => Messages.Of("wire-method-not-found"),
        ErrorCode.InvalidParams => Messages.Of("wire-invalid-params"),
        ErrorCode.ServerNotInitialized => Messages.Of("wire-not-initialized"),
        ErrorCode.ContentModified => Messages.Of("wire-content-modified"),
        ErrorCode.RequestCancelled => Messages.Of("wire-cancelled"),
        _ => Messages.Of("wire-internal-error"),
    };
}
