using System.Collections.Immutable;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// A whole practice at one moment: an immutable value that answers questions across notes. A loose session, which has no practice.yaml
/// above it, has a practice of its own that holds one folder and the built-in defaults.
/// </summary>
public sealed record PracticeSnapshot
{
    /// <summary>Worked out when it is first asked for, then carried from each practice to the next.</summary>
    private PlannedSessions? planned;

    /// <summary>The folders of a practice that hold clients.</summary>
    public static readonly IReadOnlyList<string> ClientParents = ["clients", "groups", "archive"];

    public static PracticeSnapshot Empty { get; } = new();

    public PracticeSettings Settings { get; init; } = PracticeSettings.Default;

    /// <summary>True when there is no practice.yaml: the clients are not known, so none can be unknown.</summary>
    public bool IsLoose { get; init; }

    /// <summary>By folder, such as <c>clients/dana-okafor</c>.</summary>
    public ImmutableSortedDictionary<string, ClientFolder> Clients
    {
        get;
        init
        {
            field = value;
            planned = null;
        }
    } = ImmutableSortedDictionary.Create<string, ClientFolder>(StringComparer.Ordinal);

    /// <summary>The coach's own templates: name, then text.</summary>
    public ImmutableSortedDictionary<string, string> Templates { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The names of templates that stand in the practice and cannot be read.</summary>
    public ImmutableHashSet<string> UnreadTemplates { get; init; } = [];

    public ClientFolder? Folder(string path) => Clients.GetValueOrDefault(path);

    /// <summary>The folder a note stands in; an empty one of its name where the practice knows none.</summary>
    public ClientFolder FolderOf(string notePath)
    {
        string folder = NotePath.Folder(notePath);
        return Folder(folder) ?? new ClientFolder(NotePath.FileName(folder), folder);
    }

    /// <summary>A client by the name of its folder, wherever among the practice's folders it stands.</summary>
    public ClientFolder? FindClient(string id) =>
        ClientParents.Select(parent => Folder(NotePath.Combine(parent, id))).FirstOrDefault(folder => folder is not null)
        ?? (IsLoose ? Clients.Values.FirstOrDefault(c => c.Id == id) : null);

    /// <summary>The clients who have a session planned on a day.</summary>
    public IEnumerable<ClientFolder> PlannedOn(LocalDate date) => Planned.On(date).Select(path => Clients[path]);

    /// <summary>This practice with a client's folder as it is now; itself where that is the one it holds.</summary>
    public PracticeSnapshot With(ClientFolder folder)
    {
        ClientFolder? before = Folder(folder.Path);
        return ReferenceEquals(before, folder) ? this : this with { Clients = Clients.SetItem(folder.Path, folder), planned = Planned.With(before, folder) };
    }

    private PlannedSessions Planned => planned ??= PlannedSessions.Of(Clients.Values);

    /// <summary>The practice as it is with a note's present text, saved or not. A session that its text no longer calls one is none.</summary>
    public PracticeSnapshot With(string path, Note note)
    {
        if (!IsLoose && NotePath.IsTemplate(path))
            return WithTemplate(NotePath.TemplateName(path), note.Text);
        // A copy of a note that is to be sent is no session of the client's.
        if (NotePath.ClientOfShared(path) is { } client)
            return Folder(client) is { } known ? With(known.With(new SharedFile(path, note.Text))) : this;
        ClientFolder folder = FolderOf(path);
        if (NotePath.FileName(path) == NotePath.ClientFile)
            return With(folder.WithClient(note));
        if (SessionRecord.From(path, note) is { } session)
            return With(folder.With(session));
        return folder.Find(path) is null ? this : With(folder.Without(path));
    }

    private PracticeSnapshot WithTemplate(string name, string text) => this with { Templates = Templates.SetItem(name, text), UnreadTemplates = UnreadTemplates.Remove(name) };
}
