using System.Collections.Immutable;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>
/// One practice on disk: which folders and files of it count, and reading each by itself. A whole load and a refresh of one file ask the
/// same questions here, which is why they agree.
/// </summary>
internal sealed class PracticeFolders
{
    private readonly string realRoot;
    private readonly IgnoreRules rules;

    public PracticeFolders(string root)
    {
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        realRoot = PracticePath.RealPath(Root) ?? Root;
        rules = IgnoreRules.None.And(Root, "");
        rules = Parents().ToList().Aggregate(rules, (all, parent) => all.And(Root, parent));
    }

    public string Root { get; }

    /// <summary>Whether the file that marks a practice is there; without it none of the folders is anybody's business.</summary>
    public bool IsPractice => File.Exists(Full(PracticeFinder.SettingsFile));

    public string Full(string path) => Path.Combine(Root, path);

    /// <summary>Every client's folder, in no order.</summary>
    public IEnumerable<string> ClientFolders() => Parents().SelectMany(ClientFolders);

    /// <summary>The clients' folders in one of the folders that hold them.</summary>
    public IEnumerable<string> ClientFolders(string parent) => !IsPlace(parent) ? [] : FolderList.Folders(realRoot, Full(parent))
        .Select(name => NotePath.Combine(parent, name)).Where(folder => !rules.IsIgnored(folder, isFolder: true));

    public bool HasClientFolder(string folder) =>
        IsPlace(NotePath.Folder(folder)) && FolderList.IsFolder(realRoot, Full(folder)) && !rules.IsIgnored(folder, isFolder: true);

    /// <summary>The Markdown files in a folder, by their paths and in no order.</summary>
    public IEnumerable<FolderEntry> Files(string folder)
    {
        IgnoreRules own = RulesIn(folder);
        IReadOnlyList<FolderEntry> files = FolderList.Notes(realRoot, Full(folder), folder);
        return own.IsEmpty ? files : files.Where(note => !own.IsIgnored(note.Name, isFolder: false));
    }

    /// <summary>The session notes, if they are such, in a client's folder, by their paths and in no order.</summary>
    public IEnumerable<FolderEntry> Notes(string folder) => Files(folder).Where(note => !IsClientNote(note.Name));

    /// <summary>The folder with what a note in it says now; without it where it is missing, left out, or no session.</summary>
    public ClientFolder WithSession(ClientFolder folder, string path) => HasFile(path)
        ? new ClosedNotes().WithSession(folder, Root, new FolderEntry(path, IsFolder: false, IsLink: false, IsPlain: false))
        : folder.Without(path);

    public ClientFolder Client(string folder, IReadOnlyList<SessionRecord> sessions, IEnumerable<string> unread) =>
        WithClient(WithShared(Bare(folder) with { Sessions = sessions, Unread = [.. unread] }));

    /// <summary>The folder with what is in its <c>out</c> from now on.</summary>
    public ClientFolder WithShared(ClientFolder folder) => folder with { Shared = SharedFolder.Of(Root, folder.Path) };

    /// <summary>The folder with what its client.md says now.</summary>
    public ClientFolder WithClient(ClientFolder folder) => HasFile(folder.ClientNote)
        ? ClosedNotes.WithClient(folder, Full(folder.ClientNote))
        : ClosedNotes.WithoutClient(folder);

    /// <summary>A client's folder with all it holds.</summary>
    public ClientFolder ReadClient(string folder) => WithClient(WithShared(new ClosedNotes().WithSessions(Bare(folder), Root, Notes(folder))));

    public PracticeSettings Settings()
    {
        if (NoteFile.Read(Full(PracticeFinder.SettingsFile)) is not { } file)
            return PracticeSettings.Default;
        PracticeSettings settings = PracticeSettings.Read(file.Text);
        return file.CanBeRewritten ? settings : settings with { IsUnread = true };
    }

    /// <summary>The files of the coach's own templates, from the root, in order.</summary>
    public IReadOnlyList<string> TemplateFiles() => !IsPlace(PracticeLayout.TemplateFolder)
        ? []
        : Files(PracticeLayout.TemplateFolder).Select(template => template.Name).Order(StringComparer.Ordinal).ToList();

    /// <summary>The practice with its templates as they are now.</summary>
    public PracticeSnapshot WithTemplates(PracticeSnapshot practice)
    {
        var templates = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var unread = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (string path in TemplateFiles())
        {
            NoteFile? file = NoteFile.Read(Full(path));
            if (file is { Text: "", CanBeRewritten: false })
                unread.Add(NotePath.TemplateName(path));
            else if (file is not null)
                templates[NotePath.TemplateName(path)] = file.Text;
        }
        return practice with { Templates = templates.ToImmutable(), UnreadTemplates = unread.ToImmutable() };
    }

    private static ClientFolder Bare(string folder) => new(NotePath.FileName(folder), folder);

    /// <summary>A client's folder may have patterns of its own; they are read when the folder is.</summary>
    private IgnoreRules RulesIn(string folder) => rules.And(Root, folder);

    public static bool IsClientNote(string path) => path.AsSpan(path.LastIndexOf('/') + 1).SequenceEqual(NotePath.ClientFile);

    /// <summary>Whether a folder that is there may not be looked into.</summary>
    public bool IsClosed(string folder) => !NoteFile.CanBeListed(Full(folder));

    /// <summary>Those of the folders that hold the clients' which are there.</summary>
    public IEnumerable<string> Parents() => PracticeLayout.ClientParents.Where(IsPlace);

    private bool IsPlace(string parent) => FolderList.IsFolder(realRoot, Full(parent)) && !rules.IsIgnored(parent, isFolder: true);

    private bool HasFile(string path) => FolderList.IsFile(realRoot, Full(path)) && !RulesIn(NotePath.Folder(path)).IsIgnored(path, isFolder: false);
}
