using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Verbs;

/// <summary>The practice a verb works in: the one around a path that was named, else around the working folder.</summary>
/// <param name="Given">What was named; null for the working folder.</param>
/// <param name="Below">What was named, from the practice's root; empty for the whole practice.</param>
internal sealed record NamedPractice(Workplace Place, string? Given, string Below)
{
    /// <exception cref="WrongUse">There is no such path, or it is in no practice.</exception>
    public static NamedPractice Find(Asked asked, string? given)
    {
        string full = given is null ? Asked.WorkingFolder : Asked.FullPath(given);
        string root = AskedNotes.PracticeOf(given ?? ".", full);
        string below = root == Path.TrimEndingDirectorySeparator(full) ? "" : PracticePath.Relative(root, full) ?? "";
        return new NamedPractice(Workplace.OnDisk(new NotePlace(root, PracticeFinder.SettingsFile, IsLoose: false), asked.Today), given, below);
    }

    /// <summary>The client whose folder, or a note of which, was named; null where more than one is meant.</summary>
    public ClientFolder? Client => Place.Practice.Folder(Below) ?? Place.Practice.Folder(NotePath.Folder(Below));

    /// <exception cref="WrongUse">Nobody has that id.</exception>
    public ClientFolder FindClient(string id) => Place.Practice.FindClient(id)
        ?? throw new WrongUse(Messages.Of("command.no-client", id, Places.Clients(Place.Practice)));

    public string Shown(string path)
    {
        string full = Place.FullPath(path);
        return Given is not null && Path.IsPathRooted(Given) ? full : Path.GetRelativePath(Asked.WorkingFolder, full);
    }
}
