using System.Collections.Concurrent;
using System.Collections.Immutable;
using CodeGem.Notes.Model;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>How many notes of how many are read.</summary>
public readonly record struct LoadProgress(int Done, int Total);

/// <summary>
/// Reads a whole practice from disk. Only the places of the layout are looked at, two folders deep, so a practice in a home folder costs
/// no more than one anywhere else. What cannot be read is left out; nothing throws but a cancellation.
/// </summary>
public static class PracticeReader
{
    private const int NotesAtOnce = 32;

    /// <summary>A folder of a loose session with more notes than this is read only where a file's name is a session's.</summary>
    private const int FewNotes = 200;

    /// <param name="root">A folder with a practice.yaml; one that has none holds no clients.</param>
    /// <param name="depth">How much of the notes somebody asks about; all items that are live are read at any.</param>
    /// <param name="progress">Told now and then, from any thread.</param>
    public static PracticeSnapshot Load(
        string root, ScanDepth depth = ScanDepth.Whole, IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default) =>
        Load(new PracticeFolders(root), depth, progress, cancellation);

    /// <summary>
    /// What a session with no practice.yaml above it is read against: the notes beside it and what was made for the client, nothing else below
    /// and nothing above.
    /// </summary>
    public static PracticeSnapshot LoadLoose(string folder, CancellationToken cancellation = default)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        IReadOnlyList<FolderEntry> notes = PracticePath.RealPath(full) is { } real ? FolderList.Notes(real, full, "") : [];
        bool isCrowded = notes.Count > FewNotes;
        var own = new ClientFolder(Path.GetFileName(full), "") { Shared = SharedFolder.Of(full, "") };
        own = new ClosedNotes().WithSessions(own, full, notes.Where(n => n.Name != NotePath.ClientFile && (!isCrowded || NotePath.SessionName(n.Name) is not null)), cancellation);
        own = ClosedNotes.WithClient(own, Path.Combine(full, NotePath.ClientFile));
        return PracticeSnapshot.Empty.With(own) with { IsLoose = true };
    }

    internal static PracticeSnapshot Load(PracticeFolders folders, ScanDepth depth, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        if (!folders.IsPractice)
            return PracticeSnapshot.Empty;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        string[] paths = folders.ClientFolders().ToArray();
        var notes = new FolderEntry[paths.Length][];
        Parallel.For(0, paths.Length, options, i => notes[i] = folders.Notes(paths[i]).ToArray());

        var unread = new ConcurrentBag<string>();
        SessionRecord?[] sessions = ReadAll(folders, notes.SelectMany(n => n).ToArray(), () => new ClosedNotes(isForMany: true, depth), unread, progress, options);
        ILookup<string, SessionRecord> byFolder = sessions.OfType<SessionRecord>().ToLookup(s => NotePath.Folder(s.Path), StringComparer.Ordinal);
        ILookup<string, string> unreadByFolder = unread.ToLookup(NotePath.Folder, StringComparer.Ordinal);
        var clients = new ClientFolder[paths.Length];
        Parallel.For(0, paths.Length, options, () => new ClosedNotes(), (i, _, closed) =>
        {
            ClientFolder client = folders.Client(paths[i], byFolder[paths[i]].ToList(), unreadByFolder[paths[i]]);
            clients[i] = depth == ScanDepth.Whole ? client : closed.WithCopies(client, folders.Root);
            return closed;
        }, _ => { });
        return folders.WithTemplates(new PracticeSnapshot
        {
            Settings = folders.Settings(),
            Clients = clients.ToImmutableSortedDictionary(c => c.Path, c => c, StringComparer.Ordinal),
        });
    }

    private static SessionRecord?[] ReadAll(
        PracticeFolders folders, FolderEntry[] notes, Func<ClosedNotes> reader, ConcurrentBag<string> unread, IProgress<LoadProgress>? progress, ParallelOptions options)
    {
        var sessions = new SessionRecord?[notes.Length];
        int done = 0;
        int parts = (notes.Length + NotesAtOnce - 1) / NotesAtOnce;
        Parallel.For(0, parts, options, reader, (part, _, closed) =>
        {
            int end = Math.Min(notes.Length, (part + 1) * NotesAtOnce);
            for (int i = part * NotesAtOnce; i < end; i++)
            {
                sessions[i] = closed.Session(folders.Root, notes[i].Name, notes[i].IsPlain, out bool isUnread);
                if (isUnread)
                    unread.Add(notes[i].Name);
            }
            progress?.Report(new LoadProgress(Interlocked.Add(ref done, end - part * NotesAtOnce), notes.Length));
            return closed;
        }, _ => { });
        return sessions;
    }
}
