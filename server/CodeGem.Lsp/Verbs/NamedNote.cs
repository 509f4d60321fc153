using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;

namespace CodeGem.Lsp.Verbs;

/// <summary>A note that was named on the command line, where it stands, and how its neighbours are named in the same way.</summary>
/// <param name="Path">From the root of its practice.</param>
/// <param name="Given">As it was typed.</param>
internal sealed record NamedNote(Workplace Place, string Path, string Given)
{
    /// <exception cref="WrongUse">There is no such file.</exception>
    /// <exception cref="Failure">It cannot be read as a note.</exception>
    public static NamedNote Find(Asked asked, string given)
    {
        string full = Asked.FullPath(given);
        if (NoteFile.Read(full) is not { } file)
            throw new WrongUse(Messages.Of("command.no-file", given));
        if (file.Obstacle is { } obstacle)
            throw new Failure(Messages.Of(obstacle, given));
        NotePlace place = NotePlace.Of(full)!;
        return new NamedNote(Workplace.OnDisk(place, asked.Today), place.Path, given);
    }

    /// <summary>A note of the same practice, named as this one was: from where the person stands, or from the disk's root.</summary>
    public string Shown(string path)
    {
        if (NotePath.Folder(path) == NotePath.Folder(Path))
            return System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Given) ?? "", NotePath.FileName(path));
        string full = Place.FullPath(path);
        return System.IO.Path.IsPathRooted(Given) ? full : System.IO.Path.GetRelativePath(Asked.WorkingFolder, full);
    }
}
