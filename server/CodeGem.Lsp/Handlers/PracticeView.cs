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
    private readonly Lazy<PracticeSnapshot> snapshot;

    private PracticeView(string root, PracticeIndex? index, Func<PracticeSnapshot> read)
    {
        Root = root;
        this.index = index;
        snapshot = new(read);
    }

    public string Root { get; }

    public bool IsLoose => index is null;

    public PracticeSnapshot Snapshot => snapshot.Value;

    /// <summary>The snapshot is there; asking for it waits for nothing.</summary>
    public bool IsReadNow => snapshot.IsValueCreated;

    /// <summary>Computes the snapshot now, on whoever's thread this is.</summary>
    public PracticeView Read()
    {
        _ = snapshot.Value;
        return this;
    }

    public static PracticeView Of(NotePlace place, IProgress<LoadProgress>? progress = null)
    {
        if (place.IsLoose)
            return new PracticeView(place.Root, null, () => PracticeReader.LoadLoose(place.Root));
        var index = new PracticeIndex(place.Root);
        return new PracticeView(place.Root, index, () => index.Load(progress));
    }

    /// <summary>The same practice after some of its files changed.</summary>
    public PracticeView After(IReadOnlyList<string> changedPaths)
    {
        if (index is null)
            return new PracticeView(Root, null, () => PracticeReader.LoadLoose(Root));
        return new PracticeView(Root, index, () =>
        {
            _ = snapshot.Value;
            return index.Refresh(changedPaths);
        });
    }
}
