using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

/// <summary>Zero-based line and character; what a character counts is negotiated (LSP 3.17, "Position").</summary>
[method: JsonConstructor]
public readonly record struct Position(int Line, int Character);

/// <summary>From <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
[method: JsonConstructor]
public readonly record struct Range(Position Start, Position End);

/// <summary>A place in a document: a <see cref="Location"/>, or a <see cref="LocationLink"/> where the client knows them.</summary>
[JsonDerivedType(typeof(Location))]
[JsonDerivedType(typeof(LocationLink))]
public abstract record Place;

public sealed record Location(DocumentUri Uri, Range Range) : Place;

/// <summary>A place with the stretch it was asked from (LSP 3.17, "LocationLink").</summary>
public sealed record LocationLink(DocumentUri TargetUri, Range TargetRange, Range TargetSelectionRange, Range? OriginSelectionRange = null) : Place;

public sealed record TextEdit(Range Range, string NewText);

public sealed record TextDocumentIdentifier(DocumentUri Uri);

public sealed record VersionedTextDocumentIdentifier(DocumentUri Uri, int? Version = null);

public sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);

/// <summary>Parameters of every request that asks about one whole document.</summary>
public sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Parameters of every request that asks about a stretch of one document.</summary>
public sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range);

/// <summary>Kinds of <see cref="MarkupContent"/>.</summary>
public static class MarkupKind
{
    public const string PlainText = "plaintext";
    public const string Markdown = "markdown";
}

public sealed record MarkupContent(string Kind, string Value);

/// <summary>A command of the client or of this server; <paramref name="Name"/> is its id.</summary>
public sealed record Command(string Title, [property: JsonPropertyName("command")] string Name, JsonElement[]? Arguments = null) : CommandOrAction;
