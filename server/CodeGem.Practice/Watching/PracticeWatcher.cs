using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Practice.Watching;

/// <summary>
/// Tells which files of a practice changed, without the editor's help: many editors watch nothing. The system's notifications are used
/// where they work; where the system refuses them (too many watches, a network disk that says so) the practice is looked over every few
/// seconds instead. A change that may have been missed is told as a change of the root itself.
/// </summary>
public sealed class PracticeWatcher : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(3);

    private readonly string root;
    private readonly TimeProvider time;
    private readonly ChangeBatch batch;
    private readonly Lock turn = new();
    private readonly FileSystemWatcher? above;
    private FileSystemWatcher? watcher;
    private FolderPoll? poll;
    private ITimer? looks;
    private bool isDisposed;

    /// <param name="root">A folder with a practice.yaml; told paths begin with it as it is written here.</param>
    /// <param name="changed">Called with full paths, one batch at a time, on a thread of the pool.</param>
    public PracticeWatcher(string root, Action<IReadOnlyList<string>> changed, TimeProvider? time = null)
        : this(root, changed, time ?? TimeProvider.System, mayBeNotified: true)
    {
    }

    internal PracticeWatcher(string root, Action<IReadOnlyList<string>> changed, TimeProvider time, bool mayBeNotified)
    {
        this.root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        this.time = time;
        batch = new ChangeBatch(changed, time);
        if (!mayBeNotified || !TryWatch())
            StartLooking();
        above = mayBeNotified ? WatchAbove() : null;
    }

    /// <summary>The system's notifications do not work here.</summary>
    public bool IsPolling
    {
        get
        {
            lock (turn)
                return poll is not null;
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            isDisposed = true;
            watcher?.Dispose();
            above?.Dispose();
            looks?.Dispose();
        }
        batch.Dispose();
    }

    private bool TryWatch()
    {
        try
        {
            var made = new FileSystemWatcher(root)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                InternalBufferSize = 65_536,
            };
            made.Created += (_, change) => Add(change.FullPath);
            made.Changed += (_, change) => Add(change.FullPath);
            made.Deleted += (_, change) => Add(change.FullPath);
            made.Renamed += (_, change) =>
            {
                Add(change.OldFullPath);
                Add(change.FullPath);
            };
            made.Error += (_, trouble) => Recover(trouble.GetException());
            made.EnableRaisingEvents = true;
            watcher = made;
            return true;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error) || error is ArgumentException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    /// <summary>
    /// Sees the root itself come and go: its own watcher follows the folder, not the name, wherever that is moved to. Null where it cannot.
    /// </summary>
    private FileSystemWatcher? WatchAbove()
    {
        if (Path.GetDirectoryName(root) is not { } folder || !Directory.Exists(folder))
            return null;
        FileSystemWatcher? made = null;
        try
        {
            made = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.DirectoryName };
            made.Created += (_, change) => Replace(change.FullPath);
            made.Deleted += (_, change) => Replace(change.FullPath);
            made.Renamed += (_, change) => Replace(change.OldFullPath, change.FullPath);
            made.EnableRaisingEvents = true;
            return made;
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error) || error is ArgumentException or PlatformNotSupportedException)
        {
            made?.Dispose();
            return null;
        }
    }

    /// <summary>What has the root's name now is another folder, or none.</summary>
    private void Replace(params ReadOnlySpan<string> names)
    {
        if (!names.Contains(root))
            return;
        lock (turn)
        {
            if (isDisposed)
                return;
            watcher?.Dispose();
            watcher = null;
            if (Directory.Exists(root) && TryWatch())
            {
                looks?.Dispose();
                (looks, poll) = (null, null);
            }
            else
            {
                StartLooking();
            }
        }
        batch.Add(root);
    }

    private void Add(string path)
    {
        if (PracticePath.Relative(root, path) is { } relative && PracticeLayout.Counts(relative))
            batch.Add(path);
    }

    /// <summary>Events were lost, or no more will come: look at everything once, and go on by looking where watching ended.</summary>
    private void Recover(Exception error)
    {
        if (error is not InternalBufferOverflowException)
        {
            lock (turn)
            {
                watcher?.Dispose();
                watcher = null;
            }
            StartLooking();
        }
        batch.Add(root);
    }

    private void StartLooking()
    {
        lock (turn)
        {
            if (isDisposed || poll is not null)
                return;
            poll = new FolderPoll(root, time);
            looks = time.CreateTimer(_ => Look(), null, BetweenLooks, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The next look is due some time after this one ends, so that a slow disk is never asked twice at once.</summary>
    private void Look()
    {
        FolderPoll? looking = poll;
        foreach (string path in looking?.Look() ?? [])
            batch.Add(path);
        lock (turn)
        {
            if (!isDisposed)
                looks?.Change(BetweenLooks, Timeout.InfiniteTimeSpan);
        }
    }
}
