using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// A message that waits to be written. It is turned into JSON by the writing thread, so that neither the loop nor a
/// worker spends time on it; the values in it are immutable.
/// </summary>
public abstract class Outgoing
{
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("2.0");

    /// <summary>The request this message answers; none for what the server says of its own accord.</summary>
    public RequestId? Answers { get; private init; }

    public static Outgoing Result<T>(RequestId id, T value, JsonTypeInfo<T> type) => new Of<T>(null, value, type, "result") { Answers = id };

    /// <summary>A result that is written by hand, as the answer to <c>initialize</c> is.</summary>
    public static Outgoing Result(RequestId id, Action<Utf8JsonWriter> write) => new ByHand(write) { Answers = id };

    public static Outgoing Error(RequestId? id, ErrorCode code, string message) => new Failure(code, message, id is null) { Answers = id };

    public static Outgoing Notification<T>(string method, T value, JsonTypeInfo<T> type) => new Of<T>(method, value, type, "params");

    public static Outgoing Request<T>(RequestId id, string method, T value, JsonTypeInfo<T> type) => new Asked<T>(id, method, value, type);

    public static Outgoing Request(RequestId id, string method) => new Asked(id, method);

    /// <summary>Writes the whole message, envelope included.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, Version);
        if (Answers is { } id)
        {
            writer.WritePropertyName("id"u8);
            id.WriteTo(writer);
        }

        WriteMembers(writer);
        writer.WriteEndObject();
    }

    protected abstract void WriteMembers(Utf8JsonWriter writer);

    private sealed class Of<T>(string? method, T value, JsonTypeInfo<T> type, string member) : Outgoing
    {
        protected override void WriteMembers(Utf8JsonWriter writer)
        {
            if (method is not null) writer.WriteString("method"u8, method);
            writer.WritePropertyName(member);
            if (value is null) writer.WriteNullValue();
            else JsonSerializer.Serialize(writer, value, type);
        }
    }

    private sealed class ByHand(Action<Utf8JsonWriter> write) : Outgoing
    {
        protected override void WriteMembers(Utf8JsonWriter writer)
        {
            writer.WritePropertyName("result"u8);
            write(writer);
        }
    }

    private sealed class Failure(ErrorCode code, string message, bool idUnknown) : Outgoing
    {
        protected override void WriteMembers(Utf8JsonWriter writer)
        {
            if (idUnknown) writer.WriteNull("id"u8);
            writer.WriteStartObject("error"u8);
            writer.WriteNumber("code"u8, (int)code);
            writer.WriteString("message"u8, message);
            writer.WriteEndObject();
        }
    }

    private class Asked(RequestId id, string method) : Outgoing
    {
        protected override void WriteMembers(Utf8JsonWriter writer)
        {
            writer.WritePropertyName("id"u8);
            id.WriteTo(writer);
            writer.WriteString("method"u8, method);
        }
    }

    private sealed class Asked<T>(RequestId id, string method, T value, JsonTypeInfo<T> type) : Asked(id, method)
    {
        protected override void WriteMembers(Utf8JsonWriter writer)
        {
            base.WriteMembers(writer);
            writer.WritePropertyName("params"u8);
            JsonSerializer.Serialize(writer, value, type);
        }
    }
}
