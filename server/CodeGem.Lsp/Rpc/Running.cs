using System.Collections.Concurrent;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// The requests that are being answered. An entry is made on the loop before its work starts, so that a cancellation finds
/// it however early it comes; whoever takes the entry out answers, so that there is exactly one answer.
/// </summary>
internal sealed class Running(FrameWriter writer, Journal journal)
{
    private readonly ConcurrentDictionary<RequestId, RunningRequest> table = new();

    public bool IsEmpty => table.IsEmpty;

    /// <summary>Makes an entry; null when a request with this id still runs.</summary>
    /// <param name="mustFinish">A cancellation is only a wish: what has begun to write tells what it did.</param>
    public RunningRequest? Add(RequestId id, string method, bool mustFinish = false)
    {
        var request = new RunningRequest(this, id, method, mustFinish);
        return table.TryAdd(id, request) ? request : null;
    }

    /// <summary>Cancels a request; one that only reads is answered at once, whether or not its work notices.</summary>
    public void Cancel(RequestId id)
    {
        if (!table.TryGetValue(id, out var request)) return;
        request.Cancel();
        if (!request.MustFinish) Answer(id, Outgoing.Error(id, ErrorCode.RequestCancelled, ErrorText.Of(ErrorCode.RequestCancelled)));
    }

    public void CancelAll()
    {
        foreach (var id in table.Keys) Cancel(id);
    }

    public void Answer(RequestId id, Outgoing answer)
    {
        if (table.TryRemove(id, out _)) writer.Post(answer);
    }

    public void Failed(string method, Exception failure) => journal.Failed(method, failure);
}

/// <summary>One request that is being answered.</summary>
internal sealed class RunningRequest(Running table, RequestId id, string method, bool mustFinish)
{
    private readonly CancellationTokenSource cancellation = new();

    public bool MustFinish { get; } = mustFinish;

    public void Cancel() => cancellation.Cancel();

    /// <summary>Answers from the pool.</summary>
    public void Start(Func<CancellationToken, Outgoing> answer, Action done) => ThreadPool.UnsafeQueueUserWorkItem(
        _ =>
        {
            Outgoing reply;
            try
            {
                cancellation.Token.ThrowIfCancellationRequested();
                reply = answer(cancellation.Token);
            }
            catch (Exception failure)
            {
                reply = Failure(failure);
            }

            table.Answer(id, reply);
            done();
        },
        null);

    /// <summary>Answers from the pool, after the command before it has ended.</summary>
    public async Task StartAfter(Task before, Func<CancellationToken, Task<Outgoing>> answer, Action done)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        Outgoing reply;
        try
        {
            cancellation.Token.ThrowIfCancellationRequested();
            reply = await answer(cancellation.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            reply = Failure(failure);
        }

        table.Answer(id, reply);
        done();
    }

    private Outgoing Failure(Exception failure)
    {
        switch (failure)
        {
            case OperationCanceledException when cancellation.IsCancellationRequested:
                return Outgoing.Error(id, ErrorCode.RequestCancelled, ErrorText.Of(ErrorCode.RequestCancelled));
            case RequestFailure known:
                return Outgoing.Error(id, known.Code, known.Message);
            default:
                table.Failed(method, failure);
                return Outgoing.Error(id, ErrorCode.InternalError, ErrorText.Of(ErrorCode.InternalError));
        }
    }
}
