using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Window Features", "Work Done Progress", "Trace".

public enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
}

public sealed record ShowMessageParams(MessageType Type, string Message);

public sealed record MessageActionItem(string Title);

public sealed record ShowMessageRequestParams(MessageType Type, string Message, MessageActionItem[]? Actions = null);

public sealed record ShowDocumentParams(DocumentUri Uri, bool? External = null, bool? TakeFocus = null, Range? Selection = null);

public sealed record ShowDocumentResult(bool Success = false);

public sealed record WorkDoneProgressCreateParams(string Token);

/// <param name="Token">A text in ours; clients' own numbers are read as text too.</param>
public sealed record WorkDoneProgressCancelParams([property: JsonConverter(typeof(TextOrNumber))] string Token);

public sealed record ProgressParams(string Token, WorkDoneProgress Value);

[JsonDerivedType(typeof(WorkDoneProgressBegin))]
[JsonDerivedType(typeof(WorkDoneProgressReport))]
[JsonDerivedType(typeof(WorkDoneProgressEnd))]
public abstract record WorkDoneProgress;

/// <param name="Percentage">0 to 100, and never less than before.</param>
public sealed record WorkDoneProgressBegin(string Title, bool? Cancellable = null, string? Message = null, int? Percentage = null) : WorkDoneProgress
{
    public string Kind => "begin";
}

public sealed record WorkDoneProgressReport(bool? Cancellable = null, string? Message = null, int? Percentage = null) : WorkDoneProgress
{
    public string Kind => "report";
}

public sealed record WorkDoneProgressEnd(string? Message = null) : WorkDoneProgress
{
    public string Kind => "end";
}

/// <param name="Value"><c>off</c>, <c>messages</c> or <c>verbose</c>.</param>
public sealed record SetTraceParams(string Value);

public sealed record LogTraceParams(string Message, string? Verbose = null);
