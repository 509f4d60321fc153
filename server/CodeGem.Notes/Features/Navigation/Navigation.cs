using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>
/// Where goals, clients, sessions and items are written down, and everywhere they are spoken of (LSP 3.17, <c>textDocument/definition</c>,
/// <c>references</c>, <c>documentHighlight</c>).
/// </summary>
public static class Navigation
{
    /// <returns>Where the word under the cursor comes from; null where it names nothing that is known.</returns>
    public static NotePlace? Definition(NoteContext context, int offset, NoteLookup lookup) => Named.At(context, offset) switch
    {
        Named.OfGoal goal when context.Folder.Goals.FirstOrDefault(g => g.Id == goal.Id) is { } known =>
            new NotePlace(context.Folder.ClientNote, known.IdSpan),
        Named.OfClient client => ClientNote(context, client.Id),
        Named.OfSession session => Session(context, session, lookup),
        Named.OfItem { Item: var item } when FrontMatterValues.Date(item.Get(TokenKind.From)) is { } from =>
            Session(context, new Named.OfSession(item.Rest, from, item), lookup),
        _ => null,
    };

    /// <param name="withDefinition">Also where a goal or a client is written down (LSP 3.17, <c>includeDeclaration</c>).</param>
    /// <returns>Every place in the client's notes; for an item each of its copies.</returns>
    public static IReadOnlyList<NotePlace> References(NoteContext context, int offset, NoteLookup lookup, bool withDefinition = true) => Named.At(context, offset) switch
    {
        Named.OfGoal goal => InNotes(context, lookup, note => GoalPlaces(note, goal.Id, withDefinition)),
        Named.OfClient client when client.Id == context.Folder.Id =>
            InNotes(context, lookup, note => withDefinition || note.Kind != NoteKind.Client ? ClientPlaces(note, client.Id) : []),
        Named.OfOwner owner => InNotes(context, lookup, note => OwnerPlaces(note, owner.Owner)),
        Named.OfItem { Item: var item } => Copies(context, item, lookup),
        _ => [],
    };

    /// <returns>The same word in this note.</returns>
    public static IReadOnlyList<Span> Highlights(NoteContext context, int offset) => Named.At(context, offset) switch
    {
        Named.OfGoal goal => GoalPlaces(context.Note, goal.Id).ToList(),
        Named.OfClient client => ClientPlaces(context.Note, client.Id).ToList(),
        Named.OfOwner owner => OwnerPlaces(context.Note, owner.Owner).ToList(),
        Named.OfSession session => session.Item is null ? [] : DatePlaces(context.Note, session.Date).ToList(),
        _ => [],
    };

    internal static IReadOnlyList<NotePlace> InNotes(NoteContext context, NoteLookup lookup, Func<Note, IEnumerable<Span>> find) =>
        context.Folder.Sessions.Select(s => s.Path).Prepend(context.Folder.ClientNote)
            .Select(path => (Path: path, Note: path == context.Path ? context.Note : lookup(path)))
            .Where(pair => pair.Note is { IsPlain: false })
            .SelectMany(pair => find(pair.Note!).Select(span => new NotePlace(pair.Path, span))).ToList();

    internal static IEnumerable<Span> GoalPlaces(Note note, string id, bool withDefinition = true)
    {
        var headings = note.Kind == NoteKind.Client && withDefinition ? GoalReader.Read(note).Where(g => g.Id == id).Select(g => g.IdSpan) : [];
        return headings.Concat(note.Tokens.Where(t => t.Kind == TokenKind.Goal && t.Value == id).Select(t => t.ValueSpan)).OrderBy(s => s.Start);
    }

    internal static IEnumerable<Span> ClientPlaces(Note note, string id) => note.FrontMatter.Entries
        .Where(e => e.Key == (note.Kind == NoteKind.Client ? "id" : "client") && e.Value == id).Select(Named.Inside);

    private static IEnumerable<Span> OwnerPlaces(Note note, string owner) =>
        note.Actions.SelectMany(i => i.Tokens).Where(t => t.Kind == TokenKind.Owner && t.Value == owner).Select(t => t.ValueSpan);

    private static IEnumerable<Span> DatePlaces(Note note, LocalDate date) => note.Actions.SelectMany(i => i.Tokens)
        .Where(t => t.Kind is TokenKind.From or TokenKind.Moved && FrontMatterValues.Date(t.Value) == date).Select(t => t.ValueSpan);

    private static NotePlace? ClientNote(NoteContext context, string id)
    {
        ClientFolder? client = context.Folder.Id == id ? context.Folder : context.Practice.FindClient(id);
        return client?.Profile is null ? null : new NotePlace(client.ClientNote, Span.At(0));
    }

    private static NotePlace? Session(NoteContext context, Named.OfSession named, NoteLookup lookup)
    {
        if (Links.SessionOf(context, named.Date) is not { } session)
            return null;
        Span? copy = named.Item is { } item && lookup(session.Path) is { } note
            ? note.Actions.FirstOrDefault(i => i.Text == item.Text)?.Rest
            : null;
        return new NotePlace(session.Path, copy ?? Span.At(0));
    }

    /// <summary>An item is known by the session it was first agreed in and by its words.</summary>
    private static IReadOnlyList<NotePlace> Copies(NoteContext context, ActionItem item, NoteLookup lookup)
    {
        LocalDate first = FrontMatterValues.Date(item.Get(TokenKind.From)) ?? context.Anchor;
        return InNotes(context, lookup, note => note.Actions
            .Where(i => i.Text == item.Text && (FrontMatterValues.Date(i.Get(TokenKind.From)) ?? note.FrontMatter.Session.Date) == first)
            .Select(i => i.Rest));
    }
}
