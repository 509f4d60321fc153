using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Reads a practice for the first time, off the loop. Where it takes long and the client can show that, it is shown, and may be cancelled
/// (LSP 3.17, "Work Done Progress"); then the server goes on with the folders of the clients whose notes are open.
/// </summary>
internal static class ReadingPractices
{
    /// <summary>What takes less is over before a person has seen that it began.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(300);

    public static IEnumerable<Effect<ServerState>> Begin(ServerState state, PracticeView view, FirstReading reading)
    {
        yield return new Effect<ServerState>.Errand(Key(view.Root), (desk, cancellation) => Read(desk, view, reading, cancellation));
        if (state.Can.Progress)
        {
            yield return Effect.After<ServerState>(reading, Long, now =>
            {
                reading.TakesLong();
                return now;
            });
        }
    }

    /// <summary><c>window/workDoneProgress/cancel</c>.</summary>
    public static Turn<ServerState> Cancel(ServerState state, WorkDoneProgressCancelParams asked) =>
        state.Practices.Values.FirstOrDefault(view => view.Reading?.Token == asked.Token) is { } view
            ? new Turn<ServerState>(state, [new Effect<ServerState>.Forget(Key(view.Root))])
            : state;

    public static (string, string) Key(string root) => ("first reading", root);

    private static async Task Read(Desk<ServerState> desk, PracticeView view, FirstReading reading, CancellationToken cancellation)
    {
        using CancellationTokenRegistration registration = cancellation.Register(reading.Cancel);
        Task read = Task.Run(view.Read, CancellationToken.None);
        await Task.WhenAny(read, reading.Slow).ConfigureAwait(false);
        if (!view.IsReadNow)
            await Show(desk, read, reading).ConfigureAwait(false);
        await read.ConfigureAwait(false);
        GiveBackMemory();
        await desk.Take(now => reading.IsCancelled
            ? Practices.Changed(now, view.Root, now.OpenIn(view.Root).Select(d => d.Place!.FullPath).ToList())
            : Diagnosing.All(now, view.Root)).ConfigureAwait(false);
    }

    /// <summary>
    /// What the reading needed besides what it found is garbage now, and nothing would come to collect it while a person thinks.
    /// </summary>
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static async Task Show(Desk<ServerState> desk, Task read, FirstReading reading)
    {
        Reply created = await desk.Ask(ToClient.CreateProgress, new WorkDoneProgressCreateParams(reading.Token)).ConfigureAwait(false);
        if (created.Kind != ReplyKind.Answered || read.IsCompleted)
            return;
        desk.Tell(ToClient.Progress, new ProgressParams(reading.Token, new WorkDoneProgressBegin(Messages.Of("progress.reading"), Cancellable: true, Percentage: 0)));
        reading.Listen(hundredths => desk.Tell(ToClient.Progress, new ProgressParams(reading.Token, new WorkDoneProgressReport(Percentage: hundredths))));
        await Task.WhenAny(read).ConfigureAwait(false);
        desk.Tell(ToClient.Progress, new ProgressParams(reading.Token, new WorkDoneProgressEnd(reading.IsCancelled ? Messages.Of("progress.cancelled") : null)));
    }
}
