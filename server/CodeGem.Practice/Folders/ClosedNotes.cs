using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>
/// Reads notes no editor has open, as far as other notes ask about them. Never throws. Keeps one buffer and one scanner for all it reads,
/// so each thread has its own.
/// </summary>
internal sealed class ClosedNotes(bool isForMany = false, ScanDepth depth = ScanDepth.Whole)
{
    private readonly NoteScanner scanner = new(isForMany, depth);
    private readonly FileBuffer buffer = new();

    /// <summary>What a session note says; null when it is none, or cannot be read.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="isPlain">The folder said it is a file.</param>
    /// <param name="isUnread">Nobody knows what it says.</param>
    public SessionRecord? Session(string root, string path, bool isPlain, out bool isUnread)
    {
        bool isRead = buffer.TryRead(root, path, isPlain, out ReadOnlySpan<byte> bytes);
        SessionRecord? session = isRead ? scanner.Read(path, bytes) : null;
        isUnread = !isRead || session is null && !NoteFile.Of(path, bytes.ToArray()).CanBeRewritten;
        return session;
    }

    /// <summary>The sessions among the notes of a folder, and the notes of which nobody knows.</summary>
    public ClientFolder WithSessions(ClientFolder folder, string root, IEnumerable<FolderEntry> notes, CancellationToken cancellation = default)
    {
        var sessions = new List<SessionRecord>();
        var unread = new List<string>();
        foreach (FolderEntry note in notes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Session(root, note.Name, note.IsPlain, out bool isUnread) is { } session)
                sessions.Add(session);
            else if (isUnread)
                unread.Add(note.Name);
        }
        return folder with { Sessions = sessions, Unread = [.. unread] };
    }

    /// <summary>
    /// The folder with all of the sessions that may hold a copy of an open item: those not before the first one that has any. Whatever
    /// <see cref="ScanDepth"/> they were read with, the same items are then live.
    /// </summary>
    public ClientFolder WithCopies(ClientFolder folder, string root)
    {
        int first = folder.Sessions.TakeWhile(session => session.OpenItems == 0).Count();
        bool isWhole = folder.Sessions.Skip(first).All(session => session.OpenItems > 0);
        return isWhole ? folder : folder with
        {
            Sessions = folder.Sessions.Select((session, at) => at < first || session.OpenItems > 0 ? session : Session(root, session.Path, isPlain: false, out _) ?? session).ToList(),
        };
    }

    /// <summary>The folder with what a note in it says now, or that nobody knows.</summary>
    public ClientFolder WithSession(ClientFolder folder, string root, FolderEntry note)
    {
        SessionRecord? session = Session(root, note.Name, note.IsPlain, out bool isUnread);
        return isUnread ? folder.WithUnread(note.Name) : session is not null ? folder.With(session) : folder.Without(note.Name);
    }

    /// <summary>The folder with what its client.md says, or with nothing where that is missing or no client's.</summary>
    public static ClientFolder WithClient(ClientFolder folder, string fullPath)
    {
        ClientFolder bare = WithoutClient(folder);
        if (NoteFile.Read(fullPath) is not { } file)
            return bare;
        Note note = NoteReader.Read(file.Text);
        return note.Kind != NoteKind.Client && !file.CanBeRewritten ? bare.WithUnread(folder.ClientNote) : bare.WithClient(note);
    }

    public static ClientFolder WithoutClient(ClientFolder folder) => folder.Without(folder.ClientNote) with { Profile = null, Goals = [], NextTime = [] };
}
