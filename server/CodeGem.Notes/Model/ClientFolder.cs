using System.Collections.Immutable;
using CodeGem.Notes.Language;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>All that one client's folder holds: who they are, what they work towards, and every session in order.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="Path">The folder, from the practice's root; empty for a loose session's own folder.</param>
public sealed record ClientFolder(string Id, string Path)
{
    private static readonly Comparer<SessionRecord> ByDate = Comparer<SessionRecord>.Create(Compare);

    private readonly IReadOnlyList<SessionRecord> sessions = [];

    /// <summary>Null when there is no client.md, or it is no client note.</summary>
    public ClientProfile? Profile { get; init; }

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    /// <summary>The points under Next time in client.md.</summary>
    public IReadOnlyList<string> NextTime { get; init; } = [];

    /// <summary>
    /// Notes that stand here and cannot be read, client.md among them: they are encrypted, may not be opened, or are no files. By path. Nothing
    /// may be said of what they hold, and nothing as if they were not there.
    /// </summary>
    public ImmutableHashSet<string> Unread { get; init; } = [];

    /// <summary>What was made for the client: all below the folder's <c>out</c>.</summary>
    public SharedFiles Shared { get; init; } = SharedFiles.None;

    /// <summary>By date, then by number within the day.</summary>
    public IReadOnlyList<SessionRecord> Sessions
    {
        get => sessions;
        init => sessions = value.Order(ByDate).ToList();
    }

    public string ClientNote => NotePath.Combine(Path, NotePath.ClientFile);

    public string DisplayName => Profile?.Name ?? Id;

    /// <summary>There is a client.md, and nobody knows what it says.</summary>
    public bool IsClientUnread => Unread.Contains(ClientNote);

    /// <summary>What whoever made something of this folder should be told, a sentence each.</summary>
    public IEnumerable<string> Doubts => IsClientUnread ? [Messages.Of("client.unread", ClientNote)] : [];

    /// <summary>The days of sessions that cannot be read, as far as the files' names say them.</summary>
    public IEnumerable<LocalDate> UnreadDays => Unread.Select(path => NotePath.SessionName(path)?.Date).OfType<LocalDate>();

    /// <summary>The days that have a session's note, be it one that can be read or not; a day may come twice.</summary>
    public IEnumerable<LocalDate> SessionDays => Sessions.Select(s => s.Date).Concat(UnreadDays);

    public bool HasSessionOn(LocalDate day) => CountUntil(day) is > 0 and var count && Sessions[count - 1].Date == day || UnreadDays.Contains(day);

    /// <summary>Those of a day, the last one first.</summary>
    public IEnumerable<SessionRecord> SessionsOn(LocalDate day)
    {
        for (int at = CountUntil(day) - 1; at >= 0 && Sessions[at].Date == day; at--)
            yield return Sessions[at];
    }

    public SessionRecord? Find(string path) => IndexOf(path) is >= 0 and var at ? Sessions[at] : null;

    private int IndexOf(string path)
    {
        int at = Sessions.Count - 1;
        while (at >= 0 && Sessions[at].Path != path)
            at--;
        return at;
    }

    public SessionRecord? After(SessionRecord session) => Sessions.SkipWhile(s => s.Path != session.Path).Skip(1).FirstOrDefault();

    public SessionRecord? Before(SessionRecord session) => Sessions.TakeWhile(s => s.Path != session.Path).LastOrDefault();

    /// <summary>The n-th session that was not cancelled, counted from one.</summary>
    public int NumberOf(SessionRecord session) =>
        Sessions.TakeWhile(s => s.Path != session.Path).Count(s => s.Status != SessionStatus.Cancelled) + 1;

    /// <summary>To how many sessions an item that stands in one was carried, since the day it was agreed.</summary>
    public int CarriedTo(SessionRecord session, LocalDate agreed)
    {
        int last = CountUntil(session.Date);
        while (last > 0 && Sessions[last - 1].Date == session.Date && Sessions[last - 1].Sequence > session.Sequence)
            last--;
        return Math.Max(0, last - CountUntil(agreed));
    }

    /// <summary>This folder with a session as its open note says it now; itself where that is what it holds, as after most key presses.</summary>
    public ClientFolder With(SessionRecord session) => IndexOf(session.Path) is >= 0 and var at && Sessions[at].Equals(session)
        ? this
        : this with { Sessions = Sessions.Where(s => s.Path != session.Path).Append(session).ToList(), Unread = Unread.Remove(session.Path) };

    /// <summary>This folder without a note; itself where it holds none of that name.</summary>
    public ClientFolder Without(string path) => Find(path) is null && !Unread.Contains(path)
        ? this
        : this with { Sessions = Sessions.Where(s => s.Path != path).ToList(), Unread = Unread.Remove(path) };

    public ClientFolder WithUnread(string path) => Without(path) with { Unread = Unread.Add(path) };

    /// <summary>This folder with what client.md says now.</summary>
    public ClientFolder WithClient(Note note) => note.Kind != NoteKind.Client ? this : this with
    {
        Unread = Unread.Remove(ClientNote),
        Profile = ClientProfile.Read(note.FrontMatter),
        Goals = Reading.GoalReader.Read(note),
        NextTime = Reading.SectionPoints.Read(note, SectionKind.NextTime).Select(p => p.Text).ToList(),
    };

    /// <summary>This folder with something made for the client as its editor shows it now.</summary>
    public ClientFolder With(SharedFile file) => this with { Shared = Shared.With(file) };

    /// <summary>The planned sessions after a day, the nearest first.</summary>
    public IEnumerable<SessionRecord> PlannedAfter(LocalDate date) => Sessions.Skip(CountUntil(date)).Where(s => s.IsPlanned);

    /// <summary>How many sessions are not after a day. The newest are looked at first: of a long history only what is asked about is touched.</summary>
    private int CountUntil(LocalDate date)
    {
        int count = Sessions.Count;
        while (count > 0 && Sessions[count - 1].Date > date)
            count--;
        return count;
    }

    private static int Compare(SessionRecord a, SessionRecord b)
    {
        int byDay = a.Date.CompareTo(b.Date);
        if (byDay == 0)
            byDay = a.Sequence.CompareTo(b.Sequence);
        return byDay != 0 ? byDay : string.CompareOrdinal(a.Path, b.Path);
    }
}
