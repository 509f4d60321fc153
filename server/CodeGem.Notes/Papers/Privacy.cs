using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>
/// Which items are private: those in a private section or a comment, and those that were first written in one. Finishing carries every open item to
/// the next Action review, which makes none of them public.
/// </summary>
public sealed class Privacy(PracticeSettings settings, NoteLookup lookup)
{
    private readonly SharedSections sharing = new(settings);
    private readonly Dictionary<string, Note?> notes = new(StringComparer.Ordinal);
    private readonly Dictionary<ListEntry, bool> hidden = [];
    private readonly Dictionary<(Note, Span), SharedLines> lines = [];
    private readonly Dictionary<Note, IReadOnlyList<Span>> stretches = [];

    /// <summary>Another note, read once.</summary>
    public Note? NoteAt(string path)
    {
        if (!notes.TryGetValue(path, out Note? note))
            notes.Add(path, note = lookup(path));
        return note;
    }

    /// <summary>What is nested travels together, and only its open items say where they came from: one that is private hides all.</summary>
    /// <param name="session">The note's own.</param>
    public bool Hides(ClientFolder client, SessionRecord session, Note note, ActionItem item)
    {
        ListEntry top = TopOf(item.Entry);
        if (!hidden.TryGetValue(top, out bool isHidden))
            hidden.Add(top, isHidden = top.SelfAndDescendants().Select(e => e.Item).OfType<ActionItem>().Any(i => Hides(note, i) || WasHidden(client, session, note, i)));
        return isHidden;
    }

    /// <summary>True for a goal that stands in a private section or a comment, or that the practice keeps with all the others.</summary>
    public bool Hides(Note client, Goal goal) => sharing.IsPrivateName(SectionNames.Of(SectionKind.GoalProgress).Heading)
        || client.SectionAt(goal.Heading.Start) is var section && (sharing.IsPrivate(section) || client.Comments.Cover(goal.Heading.Start) || StretchesIn(client).Cover(goal.Heading.Start));

    /// <summary>The client's goals that may be named; none where client.md cannot be read.</summary>
    public IReadOnlyList<Goal> PublicGoals(ClientFolder client) =>
        NoteAt(client.ClientNote) is { } note ? client.Goals.Where(goal => !Hides(note, goal)).Select(goal => HasPrivate(note, goal) ? goal with { Measure = null } : goal).ToList() : [];

    /// <summary>True when a private name stands somewhere below a goal's heading: nobody knows which of its values are meant.</summary>
    private bool HasPrivate(Note client, Goal goal) =>
        client.SectionAt(goal.Heading.Start) is { OwnContent.IsEmpty: false } section && LinesOf(client, section).Hides(client.Source.LineOf(section.OwnContent.End - 1));

    /// <summary>
    /// The points of a section that may be copied into a section of another note: none that stand below the name of a private one. A section the
    /// practice keeps, or a heading below it that nobody knows, goes only where it stays.
    /// </summary>
    /// <param name="to">Where they go; null for a comment.</param>
    public IEnumerable<SectionPoint> PublicPoints(Note note, SectionKind kind, SectionKind? to)
    {
        bool isShared = to is { } target && sharing.Shares(target);
        return SectionPoints.Read(note, kind).Where(point => note.SectionAt(point.Lines.Start) is not { } section
            || !(isShared ? sharing.IsPrivate(section) || !section.IsNamed : IsBelowPrivateName(section, kind))
            && !LinesOf(note, section).Hides(note.Source.LineOf(point.Lines.Start)));
    }

