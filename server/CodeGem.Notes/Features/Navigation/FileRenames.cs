using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// What follows when somebody gives a file or a folder another name (LSP 3.17, <c>workspace/willRenameFiles</c>). The name is theirs: nothing
/// is refused here, and what makes no sense is a finding afterwards.
/// </summary>
public static class FileRenames
{
    /// <summary>
    /// A session under the name of another day: its own date, and what its neighbours say of it. Nothing where the day stays, or the new name
    /// says none.
    /// </summary>
    /// <param name="newPath">In the same folder.</param>
    public static IReadOnlyList<EditFile> OfSession(NoteContext context, string newPath, NoteLookup lookup)
    {
        bool isReadable = context.Note is { Kind: NoteKind.Session, IsPlain: false, FrontMatter.IsBroken: false };
        if (!isReadable || NotePath.SessionName(newPath) is not { } name)
            return [];
        var move = new Rescheduling(context, name.Date, lookup, newPath);
        IReadOnlyList<Edit> own = move.OwnEdits();
        return own.Count == 0 ? move.Neighbours : [.. move.Neighbours, new EditFile(context.Path, context.Note.Text, own)];
    }

    /// <summary>A client's folder under another name, which is the client's id in every note of it. Nothing where it can be nobody's id.</summary>
    public static IReadOnlyList<EditFile> OfClientFolder(ClientFolder folder, string newId, NoteLookup lookup)
    {
        if (!Slug.IsSlug(newId) || newId == folder.Id)
            return [];
        var edits = new List<EditFile>();
        foreach (string path in folder.Sessions.Select(s => s.Path).Append(folder.ClientNote))
        {
            if (lookup(path) is not { FrontMatter.IsBroken: false } note)
                continue;
            List<Edit> ids = Navigation.ClientPlaces(note, folder.Id).Select(span => new Edit(span, newId)).ToList();
            if (ids.Count > 0)
                edits.Add(new EditFile(path, note.Text, ids));
        }
        return edits;
    }
}
