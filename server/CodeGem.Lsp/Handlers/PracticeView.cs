using System.Collections.Immutable;
using CodeGem.Lsp.Protocol;
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

    /// <summary>
    /// The snapshot as it was last asked for with notes that are open. Only a place to begin from: whoever asks compares it with the notes
    /// they mean, so it is never waited for and never wrong.
    /// </summary>
    private volatile Shown? shown;

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

    /// <summary>
    /// The practice with the open notes as their editors show them. A key press changes one of them, and every request after it asks for the
    /// same again, so what was worked out for the others is kept.
    /// </summary>
    public PracticeSnapshot With(IReadOnlyCollection<OpenDocument> open)
    {
        Shown now = shown?.With(open) ?? Shown.Of(Snapshot).With(open)!;
        shown = now;
        return now.Practice;
    }

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

    /// <summary>A practice, and the open notes it was worked out with.</summary>
    private sealed record Shown(PracticeSnapshot Practice, ImmutableDictionary<DocumentUri, OpenDocument> Open)
    {
        public static Shown Of(PracticeSnapshot practice) => new(practice, ImmutableDictionary<DocumentUri, OpenDocument>.Empty);

        /// <summary>Null where a note that was open is not any more, or is of another kind: then what the disk holds may count again.</summary>
        public Shown? With(IReadOnlyCollection<OpenDocument> open)
        {
            if (open.Count(document => Open.ContainsKey(document.Uri)) < Open.Count)
                return null;
            Shown now = this;
            foreach (OpenDocument document in open)
            {
                OpenDocument? before = now.Open.GetValueOrDefault(document.Uri);
                if (ReferenceEquals(before?.Text, document.Text))
                    continue;
                if (before is not null && before.Note.Kind != document.Note.Kind)
                    return null;
                now = new Shown(now.Practice.With(document.Place!.Path, document.Note), now.Open.SetItem(document.Uri, document));
            }
            return now;
        }
    }
}
