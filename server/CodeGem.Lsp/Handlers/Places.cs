using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Handlers;

/// <summary>Finds what a command is about. Before it begins, the files around it are read again: another program may have changed them.</summary>
internal static class Places
{
    /// <summary>The note that was named, else the one session that is open.</summary>
    public static async Task<(Workplace Place, NotePlace Note)> OfNote(Desk<ServerState> desk, DocumentUri? uri)
    {
        DocumentUri asked = uri ?? OpenSession(desk.State);
        if (asked.Path is not { } path || (desk.State.Find(asked)?.Place ?? NotePlace.Of(path)) is not { } note)
            throw new NotPossible(Messages.Of("command.not-a-file", asked.Text));
        return (await At(desk, note, Path.GetDirectoryName(path)!).ConfigureAwait(false), note);
    }

    /// <summary>The practice of a note or folder, else of the first workspace folder.</summary>
    public static async Task<(Workplace Place, string Root)> OfPractice(Desk<ServerState> desk, DocumentUri? uri)
    {
        DocumentUri? asked = uri ?? desk.State.Client.Folders.FirstOrDefault()?.Uri ?? desk.State.Documents.Values.FirstOrDefault(d => d.Place is { IsLoose: false })?.Uri;
        if (asked?.Path is not { } path)
            throw new NotPossible(Messages.Of("command.no-folder"));
        string? root = PracticeFinder.RootOf(Path.Combine(path, PracticeFinder.SettingsFile)) ?? PracticeFinder.RootOf(path);
        root ??= desk.State.Practices.Values.FirstOrDefault(v => !v.IsLoose && PracticeFinder.RootOf(v.Root) == v.Root)?.Root;
        if (root is null)
            throw new NotPossible(Messages.Of("command.no-practice", path));
        return (await At(desk, new NotePlace(root, PracticeFinder.SettingsFile, IsLoose: false), root).ConfigureAwait(false), root);
    }

    /// <summary>The client that was named, else the one whose note was; null for a person to choose.</summary>
    public static async Task<(Workplace Place, ClientFolder? Client, string Root)> OfClient(Desk<ServerState> desk, DocumentUri? uri, string? id)
    {
        if (id is null && uri?.Path is { } path && NotePlace.Of(path) is { } note && File.Exists(path) && NotePath.FileName(note.Path) != PracticeFinder.SettingsFile)
        {
            Workplace beside = await At(desk, note, Path.GetDirectoryName(path)!).ConfigureAwait(false);
            return (beside, beside.Practice.FolderOf(note.Path), note.Root);
        }
        (Workplace place, string root) = await OfPractice(desk, uri).ConfigureAwait(false);
        if (string.IsNullOrWhiteSpace(id))
            return (place, null, root);
        ClientFolder client = place.Practice.FindClient(id.Trim()) ?? throw new NotPossible(NoClient(place.Practice, id));
        return (place, client, root);
    }

    /// <summary>What is told to who names a client that there is not.</summary>
    public static string NoClient(PracticeSnapshot practice, string id) => Clients(practice) is { } clients ? Messages.Of("command.no-client", id, clients) : NoClients;

    /// <summary>What is told to who names none.</summary>
    public static string WhichClient(PracticeSnapshot practice) => Clients(practice) is { } clients ? Messages.Of("command.which-client", clients) : NoClients;

    private static string NoClients => Messages.Of("command.no-clients");

    private static string? Clients(PracticeSnapshot practice) => practice.Clients.IsEmpty ? null : Listing.Of(practice.Clients.Values.Select(c => c.Id).ToList());

    private static DocumentUri OpenSession(ServerState state)
    {
        var sessions = state.Documents.Values.Where(d => d.Note.Kind == NoteKind.Session).Select(d => d.Uri).ToList();
        return sessions.Count switch
        {
            1 => sessions[0],
            0 => throw new NotPossible(Messages.Of("command.no-session")),
            _ => throw new NotPossible(Messages.Of("command.which-session", string.Join(", ", sessions.Select(s => s.Text).Order(StringComparer.Ordinal)))),
        };
    }

    /// <summary>The disk is asked here, not on the loop.</summary>
    private static void Changed(Desk<ServerState> desk, string root, List<string> fullPaths)
    {
        var gone = fullPaths.Where(path => !File.Exists(path)).ToHashSet(StringComparer.Ordinal);
        _ = desk.Take(now => Practices.Changed(now.AfterPlan(fullPaths, gone), root, fullPaths));
    }

    private static async Task<Workplace> At(Desk<ServerState> desk, NotePlace place, string changed)
    {
        ServerState state = await desk.Take(now => Practices.ReadAgain(now, place, changed)).ConfigureAwait(false);
        PracticeSnapshot practice = Contexts.PracticeOf(state, state.Practices[place.Root]);
        return new Workplace(place.Root, practice, Contexts.CalendarOf(state, practice), Contexts.NowIn(state, practice))
        {
            Options = state.Options,
            Open = EditorNotes.Of(desk, place.Root),
            Changed = paths => Changed(desk, place.Root, paths.Select(path => (place with { Path = path }).FullPath).ToList()),
            Unsaved = path => desk.State.OpenIn(place.Root).FirstOrDefault(d => d.Place!.Path == path)?.Note,
        };
    }
}
