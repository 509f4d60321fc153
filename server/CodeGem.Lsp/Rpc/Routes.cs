using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Which method goes where. There are three ways to be served:
/// a notification takes a turn on the loop and replaces the state;
/// a request is given the state as it was when it arrived, and runs on the pool beside everything else;
/// a command changes the world, so commands run one after the other, at a <see cref="Desk{TState}"/>.
/// </summary>
/// <param name="json">How what they read and answer is written; asked for a type when it is first met, since most are not met in a session.</param>
public sealed class Routes<TState>(JsonSerializerContext json)
{
    private readonly Dictionary<string, Route<TState>> table = new(StringComparer.Ordinal);

    public IEnumerable<string> Methods => table.Keys;

    public Routes<TState> Notification<TParams>(string method, Func<TState, TParams, Turn<TState>> take) =>
        Add(method, new NotificationRoute<TState>((state, content) => take(state, Read<TParams>(content))));

    public Routes<TState> Notification(string method, Func<TState, Turn<TState>> take) =>
        Add(method, new NotificationRoute<TState>((state, _) => take(state)));

    /// <param name="stillTrue">
    /// Given the state at arrival and the state when the answer is ready: whether the answer still fits. Where it does not
    /// the client gets ContentModified. For answers whose edits carry no version.
    /// </param>
    public Routes<TState> Request<TParams, TResult>(
        string method,
        Func<TState, TParams, CancellationToken, TResult?> answer,
        Func<TState, TState, TParams, bool>? stillTrue = null) =>
        Add(method, new RequestRoute<TState>((id, content, arrival, now, cancellation) =>
        {
            var parameters = Read<TParams>(content);
            var result = answer(arrival, parameters, cancellation);
            if (stillTrue is not null && !stillTrue(arrival, now(), parameters))
                throw RequestFailure.Of(ErrorCode.ContentModified);
            return Outgoing.Result(id, result, json.Of<TResult?>());
        }));

    public Routes<TState> Command<TParams, TResult>(
        string method,
        Func<Desk<TState>, TParams, CancellationToken, Task<TResult>> carryOut) =>
        Add(method, new CommandRoute<TState>(async (id, content, desk, cancellation) =>
        {
            var parameters = Read<TParams>(content);
            return Outgoing.Result(id, await carryOut(desk, parameters, cancellation).ConfigureAwait(false), json.Of<TResult>());
        }));

    internal Route<TState>? Find(string method) => table.GetValueOrDefault(method);

    private TParams Read<TParams>(ReadOnlyMemory<byte> content)
    {
        try
        {
            var value = JsonSerializer.Deserialize(content.IsEmpty ? "{}"u8 : content.Span, json.Of<TParams>());
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
