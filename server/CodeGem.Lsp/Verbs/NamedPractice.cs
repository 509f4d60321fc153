using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Verbs;

/// <summary>The practice a verb works in: the one around a path that was named, else around the working folder.</summary>
/// <param name="Given">What was named; null for the working folder.</param>
/// <param name="Below">What was named, from the practice's root; empty for the whole practice.</param>
internal sealed record NamedPractice(Workplace Place, string? Given, string Below)
{
    /// <exception cref="WrongUse">There is no such path, or it is in no practice.</exception>
    /// <param name="depth">How much of it is asked about.</param>
    public static NamedPractice Find(Asked asked, string? given, ScanDepth depth = ScanDepth.Whole)
    {
        string full = given is null ? Asked.WorkingFolder : Asked.FullPath(given);
        if (File.Exists(full) && PracticeFinder.RootOf(full) is null)
            return OfLooseNote(asked, given!, full);
        string root = AskedNotes.PracticeOf(given ?? ".", full);
        string below = root == Path.TrimEndingDirectorySeparator(full) || Path.GetFileName(full) == PracticeFinder.SettingsFile
            ? ""
            : PracticePath.Relative(root, full) ?? "";
        return new NamedPractice(Workplace.OnDisk(new NotePlace(root, PracticeFinder.SettingsFile, IsLoose: false), asked.Today, depth), given, below);
    }

    /// <summary>The client whose folder, or a note of which, was named; null where more than one is meant.</summary>
    public ClientFolder? Client => Place.Practice.Folder(Below) ?? Place.Practice.Folder(NotePath.Folder(Below));

    public bool Holds(string path) =>
        Below.Length == 0 || path == Below || path.StartsWith(Below + "/", StringComparison.Ordinal);

    /// <exception cref="WrongUse">Nobody has that id.</exception>
    public ClientFolder FindClient(string id) => Place.Practice.FindClient(id)
        ?? throw new WrongUse(Places.NoClient(Place.Practice, id));

    /// <summary>The id of a client that was asked for by it; null where none was.</summary>
    public string? ClientId(string? id) => id is null ? null : FindClient(id).Id;

    /// <summary>Tells of each note that could not be read.</summary>
    /// <returns>The exit code: what could not be read is missing from the answer.</returns>
    public int TellTroubles(Terminal terminal, string? client)
    {
        IReadOnlyList<string> troubles = PaperWork.Troubles(Place, path => Holds(path) && (client is null || Place.Practice.FolderOf(path).Id == client), Shown);
        foreach (string trouble in troubles)
            terminal.Tell(trouble);
        return troubles.Count > 0 ? CommandLine.Failed : CommandLine.Fine;
    }

    public string Shown(string path)
    {
        string full = Place.FullPath(path);
        return Given is not null && Path.IsPathRooted(Given) ? full : Path.GetRelativePath(Asked.WorkingFolder, full);
    }

    /// <summary>A session with no practice above it has its folder for one; any other file has none.</summary>
    private static NamedPractice OfLooseNote(Asked asked, string given, string full)
    {
        if (NamedNote.Find(asked, given) is { } note && note.Place.Practice.FolderOf(note.Path).Find(note.Path) is not null)
            return new NamedPractice(note.Place, given, "");
        throw new WrongUse(Messages.Of("command.no-practice-here", full));
    }
}
