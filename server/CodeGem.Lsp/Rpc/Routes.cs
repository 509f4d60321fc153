using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Which method goes where. There are three ways to be served:
/// a notification takes a turn on the loop and replaces the state;
/// a request is given the state as it was when it arrived, and runs on the pool beside everything else;
/// a command changes the world, so commands run one after the other, at a <see cref="Desk{TState}"/>.
/// </summary>
public sealed class Routes<TState>
{
    private readonly Dictionary<string, Route<TState>> table = new(StringComparer.Ordinal);

    public IEnumerable<string> Methods => table.Keys;

    public Routes<TState> Notification<TParams>(string method, JsonTypeInfo<TParams> reads, Func<TState, TParams, Turn<TState>> take) =>
        Add(method, new NotificationRoute<TState>((state, content) => take(state, Read(content, reads))));

    public Routes<TState> Notification(string method, Func<TState, Turn<TState>> take) =>
        Add(method, new NotificationRoute<TState>((state, _) => take(state)));

    /// <param name="stillTrue">
    /// Given the state at arrival and the state when the answer is ready: whether the answer still fits. Where it does not
    /// the client gets ContentModified. For answers whose edits carry no version.
    /// </param>
    public Routes<TState> Request<TParams, TResult>(
        string method,
        JsonTypeInfo<TParams> reads,
        JsonTypeInfo<TResult> writes,
        Func<TState, TParams, CancellationToken, TResult?> answer,
        Func<TState, TState, TParams, bool>? stillTrue = null) =>
        Add(method, new RequestRoute<TState>((id, content, arrival, now, cancellation) =>
        {
            var parameters = Read(content, reads);
            var result = answer(arrival, parameters, cancellation);
            if (stillTrue is not null && !stillTrue(arrival, now(), parameters))
                throw RequestFailure.Of(ErrorCode.ContentModified);
            return Outgoing.Result(id, result, writes!);
        }));

    public Routes<TState> Command<TParams, TResult>(
        string method,
        JsonTypeInfo<TParams> reads,
        JsonTypeInfo<TResult> writes,
        Func<Desk<TState>, TParams, CancellationToken, Task<TResult>> carryOut) =>
        Add(method, new CommandRoute<TState>(async (id, content, desk, cancellation) =>
        {
            var parameters = Read(content, reads);
            return Outgoing.Result(id, await carryOut(desk, parameters, cancellation).ConfigureAwait(false), writes);
        }));

    internal Route<TState>? Find(string method) => table.GetValueOrDefault(method);

    private static TParams Read<TParams>(ReadOnlyMemory<byte> content, JsonTypeInfo<TParams> type)
    {
        try
        {
            var value = JsonSerializer.Deserialize(content.IsEmpty ? "{}"u8 : content.Span, type);
            if (value is not null) return value;
        }
        catch (Exception shape) when (shape is JsonException or InvalidOperationException or NotSupportedException)
        {
            // told below, without the value: it may be note text
        }

        throw RequestFailure.Of(ErrorCode.InvalidParams);
    }

    private Routes<TState> Add(string method, Route<TState> route)
    {
        table.Add(method, route);
        return this;
    }
}

internal abstract record Route<TState>;

internal sealed record NotificationRoute<TState>(Func<TState, ReadOnlyMemory<byte>, Turn<TState>> Take) : Route<TState>;

internal sealed record RequestRoute<TState>(
    Func<RequestId, ReadOnlyMemory<byte>, TState, Func<TState>, CancellationToken, Outgoing> Answer) : Route<TState>;

internal sealed record CommandRoute<TState>(
    Func<RequestId, ReadOnlyMemory<byte>, Desk<TState>, CancellationToken, Task<Outgoing>> CarryOut) : Route<TState>;
