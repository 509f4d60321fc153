using CodeGem.Notes.Model;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>
/// The practice as it is on disk, kept true a changed path at a time. <see cref="Snapshot"/> is an immutable value that any thread may
/// read at any time; one change at a time replaces it. Whatever the order and number of refreshes, the snapshot is the one a fresh load
/// would give, as far as every path that changed was named.
/// </summary>
public sealed class PracticeIndex
{
    /// <summary>Above this many changed paths reading everything again is the shorter way.</summary>
    private const int ManyPaths = 2_000;

    private readonly Lock turn = new();
    private PracticeFolders folders;
    private volatile PracticeSnapshot snapshot = PracticeSnapshot.Empty;
    private bool isPractice;

    /// <param name="root">A folder with a practice.yaml; while it has none the practice is empty.</param>
    public PracticeIndex(string root) => folders = new PracticeFolders(root);

    public string Root => folders.Root;

    /// <summary>Empty before the first <see cref="Load"/>.</summary>
    public PracticeSnapshot Snapshot => snapshot;

    /// <summary>Reads everything. A cancelled load leaves the snapshot as it was.</summary>
    public PracticeSnapshot Load(IProgress<LoadProgress>? progress = null, CancellationToken cancellation = default)
    {
        lock (turn)
        {
            folders = new PracticeFolders(Root);
            bool isThere = folders.IsPractice;
            PracticeSnapshot read = PracticeReader.Load(folders, ScanDepth.Whole, progress, cancellation);
            isPractice = isThere;
            return snapshot = read;
        }
    }

    /// <summary>
    /// Reads the settings and the templates only, for who cannot wait for all the rest. A client's folder joins them as soon as
    /// <see cref="Refresh(IEnumerable{string}, CancellationToken)"/> is told of anything in it.
    /// </summary>
    public PracticeSnapshot LoadWithoutClients()
    {
        lock (turn)
        {
            isPractice = folders.IsPractice;
            return snapshot = isPractice ? folders.WithTemplates(PracticeSnapshot.Empty with { Settings = folders.Settings() }) : PracticeSnapshot.Empty;
        }
    }

    /// <summary>Reads again what changed.</summary>
    /// <param name="fullPaths">
    /// Files and folders that were made, changed or removed; both names of what was renamed. Those outside the practice count for nothing.
    /// </param>
    public PracticeSnapshot Refresh(IEnumerable<string> fullPaths, CancellationToken cancellation = default)
    {
        var paths = fullPaths.Select(path => path == Root ? "" : PracticePath.Relative(Root, path)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        lock (turn)
        {
            bool cameOrWent = paths.Contains(PracticeFinder.SettingsFile) && folders.IsPractice != isPractice;
            if (paths.Count > ManyPaths || paths.Any(IsDoubtful) || cameOrWent)
                return Load(null, cancellation);
            if (!isPractice)
                return snapshot;
            PracticeSnapshot now = snapshot;
            foreach (string path in paths.Order(StringComparer.Ordinal))
            {
                cancellation.ThrowIfCancellationRequested();
                now = Refresh(now, path);
            }
            return snapshot = now;
        }
    }

    /// <summary>The root itself, a folder that holds the clients', or what is left out: anything may have changed.</summary>
    private static bool IsDoubtful(string path) =>
        path.Length == 0 || PracticeLayout.ClientParents.Contains(path) || NotePath.FileName(path) == IgnoreRules.FileName;

    private PracticeSnapshot Refresh(PracticeSnapshot now, string path)
    {
        if (path == PracticeFinder.SettingsFile)
            return now with { Settings = folders.Settings() };
        if (path == PracticeLayout.TemplateFolder || NotePath.Folder(path) == PracticeLayout.TemplateFolder)
            return folders.WithTemplates(now);
        return PracticeLayout.ClientFolderOf(path) is { } folder ? RefreshClient(now, folder, path) : now;
    }

    private PracticeSnapshot RefreshClient(PracticeSnapshot now, string folder, string path)
    {
        if (!folders.HasClientFolder(folder))
            return now with { Clients = now.Clients.Remove(folder) };
        if (path == folder || now.Folder(folder) is not { } known)
            return now.With(folders.ReadClient(folder));
        if (path == NotePath.Combine(folder, NotePath.SharedFolder) || NotePath.ClientOfShared(path) == folder)
            return now.With(folders.WithShared(known));
        if (!PracticeLayout.IsNoteName(NotePath.FileName(path)))
            return now;
        if (path == known.ClientNote)
            return now.With(folders.WithClient(known));
        return now.With(folders.WithSession(known, path));
    }
}
