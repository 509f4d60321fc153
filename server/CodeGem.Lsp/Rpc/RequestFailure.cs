namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Thrown by a handler to answer its request with an error of its choice. The message goes to the client and is read by a
/// person; it never goes to the log.
/// </summary>
public sealed class RequestFailure(ErrorCode code, string message) : Exception(message)
{
    public ErrorCode Code { get; } = code;

    /// <summary>An error of the wire itself, with its usual sentence.</summary>
    public static RequestFailure Of(ErrorCode code) => new(code, ErrorText.Of(code));

    /// <summary>Understood, but not possible as asked (-32803).</summary>
    public static RequestFailure Because(string sentence) => new(ErrorCode.RequestFailed, sentence);
}
