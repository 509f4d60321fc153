using System.Text.Json;
using System.Text.Unicode;

namespace CodeGem.Lsp.Rpc;

public enum EnvelopeKind
{
    Request,
    Notification,
    Response,

    /// <summary>To be answered with <see cref="Envelope.Fault"/>; the id is given where one could be read.</summary>
    Faulty,
}

/// <summary>
/// The outer members of one message (JSON-RPC 2.0, sections 4 and 5; batches are not part of LSP and are refused). Parameters and
/// results stay bytes until the route that knows their type reads them.
/// </summary>
public sealed record Envelope(EnvelopeKind Kind)
{
    internal const int DeepestJson = 256;

    public RequestId? Id { get; private init; }

    public string Method { get; private init; } = "";

    /// <summary>The <c>params</c> of a request or notification, the <c>result</c> of a response; empty when absent or null.</summary>
    public ReadOnlyMemory<byte> Content { get; private init; }

    /// <summary>For a response: the code of its error, if it is one.</summary>
    public int? ErrorCode { get; private init; }

    /// <summary>For a faulty message: what is wrong with it.</summary>
    public ErrorCode Fault { get; private init; }

    /// <summary>Reads a body; never throws. Whoever gets a ParseError may ask the frame reader to reconsider the body.</summary>
    public static Envelope Read(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span)) return Faulty(Rpc.ErrorCode.ParseError, null);
        try
        {
            return ReadMembers(body);
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            return Faulty(Rpc.ErrorCode.ParseError, null);
        }
    }

    private static Envelope Faulty(ErrorCode fault, RequestId? id) => new(EnvelopeKind.Faulty) { Fault = fault, Id = id };

    private static Envelope ReadMembers(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = DeepestJson });
        if (!reader.Read()) return Faulty(Rpc.ErrorCode.ParseError, null);
        var members = new Members();
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (isObject)
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) members.Read(ref reader, body);
        while (reader.Read())
        {
            // the rest of what is not an object, or an error in it
        }

        return isObject ? members.Judge() : Faulty(Rpc.ErrorCode.InvalidRequest, null);
    }

    private struct Members
    {
        private bool versionIsTwo, hasId, badId, badMethod, badParams, hasResult, hasError;
        private RequestId? id;
        private string? method;
        private ReadOnlyMemory<byte> parameters, result;
        private int errorCode;

        public void Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
        {
            if (reader.ValueTextEquals("jsonrpc"u8))
            {
                reader.Read();
                versionIsTwo = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8);
                reader.Skip();
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                hasId = true;
                id = RequestId.TryRead(ref reader, out var read) ? read : null;
                badId = id is null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("method"u8))
            {
                reader.Read();
                method = reader.TokenType == JsonTokenType.String ? LenientText.Read(ref reader) : null;
                badMethod = method is null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("params"u8))
            {
                parameters = Slice(ref reader, body, out var kind);
                badParams = kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.Null);
            }
            else if (reader.ValueTextEquals("result"u8))
            {
                result = Slice(ref reader, body, out _);
                hasResult = true;
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                hasError = ReadError(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        public readonly Envelope Judge()
        {
            if (method is null && !badMethod && id is not null && (hasResult || hasError))
                return new(EnvelopeKind.Response) { Id = id, Content = result, ErrorCode = hasError ? errorCode : null };
            if (method is null || badMethod || badId || !versionIsTwo) return Faulty(Rpc.ErrorCode.InvalidRequest, id);
            if (badParams && hasId) return Faulty(Rpc.ErrorCode.InvalidParams, id);
            return new(hasId ? EnvelopeKind.Request : EnvelopeKind.Notification) { Id = id, Method = method, Content = parameters };
        }

        private bool ReadError(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) return false;
            errorCode = (int)Rpc.ErrorCode.InternalError;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return true;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isCode = reader.ValueTextEquals("code"u8);
                reader.Read();
                if (isCode && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var code)) errorCode = code;
                reader.Skip();
            }

            return true;
        }

        /// <summary>The bytes of the value that follows; empty for null.</summary>
        private static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, out JsonTokenType kind)
        {
            reader.Read();
            kind = reader.TokenType;
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            return kind == JsonTokenType.Null ? default : body[start..(int)reader.BytesConsumed];
        }
    }
}
