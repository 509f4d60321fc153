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
            hidden.Add(top, isHidden = top.SelfAndDescendants().Select(e => e.Item).OfType<ActionItem>().Any(i => Hides(note, i) || WasHidden(client, session, i)));
        return isHidden;
    }

    /// <summary>A note it may have been carried through that cannot be read, or not again, may have had it anywhere.</summary>
    private bool WasHidden(ClientFolder client, SessionRecord session, ActionItem item)
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
        return named != session.Path && !origins.Any(s => s.Date == from || DayOf(s.Path) == from) && NoteAt(named) is not null;
    }

    private bool HasPrivately(Note earlier, ActionItem item) => earlier.Items.Any(i => LiveItems.Words(i.Text) == LiveItems.Words(item.Text) && Hides(earlier, i));

    private static LocalDate? DayOf(string path) => NotePath.SessionName(path)?.Date;

    private static ListEntry TopOf(ListEntry entry)
    {
        while (entry.Parent is { } parent)
            entry = parent;
        return entry;
    }

    private bool Hides(Note note, ActionItem item) => item.Entry.Section is { } section && (sharing.IsPrivate(section) || LinesOf(note, section).Hides(item.Entry));

    private SharedLines LinesOf(Note note, Section section)
    {
        if (!lines.TryGetValue((note, section.Heading), out SharedLines? shared))
            lines.Add((note, section.Heading), shared = new SharedLines(note, section, sharing));
        return shared;
    }

    /// <summary>Whether a line of a section of some kind stands below the name of another one that is private, be it a heading or not.</summary>
    public static bool IsBelowPrivateName(Note note, Section section, SectionKind kind, int line, SharedSections sharing)
    {
        if (line >= new SharedLines(note, section, sharing).End)
            return true;
        for (Section? at = section; at is not null; at = at.Parent)
        {
            if (!(at.IsNamed && at.Kind == kind) && sharing.IsPrivateName(at.Title))
                return true;
        }
        return false;
    }
}
