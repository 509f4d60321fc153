namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Where a command does its work, off the loop: it sees the newest state, asks for turns, and talks with the client. Only one
/// command is at the desk at a time.
/// </summary>
public sealed class Desk<TState>
{
    private readonly Func<TState> state;
    private readonly Action<Func<TState, Turn<TState>>, Action> take;

    /// <param name="state">The newest state.</param>
    /// <param name="take">Posts a turn to the loop, and what is to be done once the state it left is the newest.</param>
    public Desk(Func<TState> state, Action<Func<TState, Turn<TState>>, Action> take) => (this.state, this.take) = (state, take);

    public TState State => state();

    /// <summary>Takes a turn on the loop; afterwards the task holds the state that the turn left.</summary>
    public Task<TState> Take(Func<TState, Turn<TState>> turn)
    {
        var taken = new TaskCompletionSource<TState>(TaskCreationOptions.RunContinuationsAsynchronously);
        Action end = () => { };
        take(
            now =>
            {
                try
                {
                    var after = turn(now);
                    end = () => taken.SetResult(after.State);
                    return after;
                }
                catch (Exception failure)
                {
                    end = () => taken.SetException(failure);
                    return now;
                }
            },
            () => end());
        return taken.Task;
    }

    /// <summary>Sends a request to the client; the task always ends, with silence after <see cref="Server.ReplyPatience"/>.</summary>
    public Task<Reply> Ask<TParams>(Question<TParams> question, TParams parameters)
    {
        var reply = new TaskCompletionSource<Reply>(TaskCreationOptions.RunContinuationsAsynchronously);
        take(now => new Turn<TState>(now, [Effect.Ask<TState, TParams>(question, parameters, Settled)]), Nothing);
        return reply.Task;

        Turn<TState> Settled(TState now, Reply answer)
        {
            reply.SetResult(answer);
            return now;
        }
    }

    /// <summary>Sends a notification to the client.</summary>
    public void Tell<TParams>(Notice<TParams> notice, TParams parameters) =>
        take(now => new Turn<TState>(now, [Effect.Tell<TState, TParams>(notice, parameters)]), Nothing);

    private static void Nothing()
    {
    }
}
