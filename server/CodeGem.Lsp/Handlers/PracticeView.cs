using System.Collections.Immutable;
using CodeGem.Notes.Model;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// A practice as of one turn. The value is fixed when the turn is taken and computed when first needed, off the loop: whoever asks early
/// waits for the disk, the loop never does.
/// </summary>
public sealed class PracticeView
{
    private readonly PracticeIndex? index;
    private readonly Lazy<bool> loaded;
    private readonly Lazy<PracticeSnapshot> snapshot;

    /// <summary>What changed since a view that was computed. A view that was not hands its changes on, so that no view waits for another.</summary>
    private readonly ImmutableHashSet<string> changed;

    private PracticeView(string root, FirstReading? reading, PracticeIndex? index, Lazy<bool> loaded, ImmutableHashSet<string> changed, Func<PracticeSnapshot> read)
    {
        Root = root;
        Reading = reading;
        this.index = index;
        this.loaded = loaded;
        this.changed = changed;
        snapshot = new(() =>
        {
            _ = loaded.Value;
            return read();
        });
    }

    public string Root { get; }

    public bool IsLoose => index is null;

    /// <summary>How the practice was read; null for a loose folder, which is always read anew.</summary>
    public FirstReading? Reading { get; }

    /// <summary>Its first reading was cancelled: a client's folder is only known once something in it was asked for.</summary>
    public bool IsPartial => Reading is { IsCancelled: true };

    public PracticeSnapshot Snapshot => snapshot.Value;

    /// <summary>The snapshot is there; asking for it waits for nothing.</summary>
    public bool IsReadNow => snapshot.IsValueCreated;

    /// <summary>Computes the snapshot now, on whoever's thread this is.</summary>
    public PracticeView Read()
    {
        _ = snapshot.Value;
        return this;
    }

    public static PracticeView OfLoose(string folder) => new(folder, null, null, new(true), [], () => PracticeReader.LoadLoose(folder));

    public static PracticeView Of(string root, FirstReading reading)
    {
        var index = new PracticeIndex(root);
        var loaded = new Lazy<bool>(() =>
        {
            reading.Read(index);
            return true;
        });
        return new PracticeView(root, reading, index, loaded, [], () => index.Snapshot);
    }

    /// <summary>The same practice after some of its files changed.</summary>
    public PracticeView After(IReadOnlyList<string> changedPaths)
    {
        if (index is null)
            return OfLoose(Root);
        ImmutableHashSet<string> paths = (IsReadNow ? [] : changed).Union(changedPaths);
        return new PracticeView(Root, Reading, index, loaded, paths, () => index.Refresh(paths));
    }
}
