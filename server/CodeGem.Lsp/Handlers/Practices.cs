using System.Collections.Immutable;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Model;
using CodeGem.Practice.Folders;
using CodeGem.Practice.Watching;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Takes up the practice of a note that is opened, and keeps it true while anything of it is open. Of practices that nothing is open of
/// only the ones used last are kept, so that a long day in many folders costs no more than a short one.
/// </summary>
public static class Practices
{
    /// <summary>Each has its notes' records in memory, and a watcher, of which a system gives out few.</summary>
    internal const int KeptUnopened = 4;

    /// <summary>Called when a document was opened: its practice is read and watched from now on.</summary>
    public static Turn<ServerState> Enter(ServerState state, OpenDocument document)
    {
        if (document.Place is not { } place || (place.IsLoose && !document.IsOurs))
            return state;
        if (!IsTakenUp(state, place))
            return TakeUp(state, place);
        return Using(place.IsLoose || state.Practices[place.Root].IsPartial ? Changed(state, place.Root, [place.FullPath]) : state, place.Root);
    }

    /// <summary>Called when a document was changed: a file that nobody looked around for may have become a note.</summary>
    public static Turn<ServerState> Type(ServerState state, OpenDocument document) =>
        document.Place is { } place && !IsTakenUp(state, place) ? Enter(state, document) : state;

    /// <summary>Called when a document was closed: from now on the disk's text counts, which may be older than what the editor showed.</summary>
    public static Turn<ServerState> Close(ServerState state, NotePlace place) =>
        state.Practices.ContainsKey(place.Root) ? Using(Changed(state, place.Root, [place.FullPath]), place.Root) : state;

    /// <summary>What was written in a place is read, and what counts for the whole practice; so is all around it, where nobody asked for it before.</summary>
    public static Turn<ServerState> ReadAgain(ServerState state, NotePlace place, string fullPath)
    {
        if (!IsTakenUp(state, place))
            return TakeUp(state, place);
        IEnumerable<string> common = place.IsLoose ? [] : new[] { PracticeFinder.SettingsFile, NotePath.TemplateFolder }.Select(name => Path.Combine(place.Root, name));
        return Using(Changed(state, place.Root, [fullPath, .. common]), place.Root);
    }

    /// <summary>The same folder may be a loose one today and a practice tomorrow.</summary>
    private static bool IsTakenUp(ServerState state, NotePlace place) =>
        state.Practices.TryGetValue(place.Root, out PracticeView? view) && view.IsLoose == place.IsLoose;

    /// <summary>A practice is read and watched from now on; a loose folder is read.</summary>
    private static Turn<ServerState> TakeUp(ServerState state, NotePlace place)
    {
        if (place.IsLoose)
            return Using(Read(state with { Practices = state.Practices.SetItem(place.Root, PracticeView.OfLoose(place.Root)) }, place.Root), place.Root);
        var reading = new FirstReading($"codegem-practice-{state.Readings + 1}", state.Load);
        PracticeView view = PracticeView.Of(place.Root, reading);
        var taken = state with { Practices = state.Practices.SetItem(place.Root, view), Readings = state.Readings + 1 };
        return Using(new Turn<ServerState>(taken, [Watch(place.Root, reading), .. ReadingPractices.Begin(state, view, reading)]), place.Root).Then(PlaceAgain);
    }

    /// <summary>Files changed, by whatever hand.</summary>
    /// <param name="fullPaths">Both names of what was renamed; a loose folder is read again whatever changed.</param>
    public static Turn<ServerState> Changed(ServerState state, string root, IReadOnlyList<string> fullPaths) =>
        fullPaths.Any(path => path == root || Path.GetFileName(path) == PracticeFinder.SettingsFile)
            ? PlaceAgain(state).Then(now => Reread(now, root, fullPaths))
            : Reread(state, root, fullPaths);

    /// <summary>Files or folders changed, wherever they are: every practice learns what is in it, and of the folders it is in.</summary>
    public static Turn<ServerState> Changed(ServerState state, IReadOnlyList<string> fullPaths)
    {
        Turn<ServerState> turn = PlaceAgain(state);
        foreach (string root in turn.State.Practices.Keys)
        {
            List<string> ours = fullPaths.Where(path => path == root || IsBelow(root, path))
                .Concat(fullPaths.Any(path => IsBelow(path, root)) ? [root] : []).ToList();
            if (ours.Count > 0)
                turn = turn.Then(now => Reread(now, root, ours));
        }
        return turn;
    }

