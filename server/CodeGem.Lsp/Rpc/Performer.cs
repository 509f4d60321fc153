namespace CodeGem.Lsp.Rpc;

/// <summary>
/// Carries effects out. All of it happens on the loop but the work itself; what comes back (a reply, a timer, an outcome) is posted
/// to the loop as one more turn.
/// </summary>
internal sealed class Performer<TState>(
    TimeProvider time,
    FrameWriter writer,
    Journal journal,
    Func<TState> state,
    Desk<TState> desk,
    Action<Action> post,
    Action<Func<TState, Turn<TState>>> apply,
    Action leave)
{
    private readonly Dictionary<object, ITimer> timers = [];
    private readonly Dictionary<object, Job> works = [];
    private readonly Dictionary<RequestId, Pending> questions = [];
    private long lastQuestion;
    private bool stopped;

    public void Perform(Effect<TState> effect)
    {
        switch (effect)
        {
            case Effect<TState>.Tell tell:
                writer.Post(tell.Message);
                break;
            case Effect<TState>.Ask ask:
                Put(ask);
                break;
            case Effect<TState>.After after:
                Set(after);
                break;
            case Effect<TState>.Forget forget:
                Drop(forget.Key);
                if (works.Remove(forget.Key, out var work)) work.Cancel();
                break;
            case Effect<TState>.Work computed:
                Begin(computed.Key, (arrival, cancelled) => Task.FromResult<Func<TState, Turn<TState>>?>(computed.Compute(arrival, cancelled)));
                break;
            case Effect<TState>.Errand errand:
                Begin(errand.Key, async (_, cancelled) =>
                {
                    await errand.Run(desk, cancelled).ConfigureAwait(false);
                    return null;
                });
                break;
            case Effect<TState>.Leave:
                leave();
                break;
        }
    }

    /// <summary>Takes the turn that waits for this reply; a reply nobody waits for (any more) is passed over.</summary>
    public void Settle(Envelope reply)
    {
        var kind = reply.ErrorCode is null ? ReplyKind.Answered : ReplyKind.Refused;
        Settle(reply.Id!.Value, new Reply(kind, reply.Content));
    }

    /// <summary>No timers, no work, no replies from now on; who waits for a reply hears that there is none.</summary>
    public void Stop()
    {
        stopped = true;
        foreach (var timer in timers.Values) timer.Dispose();
        foreach (var work in works.Values) work.Cancel();
        timers.Clear();
        works.Clear();
        foreach (var id in questions.Keys.ToArray()) Settle(id, Reply.Silent);
    }

    private void Put(Effect<TState>.Ask ask)
    {
        if (stopped)
        {
            apply(now => ask.Then(now, Reply.Silent));
            return;
        }

        var id = RequestId.Of(++lastQuestion);
        var patience = time.CreateTimer(_ => post(() => Settle(id, Reply.Silent)), null, Server.ReplyPatience, Timeout.InfiniteTimeSpan);
        questions.Add(id, new Pending(ask.Then, patience));
        writer.Post(ask.Message(id));
    }

    private void Settle(RequestId id, Reply reply)
    {
        if (!questions.Remove(id, out var pending)) return;
        pending.Patience.Dispose();
        apply(now => pending.Then(now, reply));
    }

    private void Set(Effect<TState>.After after)
    {
        Drop(after.Key);
        if (stopped) return;
        ITimer? timer = null;
        timer = time.CreateTimer(_ => post(Ring), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timers.Add(after.Key, timer);
        timer.Change(after.Delay, Timeout.InfiniteTimeSpan);

        void Ring()
        {
            if (!timers.TryGetValue(after.Key, out var current) || !ReferenceEquals(current, timer)) return;
            Drop(after.Key);
            apply(after.Then);
        }
    }

    private void Drop(object key)
    {
        if (timers.Remove(key, out var timer)) timer.Dispose();
    }

    /// <summary>
    /// Of the works with one key one runs at a time, and of those that wait only the newest is kept: who types faster than findings
    /// are found fills neither the pool nor the memory.
    /// </summary>
    private void Begin(object key, Func<TState, CancellationToken, Task<Func<TState, Turn<TState>>?>> work)
    {
        if (stopped) return;
        if (works.TryGetValue(key, out var former))
        {
            former.Cancel();
            former.Next = work;
            return;
        }

        var job = new Job();
        works.Add(key, job);
        var arrival = state();
        ThreadPool.UnsafeQueueUserWorkItem(
            async _ =>
            {
                var then = await Attempt(work, arrival, job.Cancelled).ConfigureAwait(false);
                post(() => Conclude(key, job, then));
            },
            null);
    }

    private async Task<Func<TState, Turn<TState>>?> Attempt(
        Func<TState, CancellationToken, Task<Func<TState, Turn<TState>>?>> work, TState arrival, CancellationToken cancelled)
    {
        try
        {
            return cancelled.IsCancellationRequested ? null : await work(arrival, cancelled).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            journal.Failed("work", failure);
            return null;
        }
    }

    private void Conclude(object key, Job job, Func<TState, Turn<TState>>? then)
    {
        if (!works.TryGetValue(key, out var current) || !ReferenceEquals(current, job)) return;
        works.Remove(key);
        if (job.Next is { } next) Begin(key, next);
        else if (then is not null) apply(then);
    }

    /// <summary>Work that runs, and what is to run after it instead of its outcome being used.</summary>
    private sealed class Job
    {
        private readonly CancellationTokenSource cancellation = new();

        public CancellationToken Cancelled => cancellation.Token;

        public Func<TState, CancellationToken, Task<Func<TState, Turn<TState>>?>>? Next { get; set; }

        public void Cancel() => cancellation.Cancel();
    }

    private sealed record Pending(Func<TState, Reply, Turn<TState>> Then, ITimer Patience);
}
