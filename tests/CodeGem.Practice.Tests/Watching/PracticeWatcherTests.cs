using System.Threading.Channels;
using CodeGem.Practice.Watching;

namespace CodeGem.Practice.Tests.Watching;

public sealed class PracticeWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder folder = new();
    private readonly Channel<IReadOnlyList<string>> told = Channel.CreateUnbounded<IReadOnlyList<string>>();

    public PracticeWatcherTests() => folder.Write("practice.yaml", "coach: Ines\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_made_changed_renamed_and_removed_is_told()
    {
        string note = folder.Write("clients/dana/2026-11-16.md", "one");
        using var watcher = new PracticeWatcher(folder.Path, batch => told.Writer.TryWrite(batch));
        Assert.False(watcher.IsPolling);
        await File.WriteAllTextAsync(note, "two");
        await Told(note);
        string renamed = folder.At("clients/dana/2026-11-17.md");
        File.Move(note, renamed);
        await Told(renamed, note);
        File.Delete(renamed);
        await Told(renamed);
        string made = folder.At("clients/sam");
        Directory.CreateDirectory(made);
        await Told(made);
        string within = folder.Write("clients/sam/client.md", "x");
        await Told(within);
        folder.Write("clients/sam/out/letter.txt", "x");
        await Told(folder.At("clients/sam/out"));
    }

    [Fact]
    public async Task What_is_none_of_the_practice_is_not_told()
    {
        folder.Write("clients/dana/client.md", "x");
        using var watcher = new PracticeWatcher(folder.Path, batch => told.Writer.TryWrite(batch));
        folder.Write(".git/objects/ab/cd", "x");
        folder.Write("clients/dana/files/contract.md", "x");
        folder.Write("clients/dana/.codegem-x.tmp", "x");
        folder.Write("clients/dana/out/.codegem-x.tmp", "x");
        string note = folder.Write("clients/dana/2026-11-16.md", "x");
        string[] all = await Told(note);
        Assert.DoesNotContain(all, path => path.Contains(".git", StringComparison.Ordinal) || path.Contains("files", StringComparison.Ordinal) || path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_system_does_not_notify_the_practice_is_looked_over()
    {
        var time = new TurnedTime();
        string note = folder.Write("clients/dana/2026-11-16.md", "one");
        using var watcher = new PracticeWatcher(folder.Path, batch => told.Writer.TryWrite(batch), time, mayBeNotified: false);
        Assert.True(watcher.IsPolling);
        await File.WriteAllTextAsync(note, "longer");
        string made = folder.Write("groups/leads/client.md", "x");
        string shared = folder.Write("clients/dana/out/letter.txt", "x");
        time.Turn();
        time.Turn();
        string[] first = await Told(note, made, shared);
        Assert.Contains(folder.At("groups/leads"), first);
        File.Delete(note);
        time.Turn();
        time.Turn();
        await Told(note);
    }

    [Fact]
    public async Task The_root_may_go_and_come_back()
    {
        string root = folder.At("practice"), aside = folder.At("aside");
        folder.Write("practice/practice.yaml", "coach: Ines\n");
        using var watcher = new PracticeWatcher(root, batch => told.Writer.TryWrite(batch));
        Directory.Move(root, aside);
        await Told(root);
        Directory.Move(aside, root);
        await Told(root);
        Assert.False(watcher.IsPolling);
        string clients = folder.At("practice/clients");
        Directory.CreateDirectory(clients);
        await Told(clients);
        Directory.Delete(root, recursive: true);
        await Told(root);
        folder.Write("practice/practice.yaml", "coach: Ines\n");
        await Told(root);
        await Told(folder.Write("practice/practice.yaml", "coach: Ines Marot\n"));
    }

    [Fact]
    public void A_folder_that_is_gone_is_watched_without_harm()
    {
        using var watcher = new PracticeWatcher(folder.At("nowhere"), batch => told.Writer.TryWrite(batch));
        Assert.True(watcher.IsPolling);
    }

    private async Task<string[]> Told(params string[] wanted)
    {
        using var end = new CancellationTokenSource(Patience);
        var missing = wanted.ToHashSet();
        var all = new List<string>();
        while (missing.Count > 0)
        {
            IReadOnlyList<string> batch = await told.Reader.ReadAsync(end.Token);
            all.AddRange(batch);
            missing.ExceptWith(batch);
        }
        return [.. all];
    }

    /// <summary>Time that passes when a test says so: every timer that is set fires once a turn.</summary>
    private sealed class TurnedTime : TimeProvider
    {
        private readonly List<TurnedTimer> timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new TurnedTimer(callback, state) { IsSet = dueTime != Timeout.InfiniteTimeSpan };
            timers.Add(timer);
            return timer;
        }

        public void Turn()
        {
            foreach (TurnedTimer timer in timers.Where(t => t.IsSet).ToList())
                timer.Fire();
        }

        private sealed class TurnedTimer(TimerCallback callback, object? state) : ITimer
        {
            public bool IsSet { get; set; }

            public void Fire()
            {
                IsSet = false;
                callback(state);
            }

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                IsSet = dueTime != Timeout.InfiniteTimeSpan;
                return true;
            }

            public void Dispose() => IsSet = false;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
