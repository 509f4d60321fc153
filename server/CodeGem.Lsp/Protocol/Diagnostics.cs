using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Diagnostic", "PublishDiagnostics Notification", "Pull Diagnostics".

public enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}

public enum DiagnosticTag
{
    Unnecessary = 1,
    Deprecated = 2,
}

public sealed record CodeDescription(string Href);

public sealed record DiagnosticRelatedInformation(Location Location, string Message);

/// <param name="Code">Ours are names; other servers' numbers, which clients send back in a code action request, are read as text.</param>
public sealed record Diagnostic(
    Range Range,
    string Message,
    DiagnosticSeverity? Severity = null,
    [property: JsonConverter(typeof(TextOrNumber))] string? Code = null,
    CodeDescription? CodeDescription = null,
    string? Source = null,
    DiagnosticTag[]? Tags = null,
    DiagnosticRelatedInformation[]? RelatedInformation = null,
    JsonElement? Data = null);

public sealed record PublishDiagnosticsParams(DocumentUri Uri, Diagnostic[] Diagnostics, int? Version = null);

public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? Identifier = null, string? PreviousResultId = null);

[JsonDerivedType(typeof(FullDocumentDiagnosticReport))]
[JsonDerivedType(typeof(UnchangedDocumentDiagnosticReport))]
public abstract record DocumentDiagnosticReport;

public sealed record FullDocumentDiagnosticReport(Diagnostic[] Items, string? ResultId = null) : DocumentDiagnosticReport
{
    public string Kind => "full";
}

public sealed record UnchangedDocumentDiagnosticReport(string ResultId) : DocumentDiagnosticReport
{
    public string Kind => "unchanged";
}

/// <summary>A text, or a number or something else taken as text.</summary>
public sealed class TextOrNumber : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return Rpc.LenientText.Read(ref reader);
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
