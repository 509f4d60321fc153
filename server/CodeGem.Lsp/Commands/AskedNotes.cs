using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;
using NodaTime;

namespace CodeGem.Lsp.Commands;

/// <summary>A file a verb is to look at.</summary>
/// <param name="Path">From the root of its place.</param>
/// <param name="Shown">As the person who asked would name it.</param>
public sealed record AskedNote(Workplace Place, string Path, string Shown)
{
    public bool IsSettings => !Place.Practice.IsLoose && Path == PracticeFinder.SettingsFile;
}

/// <summary>
/// The files that paths on a command line stand for: a file itself, a folder in a practice with all the practice's notes below it. Nothing
/// is scanned where there is no practice.yaml, and a practice is read once however often it is named.
/// </summary>
public sealed class AskedNotes(string workingFolder, LocalDate? today)
{
    private readonly Dictionary<string, Workplace> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<AskedNote> notes = [];

    /// <param name="paths">None: the practice the working folder is in.</param>
    /// <exception cref="WrongUse">A path that leads nowhere, or a folder in no practice.</exception>
    public IReadOnlyList<AskedNote> Find(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            AddFolder("", workingFolder, PracticeOf(".", workingFolder));
        foreach (string path in paths)
            Add(path);
        return notes;
    }

    /// <summary>The root of the practice a path is in or is.</summary>
    /// <exception cref="WrongUse">There is none, and nothing may be scanned.</exception>
    public static string PracticeOf(string given, string fullPath)
    {
        if (FileBytes.KindOf(fullPath) == FileKind.Missing)
            throw new WrongUse(Messages.Of("command.no-file", given));
        return PracticeFinder.RootOf(fullPath) ?? throw new WrongUse(Messages.Of("command.no-practice-here", given));
    }

    private void Add(string given)
    {
        if (given.Length == 0 || given.Contains('\0', StringComparison.Ordinal))
            throw new WrongUse(Messages.Of("verb.no-path"));
        string full = System.IO.Path.GetFullPath(given, workingFolder);
        if (Directory.Exists(full))
            AddFolder(given, full, PracticeOf(given, full));
        else if (FileBytes.KindOf(full) == FileKind.Missing)
            throw new WrongUse(Messages.Of("command.no-file", given));
        else if (seen.Add(full))
            AddFile(given, full);
    }

    private void AddFile(string given, string full)
    {
        NotePlace place = NotePlace.Of(full)!;
        if (!place.IsLoose)
        {
            notes.Add(new AskedNote(PlaceOf(place), place.Path, given));
            return;
        }
        // A file that is no note of ours is nobody's business, and neither is the folder it stands in.
        NoteFile? file = NoteFile.Read(full) is { CanBeRewritten: true } readable ? readable : null;
        if (file is null)
            notes.Add(new AskedNote(Workplace.Unread(place), place.Path, given));
        else if (NoteReader.Read(file.Text).Kind != NoteKind.None)
            notes.Add(new AskedNote(PlaceOf(place), place.Path, given));
    }

    private void AddFolder(string given, string full, string root)
    {
        string realRoot = System.IO.Path.TrimEndingDirectorySeparator(root);
        string below = System.IO.Path.GetRelativePath(realRoot, full).Replace(System.IO.Path.DirectorySeparatorChar, '/');
        Workplace place = PlaceOf(new NotePlace(realRoot, PracticeFinder.SettingsFile, IsLoose: false));
        foreach (string path in PracticeFiles.Notes(realRoot).Concat(PracticeFiles.Templates(realRoot)).Prepend(PracticeFinder.SettingsFile))
        {
            bool isBelow = below == "." || path == below || path.StartsWith(below + "/", StringComparison.Ordinal);
            if (isBelow && seen.Add(place.FullPath(path)))
                notes.Add(new AskedNote(place, path, Shown(given, full, place.FullPath(path))));
        }
    }

    private static string Shown(string given, string folder, string file)
    {
        string relative = System.IO.Path.GetRelativePath(folder, file);
        return given is "" or "." ? relative : relative == "." ? given : System.IO.Path.Combine(given, relative);
    }

    private Workplace PlaceOf(NotePlace place)
    {
        if (!places.TryGetValue(place.Root, out Workplace? known))
            places.Add(place.Root, known = Workplace.OnDisk(place, today));
        return known;
    }
}
