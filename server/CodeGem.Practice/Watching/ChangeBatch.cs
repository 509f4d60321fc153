namespace CodeGem.Practice.Watching;

/// <summary>
/// Gathers changes for a moment and hands them on together: saving one note makes several events, a checkout thousands. Batches are handed
/// on one at a time, in order.
/// </summary>
internal sealed class ChangeBatch : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

    private readonly Action<IReadOnlyList<string>> handOn;
    private readonly ITimer timer;
    private readonly Lock turn = new();
    private readonly Lock handing = new();
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private bool isDisposed;

    public ChangeBatch(Action<IReadOnlyList<string>> handOn, TimeProvider time)
    {
        this.handOn = handOn;
        timer = time.CreateTimer(_ => HandOn(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(string path)
    {
        lock (turn)
        {
            if (!isDisposed && paths.Add(path) && paths.Count == 1)
                timer.Change(Moment, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            isDisposed = true;
            paths.Clear();
        }
        timer.Dispose();
    }

    private void HandOn()
    {
        lock (handing)
        {
            HashSet<string> batch;
            lock (turn)
            {
                batch = paths;
                paths = new HashSet<string>(StringComparer.Ordinal);
            }
            if (batch.Count > 0)
                handOn(batch.Order(StringComparer.Ordinal).ToList());
        }
    }
}
