using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CodeGem.Lsp.Rpc;

public enum ReplyKind
{
    /// <summary>A result came, perhaps null.</summary>
    Answered,

    /// <summary>The client answered with an error.</summary>
    Refused,

    /// <summary>Nothing came in time, or the connection ended.</summary>
    Silent,
}

/// <summary>
/// What came back for a request to the client. Editors answer with null, with errors, late, or never; callers therefore ask
/// with <see cref="Read{T}"/>, which has a fallback for all of them.
/// </summary>
public sealed record Reply(ReplyKind Kind, ReadOnlyMemory<byte> Content = default)
{
    public static Reply Silent { get; } = new(ReplyKind.Silent);

    /// <summary>The result, or null when there is none of that shape.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (Kind != ReplyKind.Answered || Content.IsEmpty) return null;
        try
        {
            return JsonSerializer.Deserialize(Content.Span, type);
        }
        catch (Exception shape) when (shape is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
