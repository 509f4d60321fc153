using System.Collections.Concurrent;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Rules;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// A note and all it is read against: the practice, the day, the coach's options. Rules and features are functions of it and a place.
/// </summary>
public sealed class NoteContext
{
    private ConcurrentDictionary<string, WrittenDate>? writtenDates;

    /// <param name="path">The note, from the practice's root.</param>
    /// <param name="practice">As it is with this note's present text.</param>
    public NoteContext(Note note, string path, PracticeSnapshot practice, Calendar calendar, EditingOptions? options = null)
    {
        Note = note;
        Path = path;
        Practice = practice;
        Calendar = calendar;
        Options = options ?? EditingOptions.Default;
        Folder = practice.FolderOf(path);
        Record = note.Kind == NoteKind.Session ? Folder.Find(path) ?? SessionRecord.From(path, note) : null;
    }

    public Note Note { get; }

    public string Path { get; }

    public PracticeSnapshot Practice { get; }

    public ClientFolder Folder { get; }

    public Calendar Calendar { get; }

    public EditingOptions Options { get; }

    /// <summary>The dates of the note as they are worked out, by what was written.</summary>
    internal ConcurrentDictionary<string, WrittenDate> WrittenDates => LazyInitializer.EnsureInitialized(ref writtenDates, () => new(StringComparer.Ordinal));

    /// <summary>Whose keys the file holds; null for one that is no file of ours.</summary>
    public KeyHome? KeyHome => Note.Kind switch
    {
        NoteKind.Session => Model.KeyHome.Session,
        NoteKind.Client => Model.KeyHome.Client,
        _ when Practice.IsLoose => null,
        _ => Path == NotePath.SettingsFile ? Model.KeyHome.Practice : NotePath.IsTemplate(Path) ? Model.KeyHome.Template : null,
    };

    /// <summary>The same place with another text in it.</summary>
    public NoteContext With(Note note) => new(note, Path, Practice.With(Path, note), Calendar, Options);

    public Session Session => Note.FrontMatter.Session;

    /// <summary>What the client is called: a loose session, which has no client.md, says it itself.</summary>
    public string ClientName => Folder.Profile?.Name ?? Note.FrontMatter.Get("name") ?? Session.Client ?? Folder.DisplayName;

    /// <summary>Null when the note is no session or says no date.</summary>
    public SessionRecord? Record { get; }

    /// <summary>The day the note's words are read from: the session's, or today where it says none.</summary>
    public LocalDate Anchor => Record?.Date ?? Calendar.Today;

    /// <summary>The coach is with the client, or will be: only what cannot wait is shown.</summary>
    public bool IsLive => Session.Status == SessionStatus.Planned && Record is { } record && record.Date >= Calendar.Today;

    /// <summary>The agreed date of the next session: what the note says, or the nearest planned one after it.</summary>
    public LocalDate? NextSession => Session.Next ?? Folder.PlannedAfter(Anchor).FirstOrDefault()?.Date;

    /// <summary>The planned session after the next one.</summary>
    public LocalDate? SessionAfterNext => NextSession is { } next ? Folder.PlannedAfter(next).FirstOrDefault()?.Date : null;

    /// <summary>The lines of the items whose live copy stands here, zero-based.</summary>
    public IReadOnlySet<int> LiveLines => field ??= (Record is { } record ? LiveItems.In(Folder, record) : []).Select(i => i.Line).ToHashSet();

    /// <summary>Who may own an item here.</summary>
    public IReadOnlyList<string> Owners => field ??= ["client", "coach", "sponsor", .. Folder.Profile?.Participants ?? []];
}
