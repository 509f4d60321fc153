using System.Text.RegularExpressions;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a rename changes: places in notes, and the client's folder.</summary>
/// <param name="Notes">By path from the practice's root, as it is before the folder moves.</param>
/// <param name="NewFolder">Where the folder of the client goes; null when it stays.</param>
public sealed record Renames(IReadOnlyList<(string Path, IReadOnlyList<Edit> Edits)> Notes, string? Folder, string? NewFolder);

/// <summary>Gives a goal or a client another id, everywhere (LSP 3.17, <c>textDocument/rename</c>).</summary>
public static partial class Renaming
{
    /// <returns>The word that can be renamed (LSP 3.17, <c>prepareRename</c>); null where none is.</returns>
    public static Span? Prepare(NoteContext context, int offset) => Named.At(context, offset) switch
    {
        Named.OfGoal goal when context.Folder.Goals.Any(g => g.Id == goal.Id) => goal.Span,
        Named.OfClient client when client.Id == context.Folder.Id && !context.Practice.IsLoose => client.Span,
        _ => null,
    };

    public static Outcome<Renames> To(NoteContext context, int offset, string newName, NoteLookup lookup) => Named.At(context, offset) switch
    {
        Named.OfGoal goal => Goal(context, goal.Id, newName.Trim(), lookup),
        Named.OfClient client when client.Id == context.Folder.Id && !context.Practice.IsLoose => Client(context, client.Id, newName.Trim(), lookup),
        _ => new Refusal(Messages.Of("rename.nothing")),
    };

    private static Outcome<Renames> Goal(NoteContext context, string id, string newId, NoteLookup lookup)
    {
        if (!GoalId().IsMatch(newId))
            return new Refusal(Messages.Of("rename.goal-bad-id", newId));
        if (newId != id && context.Folder.Goals.Any(g => g.Id == newId))
            return new Refusal(Messages.Of("rename.goal-exists", newId));
        return new Renames(Edits(Navigation.InNotes(context, lookup, note => Navigation.GoalPlaces(note, id)), newId), null, null);
    }

    private static Outcome<Renames> Client(NoteContext context, string id, string newId, NoteLookup lookup)
    {
        if (!Slug.IsSlug(newId))
            return new Refusal(Messages.Of("new.client-bad-id", newId));
        if (newId != id && context.Practice.FindClient(newId) is { } there)
            return new Refusal(Messages.Of("new.client-exists", newId, there.ClientNote));
        var notes = Edits(Navigation.InNotes(context, lookup, note => Navigation.ClientPlaces(note, id)), newId);
        return new Renames(notes, context.Folder.Path, NotePath.Combine(NotePath.Folder(context.Folder.Path), newId));
    }

    private static List<(string, IReadOnlyList<Edit>)> Edits(IReadOnlyList<NotePlace> places, string newText) => places
        .GroupBy(place => place.Path)
        .Select(group => (group.Key, (IReadOnlyList<Edit>)group.Select(place => new Edit(place.Span, newText)).ToList())).ToList();

    [GeneratedRegex("^g[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex GoalId();
}