    /// <summary>A note it may have been carried through that cannot be read, or not again, may have had it anywhere.</summary>
    private bool WasHidden(ClientFolder client, SessionRecord session, Note note, ActionItem item)
    {
        if (FrontMatterValues.Date(item.Get(TokenKind.From)) is not { } from)
            return false;
        bool MayBeOrigin(LocalDate date) => date >= from && date <= session.Date;
        // Only where the name says another day is a note that nobody can read known not to be one of them.
        if (client.Unread.Any(path => path != client.ClientNote && (DayOf(path) is not { } day || MayBeOrigin(day))))
            return true;
        var origins = client.Sessions.Where(s => s.Path != session.Path && (MayBeOrigin(s.Date) || DayOf(s.Path) is { } day && MayBeOrigin(day))).ToList();
        if (origins.Any(origin => NoteAt(origin.Path) is not { Kind: NoteKind.Session, IsPlain: false } earlier || HasPrivately(earlier, item)))
            return true;
        // The session's name may stand for something else by now.
        string named = NotePath.Combine(client.Path, NotePath.SessionFile(from));
        if (named != session.Path && !origins.Any(s => s.Date == from || DayOf(s.Path) == from) && NoteAt(named) is not null)
            return true;
        return MayBeReworded(origins.Select(origin => new Lineage(NoteAt(origin.Path)!, from, origin.Date == from || DayOf(origin.Path) == from)).ToList(), new Lineage(note, from, IsOrigin: false), item);
    }

    /// <summary>
    /// True when the session an item names never had it, and some private item of that session is found nowhere: then this may be that one in
    /// other words.
    /// </summary>
    private bool MayBeReworded(List<Lineage> earlier, Lineage here, ActionItem item)
    {
        if (!earlier.Any(note => note.IsOrigin) || earlier.Any(note => note.IsOrigin && note.Items.Any(i => IsSame(i, item))))
            return false;
        return earlier.SelectMany(note => note.Items.Where(i => MayHaveGone(i) && Hides(note.Note, i)))
            .Any(lost => !here.Items.Any(i => IsSame(i, lost)) && !earlier.Any(note => !note.IsOrigin && note.Items.Any(i => IsClosed(i) && IsSame(i, lost))));
    }

    private bool HasPrivately(Note earlier, ActionItem item) => earlier.Items.Any(i => IsSame(i, item) && Hides(earlier, i));

    private static bool IsSame(ActionItem one, ActionItem other) => LiveItems.Words(one.Text) == LiveItems.Words(other.Text);

    private static bool IsClosed(ActionItem item) => item.State is ItemState.Done or ItemState.Dropped;

    /// <summary>What was closed where it stood went nowhere, unless it was closed after it had gone.</summary>
    private static bool MayHaveGone(ActionItem item) => !IsClosed(item) || item.Find(TokenKind.Moved) is not null;

    private static LocalDate? DayOf(string path) => NotePath.SessionName(path)?.Date;

    internal static ListEntry TopOf(ListEntry entry)
    {
        while (entry.Parent is { } parent)
            entry = parent;
        return entry;
    }

    private bool Hides(Note note, ActionItem item) => sharing.IsPrivate(item.Entry.Section) || LinesOf(note, item.Entry.Section).Hides(item.Entry);

    /// <param name="section">Null for what stands above every heading.</param>
    internal SharedLines LinesOf(Note note, Section? section)
    {
        Span key = section?.Heading ?? Span.At(-1);
        if (!lines.TryGetValue((note, key), out SharedLines? shared))
            lines.Add((note, key), shared = new SharedLines(note, section, sharing, StretchesIn(note)));
        return shared;
    }

    private IReadOnlyList<Span> StretchesIn(Note note)
    {
        if (!stretches.TryGetValue(note, out IReadOnlyList<Span>? found))
            stretches.Add(note, found = PrivateStretches.Of(note, sharing));
        return found;
    }

    private bool IsBelowPrivateName(Section section, SectionKind kind)
    {
        for (Section? at = section; at is not null; at = at.Parent)
        {
            if (!(at.IsNamed && at.Kind == kind) && sharing.IsPrivateHeading(at.Title))
                return true;
        }
        return false;
    }

    /// <summary>The items of a note that were agreed on a day.</summary>
    /// <param name="IsOrigin">The note is of that day.</param>
    private sealed record Lineage(Note Note, LocalDate From, bool IsOrigin)
    {
        public IEnumerable<ActionItem> Items => Note.Items.Where(i => FrontMatterValues.Date(i.Get(TokenKind.From)) is { } from ? from == From : IsOrigin);
    }
}
