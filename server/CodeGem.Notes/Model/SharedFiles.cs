using System.Collections.Immutable;

namespace CodeGem.Notes.Model;

/// <summary>
/// The files in a client's <c>out</c> folder. They are read when somebody first asks, and few do: a practice has thousands of clients, and
/// only the notes that are being looked at are held against them.
/// </summary>
public sealed class SharedFiles
{
    private readonly Lazy<IReadOnlyList<SharedFile>> onDisk;

    /// <summary>By path, as editors show them: only the last text of each, however long somebody types before anybody asks.</summary>
    private readonly ImmutableSortedDictionary<string, SharedFile> shown;

    /// <param name="read">Called once at most. Never throws.</param>
    public SharedFiles(Func<IReadOnlyList<SharedFile>> read)
        : this(new Lazy<IReadOnlyList<SharedFile>>(read), ImmutableSortedDictionary.Create<string, SharedFile>(StringComparer.Ordinal))
    {
    }

    private SharedFiles(Lazy<IReadOnlyList<SharedFile>> onDisk, ImmutableSortedDictionary<string, SharedFile> shown) => (this.onDisk, this.shown) = (onDisk, shown);

    public static SharedFiles None { get; } = new(() => []);

    public IReadOnlyList<SharedFile> All => shown.IsEmpty ? onDisk.Value : [.. onDisk.Value.Where(f => !shown.ContainsKey(f.Path)), .. shown.Values];

    /// <summary>These with one as an editor shows it, saved or not.</summary>
    public SharedFiles With(SharedFile file) => new(onDisk, shown.SetItem(file.Path, file));
}
