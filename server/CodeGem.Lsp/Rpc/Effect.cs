using System.Text.Json.Serialization.Metadata;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Something that should happen, as a value: handlers return it, the loop carries it out. So a handler needs neither client nor
/// clock nor pool, and a test reads what it asked for.
/// </summary>
public abstract record Effect<TState>
{
    /// <summary>Sends a notification to the client.</summary>
    public sealed record Tell(string Method, Outgoing Message) : Effect<TState>;

    /// <summary>
    /// Sends a request to the client, and takes a turn with its reply: the answer, an error, or silence after
    /// <see cref="Server.ReplyPatience"/>.
    /// </summary>
    public sealed record Ask(string Method, Func<RequestId, Outgoing> Message, Func<TState, Reply, Turn<TState>> Then) : Effect<TState>;

    /// <summary>Takes a turn later. A second timer with an equal key replaces the first.</summary>
    public sealed record After(object Key, TimeSpan Delay, Func<TState, Turn<TState>> Then) : Effect<TState>;

    /// <summary>Drops the timer with this key and cancels the work with this key, if there are any.</summary>
    public sealed record Forget(object Key) : Effect<TState>;

    /// <summary>
    /// Computes something from the snapshot on the pool, and takes a turn with what came out. Work with an equal key that still runs
    /// is cancelled, and its outcome dropped; this begins when that has ended, with the state of then. Work that fails is logged and takes no turn.
    /// </summary>
    public sealed record Work(object Key, Func<TState, CancellationToken, Func<TState, Turn<TState>>> Compute) : Effect<TState>;

    /// <summary>
    /// Work that talks while it goes on (progress, questions, turns in between), on the pool and at a desk. Shares its keys with
    /// <see cref="Work"/>.
    /// </summary>
    public sealed record Errand(object Key, Func<Desk<TState>, CancellationToken, Task> Run) : Effect<TState>;

    /// <summary>Ends the server as the end of its input would.</summary>
    public sealed record Leave : Effect<TState>;
}

/// <summary>Makes effects; the type of the message's parameters is known here for the last time.</summary>
public static class Effect
{
    public static Effect<TState> Tell<TState, TParams>(Notice<TParams> notice, TParams parameters) =>
        new Effect<TState>.Tell(notice.Method, Outgoing.Notification(notice.Method, parameters, notice.Type));

    public static Effect<TState> Ask<TState, TParams>(Question<TParams> question, TParams parameters, Func<TState, Reply, Turn<TState>> then) =>
        new Effect<TState>.Ask(question.Method, id => Outgoing.Request(id, question.Method, parameters, question.Type), then);

    public static Effect<TState> Ask<TState>(string method, Func<TState, Reply, Turn<TState>> then) =>
        new Effect<TState>.Ask(method, id => Outgoing.Request(id, method), then);

    public static Effect<TState> After<TState>(object key, TimeSpan delay, Func<TState, Turn<TState>> then) =>
        new Effect<TState>.After(key, delay, then);

    public static Effect<TState> Work<TState, TOutcome>(
        object key, Func<TState, CancellationToken, TOutcome> compute, Func<TState, TOutcome, Turn<TState>> then) =>
        new Effect<TState>.Work(key, (state, cancellation) =>
        {
            var outcome = compute(state, cancellation);
            return now => then(now, outcome);
        });
}

/// <summary>A notification the server sends: its name, and how its parameters are written.</summary>
public sealed record Notice<TParams>(string Method, JsonTypeInfo<TParams> Type);

/// <summary>A request the server sends: its name, and how its parameters are written.</summary>
public sealed record Question<TParams>(string Method, JsonTypeInfo<TParams> Type);
