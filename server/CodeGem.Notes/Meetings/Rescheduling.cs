using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// A session gets another day: what its own note says of it, and what the client's other notes say of it, by <c>from:</c>, <c>moved:</c>,
/// <c>next:</c> or a relative link. Only what really means this session changes; where a day has two sessions, the words of the item decide.
/// </summary>
public sealed class Rescheduling
{
    private readonly NoteContext context;
    private readonly NoteLookup lookup;
    private readonly SessionDay day;
    private readonly Lazy<IReadOnlyList<EditFile>> neighbours;

    /// <param name="context">The session as it is.</param>
    /// <param name="to">The day it moves to.</param>
    /// <param name="newPath">The name its file gets; a free name of that day where null.</param>
    public Rescheduling(NoteContext context, LocalDate to, NoteLookup lookup, string? newPath = null)
    {
        this.context = context;
        this.lookup = lookup;
        To = to;
        (LocalDate Date, int Sequence)? name = NotePath.SessionName(context.Path);
        Former = new[] { context.Session.Date, name?.Date }.OfType<LocalDate>().Distinct().Where(date => date != to).ToList();
        // A rename that was broken off can leave the note under both names.
        Note? IsTaken(string path) => lookup(path) is { } other && other.Text != context.Note.Text ? other : null;
        day = new SessionDay(name?.Date ?? context.Anchor, name?.Sequence ?? 1);
        NewPath = newPath ?? (name?.Date == to ? context.Path : FreePath(NotePath.Folder(context.Path), to, IsTaken));
        neighbours = new(() => Others().Select(Edited).OfType<EditFile>().ToList());
    }

    public LocalDate To { get; }

    /// <summary>The file's name afterwards; its present one where that says the day already.</summary>
    public string NewPath { get; }

    /// <summary>The days other notes may know the session by: the one its note says, and the one its file's name says.</summary>
    public IReadOnlyList<LocalDate> Former { get; }

    /// <summary>The time of day before and after, for neighbours whose <c>next_start:</c> says it; null leaves it.</summary>
    public (LocalTime Before, LocalTime After)? Start { get; init; }

    /// <summary>The edits of the client's other notes.</summary>
    public IReadOnlyList<EditFile> Neighbours => neighbours.Value;

    /// <summary>The steps that give the note its new name; none where it keeps it.</summary>
    public IReadOnlyList<Step> Rename => NewPath == context.Path ? [] : [new RenameFile(context.Path, NewPath)];

    /// <summary>What changes in the note itself: its day, that day in its title, and what in it names itself.</summary>
    public IReadOnlyList<Edit> OwnEdits()
    {
        var edits = new List<Edit>();
        if (context.Session.Date != To)
            edits.Add(FrontMatterEdits.Set(context.Note, "date", FrontMatterValues.Text(To)));
        edits.AddRange(TitleEdits());
        bool isAlone = Former.All(date => SessionsOf(date, context.Path).Count == 0);
        if (isAlone)
            edits.AddRange(DatesOf(context.Note, TokenKind.From).Where(t => Former.Contains(t.Date)).Select(t => SetDate(t.Token)));
        edits.AddRange(LinkEdits(context.Note, context.Path));
        return edits;
    }

    /// <summary>Why the session cannot go there: it would pass one that its items came from, or went to.</summary>
    public Refusal? Refuse()
    {
        foreach (SessionRecord other in context.Folder.Sessions.Where(s => s.Path != context.Path))
        {
            if (lookup(other.Path) is not { IsPlain: false } note)
                continue;
            SessionDay theirs = SessionDay.Of(other), ours = new(To, NotePath.SessionName(NewPath)?.Sequence ?? 1);
            if (ours < theirs && (NextEdits(note, other).Any() || MeantBy(note, other, TokenKind.Moved).Any()))
                return new Refusal(Messages.Of("move.before-its-source", context.Path, FrontMatterValues.Text(To), other.Path));
            if (ours > theirs && MeantBy(note, other, TokenKind.From).Any())
                return new Refusal(Messages.Of("move.after-its-copies", context.Path, FrontMatterValues.Text(To), other.Path));
        }
        return null;
    }

    /// <summary>A neighbour as it is afterwards.</summary>
    public Note? Afterwards(string path) =>
        Neighbours.FirstOrDefault(edit => edit.Path == path) is { } edit ? NoteReader.Read(edit.After) : lookup(path);

    /// <summary>The first name of a day that nothing has.</summary>
    internal static string FreePath(string folder, LocalDate date, NoteLookup lookup) => FreePath(folder, date, lookup, out _);

    /// <summary>A planned session of a day that was made after the folder was read, as by another who finishes the same meeting; null for none.</summary>
    internal static SessionRecord? MadeMeanwhile(ClientFolder folder, LocalDate date, NoteLookup lookup)
    {
        for (int sequence = 1; ; sequence++)
        {
            string path = NotePath.Combine(folder.Path, NotePath.SessionFile(date, sequence));
            if (lookup(path) is not { } note)
                return null;
            if (folder.Find(path) is null && SessionRecord.From(path, note) is { IsPlanned: true } made)
                return made;
        }
    }

    /// <param name="unreadable">A note of that day that cannot be read, and may be the very one that is wanted; null when there is none.</param>
    internal static string FreePath(string folder, LocalDate date, NoteLookup lookup, out string? unreadable)
    {
        unreadable = null;
        for (int sequence = 1; ; sequence++)
        {
            string path = NotePath.Combine(folder, NotePath.SessionFile(date, sequence));
            if (lookup(path) is not { } note)
                return path;
            unreadable ??= note.IsPlain ? path : null;
        }
    }

