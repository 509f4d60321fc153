using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>A session as the practice remembers it: what other notes ask of it, and none of the text they do not.</summary>
/// <param name="Path">From the practice's root, with <c>/</c> between the names.</param>
/// <param name="Date">From the front matter, or the file's name where that says none.</param>
/// <param name="Sequence">1, or the number behind the date in the file's name: <c>2026-11-30-2.md</c> is the second of its day.</param>
public sealed record SessionRecord(string Path, LocalDate Date, int Sequence, Session Session)
{
    public string FileName => NotePath.FileName(Path);

    public SessionStatus? Status => Session.Status;

    public bool IsPlanned => Session.Status == SessionStatus.Planned;

    /// <summary>The front matter cannot be trusted.</summary>
    public bool IsBroken { get; init; }

    public IReadOnlyList<ItemRecord> Items { get; init; } = [];

    public IReadOnlyList<GoalScore> Scores { get; init; } = [];

    public IReadOnlyList<string> Takeaways { get; init; } = [];

    /// <summary>Null when the note is no session, or neither its front matter nor its name says a date.</summary>
    public static SessionRecord? From(string path, Note note)
    {
        (LocalDate Date, int Sequence)? name = NotePath.SessionName(path);
        Session session = Session.Read(note.FrontMatter);
        if (note.Kind != NoteKind.Session || (session.Date ?? name?.Date) is not { } date)
            return null;
        return new SessionRecord(path, date, name?.Sequence ?? 1, session)
        {
            IsBroken = note.FrontMatter.IsBroken,
            Items = note.Actions.Select(item => ItemRecord.Of(note, item)).ToList(),
            Scores = GoalScore.Read(note),
            Takeaways = SectionPoints.Read(note, SectionKind.KeyTakeaways).Select(p => p.Text).ToList(),
        };
    }
}

/// <summary>An action item as the practice remembers it. Line is zero-based.</summary>
public sealed record ItemRecord(ItemState State, string Text, string? Owner, string? Due, string? Goal, LocalDate? From, LocalDate? Moved, int Line)
{
    public bool IsOpen => State == ItemState.Open;

    public static ItemRecord Of(Note note, ActionItem item) => new(
        item.State, item.Text, item.Get(TokenKind.Owner), item.Get(TokenKind.Due), item.Get(TokenKind.Goal),
        FrontMatterValues.Date(item.Get(TokenKind.From)), FrontMatterValues.Date(item.Get(TokenKind.Moved)), item.Entry.FirstLine);
}
