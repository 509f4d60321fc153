namespace CodeGem.Notes.Model;

/// <summary>
/// The files in a client's <c>out</c> folder. They are read when somebody first asks, and few do: a practice has thousands of clients, and
/// only the notes that are being looked at are held against them.
/// </summary>
/// <param name="read">Called once at most. Never throws.</param>
public sealed class SharedFiles(Func<IReadOnlyList<SharedFile>> read)
{
    private readonly Lazy<IReadOnlyList<SharedFile>> files = new(read);

    public static SharedFiles None { get; } = new(() => []);

    public IReadOnlyList<SharedFile> All => files.Value;

    /// <summary>These with one as an editor shows it, saved or not.</summary>
    public SharedFiles With(SharedFile file) => new(() => [.. All.Where(f => f.Path != file.Path), file]);
}