    public static Turn<ServerState> DidChangeWatchedFiles(ServerState state, DidChangeWatchedFilesParams changed) =>
        Changed(state, changed.Changes.Select(c => c.Uri.Path).OfType<string>().ToList());

    /// <summary>
    /// A note stands elsewhere when a practice.yaml comes or goes above it, though nothing happened to the note itself. A practice that lost its own is
    /// kept, empty, and watched: what was moved away often comes back.
    /// </summary>
    public static Turn<ServerState> PlaceAgain(ServerState state)
    {
        Turn<ServerState> turn = state;
        foreach (OpenDocument document in state.Documents.Values)
        {
            OpenDocument placed = document with { Place = document.Uri.Path is { } path ? NotePlace.Of(path) : null };
            if (placed.Place != document.Place)
                turn = turn.Then(now => Enter(now with { Documents = now.Documents.SetItem(placed.Uri, placed) }, placed));
        }
        return ReferenceEquals(turn.State, state) ? state : turn.Then(now => Diagnosing.All(now));
    }

    private static bool IsBelow(string folder, string path) =>
        path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == Path.DirectorySeparatorChar;

    private static Turn<ServerState> Reread(ServerState state, string root, IReadOnlyList<string> fullPaths)
    {
        if (!state.Practices.TryGetValue(root, out PracticeView? view))
            return state;
        return Read(state with { Practices = state.Practices.SetItem(root, view.After(fullPaths)) }, root);
    }

    /// <summary>Computes the view off the loop, then shows what changed.</summary>
    private static Turn<ServerState> Read(ServerState state, string root) => new(state, [Effect.Work<ServerState, PracticeView>(
        ReadingOf(root),
        (now, cancellation) => now.Practices[root].Read(),
        (now, view) => Diagnosing.All(now, root))]);

    /// <summary>Of those that nothing is open of the one unused longest is let go.</summary>
    internal static Turn<ServerState> Using(Turn<ServerState> turn, string root) => turn.Then(state =>
    {
        ImmutableList<string> used = state.Used.Remove(root).Add(root);
        var open = state.Documents.Values.Select(d => d.Place?.Root).ToHashSet();
        List<string> left = used.Where(r => !open.Contains(r)).SkipLast(KeptUnopened).ToList();
        return new Turn<ServerState>(
            state with { Used = used.RemoveRange(left), Practices = state.Practices.RemoveRange(left) },
            [.. left.SelectMany(r => Works(r).Select(key => new Effect<ServerState>.Forget(key)))]);
    });

    private static IEnumerable<object> Works(string root) => [WatchOf(root), ReadingOf(root), ReadingPractices.Key(root)];

    private static (string, string) WatchOf(string root) => ("watch", root);

    private static (string, string) ReadingOf(string root) => ("practice", root);

    /// <summary>What a watcher saw. Where a practice lost its practice.yaml its notes are loose now, and nobody else watches their folders.</summary>
    private static Turn<ServerState> Seen(ServerState state, string root, IReadOnlyList<string> paths) =>
        Changed(state, root, paths).Then(now => RereadLoose(now, root, loose => paths.Any(path => path == loose || IsBelow(loose, path) || IsBelow(path, loose))));

    private static Turn<ServerState> RereadLoose(ServerState state, string root, Func<string, bool> isMeant)
    {
        Turn<ServerState> turn = state;
        foreach (PracticeView view in state.Practices.Values.Where(view => view.IsLoose && IsBelow(root, view.Root) && isMeant(view.Root)))
            turn = turn.Then(now => Reread(now, view.Root, []));
        return turn;
    }

    private static Effect<ServerState> Watch(string root, FirstReading reading) => new Effect<ServerState>.Errand(WatchOf(root), async (desk, cancellation) =>
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new PracticeWatcher(root, paths => desk.Take(now => Seen(now, root, paths)));
        reading.IsWatched();
        _ = desk.Take(now => RereadLoose(now, root, _ => true)); // one may have been read already, before anybody watched
        using CancellationTokenRegistration registration = cancellation.Register(() => ended.SetResult());
        await ended.Task.ConfigureAwait(false);
    });
}
