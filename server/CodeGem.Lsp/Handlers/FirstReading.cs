using CodeGem.Notes.Model;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Handlers;

/// <summary>Reads a whole practice; tells how far it is, and throws when it is cancelled.</summary>
public delegate PracticeSnapshot LoadPractice(PracticeIndex index, IProgress<LoadProgress> progress, CancellationToken cancellation);

/// <summary>
/// The first reading of a practice, which may be long: how far it came, and whether somebody put an end to it. The threads that read tell it,
/// and whoever shows it to a person listens.
/// </summary>
/// <param name="token">The name of its progress (LSP 3.17, "Work Done Progress").</param>
public sealed class FirstReading(string token, LoadPractice load) : IProgress<LoadProgress>
{
    /// <summary>Watching begins in no time; where it does not, reading is worth more.</summary>
    private static readonly TimeSpan WatchPatience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource cancellation = new();
    private readonly TaskCompletionSource watched = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private Action<int>? listener;
    private int percent;

    public string Token { get; } = token;

    /// <summary>Nobody waited for its end: only folders that are asked for are known.</summary>
    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>Ends when the reading takes long enough to be shown.</summary>
    public Task Slow => slow.Task;

    /// <summary>From now on every change is told, so that none falls between reading and watching.</summary>
    public void IsWatched() => watched.TrySetResult();

    public void TakesLong() => slow.TrySetResult();

    public void Cancel() => cancellation.Cancel();

    /// <summary>The practice; without its clients where the reading was cancelled.</summary>
    public PracticeSnapshot Read(PracticeIndex index)
    {
        try
        {
            watched.Task.Wait(WatchPatience, cancellation.Token);
            return load(index, this, cancellation.Token);
        }
        catch (OperationCanceledException) when (IsCancelled)
        {
            return index.LoadWithoutClients();
        }
    }

    /// <param name="told">Called with the hundredths that are read by now, and with each further one, in order, from any thread.</param>
    public void Listen(Action<int> told)
    {
        lock (gate)
        {
            listener = told;
            if (percent > 0)
                told(percent);
        }
    }

    public void Report(LoadProgress value)
    {
        int now = value.Total == 0 ? 0 : (int)(100L * value.Done / value.Total);
        lock (gate)
        {
            if (now <= percent)
                return;
            percent = now;
            listener?.Invoke(now);
        }
    }
}