    private IEnumerable<string> Others() => context.Folder.Sessions.Select(s => s.Path).Where(path => path != context.Path).Append(context.Folder.ClientNote);

    private EditFile? Edited(string path)
    {
        if (lookup(path) is not { IsPlain: false } note)
            return null;
        SessionRecord? session = context.Folder.Find(path);
        var edits = new List<Edit>();
        foreach (TokenKind kind in (TokenKind[])[TokenKind.Moved, TokenKind.From])
            edits.AddRange(MeantBy(note, session, kind).Select(SetDate));
        if (session is not null)
            edits.AddRange(NextEdits(note, session));
        edits.AddRange(LinkEdits(note, path));
        return edits.Count == 0 ? null : new EditFile(path, note.Text, edits);
    }

    private Edit SetDate(ItemToken token) => new(token.ValueSpan, FrontMatterValues.Text(To));

    private static IEnumerable<(ItemToken Token, LocalDate Date, ActionItem Item)> DatesOf(Note note, TokenKind kind) =>
        from item in note.Items
        from token in item.Tokens
        where token.Kind == kind
        let date = FrontMatterValues.Date(token.Value)
        where date is not null
        select (token, date.Value, item);

    /// <summary>The tokens of a kind in another note that mean this session.</summary>
    private IEnumerable<ItemToken> MeantBy(Note note, SessionRecord? other, TokenKind kind) =>
        from named in DatesOf(note, kind)
        where Former.Contains(named.Date) && IsInOrder(other, named.Date, kind) && IsMeant(named.Item, named.Date, other, kind)
        select named.Token;

    /// <summary>An item comes from an earlier session and goes to a later one.</summary>
    private bool IsInOrder(SessionRecord? other, LocalDate date, TokenKind kind)
    {
        if (other is null)
            return true;
        SessionDay theirs = SessionDay.Of(other), ours = day with { Date = date };
        return kind == TokenKind.From ? theirs > ours : theirs < ours;
    }

    /// <summary>Of two sessions of one day an item went to, or came from, the first that holds it.</summary>
    private bool IsMeant(ActionItem item, LocalDate date, SessionRecord? other, TokenKind kind)
    {
        IReadOnlyList<SessionRecord> others = SessionsOf(date, other?.Path);
        if (others.Count == 0)
            return true;
        string words = CarriedItems.Words(item);
        bool Holds(Note? note) => note is not null && note.Actions.Any(i =>
            CarriedItems.Words(i) == words && (kind == TokenKind.Moved || i.Find(TokenKind.From) is null));
        return Holds(context.Note) && !others.Any(o => SessionDay.Of(o) < day with { Date = date } && Holds(lookup(o.Path)));
    }

    /// <summary>The other sessions of a day.</summary>
    private List<SessionRecord> SessionsOf(LocalDate date, string? except) =>
        context.Folder.Sessions.Where(s => s.Date == date && s.Path != context.Path && s.Path != except).ToList();

    /// <summary><c>next:</c> means the first session of its day after the note's own.</summary>
    private IEnumerable<Edit> NextEdits(Note note, SessionRecord other)
    {
        if (other.Session.Next is not { } next || !(Former.Contains(next) || next == To) || !IsInOrder(other, next, TokenKind.Moved))
            yield break;
        SessionDay ours = day with { Date = next };
        if (SessionsOf(next, other.Path).Any(s => SessionDay.Of(s) < ours && SessionDay.Of(s) > SessionDay.Of(other)))
            yield break;
        if (next != To)
            yield return FrontMatterEdits.Set(note, "next", FrontMatterValues.Text(To));
        if (Start is { } start && other.Session.NextStart == start.Before)
            yield return FrontMatterEdits.SetTime(note, "next_start", start.After);
    }

    private IEnumerable<Edit> LinkEdits(Note note, string path)
    {
        string before = NotePath.FileName(context.Path), after = NotePath.FileName(NewPath);
        if (before == after)
            yield break;
        foreach (RelativeLink link in RelativeLinks.Of(note, path).Where(l => l.Path == context.Path))
        {
            int at = note.Source.Of(link.Target).LastIndexOf(before, StringComparison.Ordinal);
            if (at >= 0)
                yield return new Edit(new Span(link.Target.Start + at, link.Target.Start + at + before.Length), after);
        }
    }

    /// <summary>The long date in the title, with its weekday where one stands before it.</summary>
    private IEnumerable<Edit> TitleEdits()
    {
        if (context.Note.Sections.FirstOrDefault(s => s.Level == 1) is not { } title)
            yield break;
        string text = context.Note.Source.Of(title.Heading);
        foreach (LocalDate former in Former)
        {
            string before = DateNames.Long(former);
            int at = text.IndexOf(before, StringComparison.Ordinal), end = at + before.Length;
            bool isWhole = at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (!isWhole)
                continue;
            yield return new Edit(new Span(title.Heading.Start + at, title.Heading.Start + end), DateNames.Long(To));
            string weekday = DateNames.Weekday(former);
            int start = text[..at].TrimEnd(' ', ',').Length - weekday.Length;
            if (start > 0 && string.CompareOrdinal(text, start, weekday, 0, weekday.Length) == 0 && !char.IsLetterOrDigit(text[start - 1]))
                yield return new Edit(new Span(title.Heading.Start + start, title.Heading.Start + start + weekday.Length), DateNames.Weekday(To));
            yield break;
        }
    }
}
