namespace CodeGem.Practice.Folders;

/// <summary>The names of a practice's notes, before any of them is read.</summary>
public static class PracticeFiles
{
    /// <summary>
    /// Every Markdown file in the clients' folders, client.md first in each: from the root, in order. Only the places of the layout are
    /// looked at; what .gitignore leaves out is left out. A folder that may not be looked into stands for the notes in it, so that they
    /// are not passed over in silence. Never throws.
    /// </summary>
    /// <param name="root">A folder with a practice.yaml.</param>
    public static IReadOnlyList<string> Notes(string root)
    {
        var folders = new PracticeFolders(root);
        return [.. folders.Parents().Where(folders.IsClosed), .. folders.ClientFolders().Order(StringComparer.Ordinal).SelectMany(folder => NotesIn(folders, folder))];
    }

    private static IEnumerable<string> NotesIn(PracticeFolders folders, string folder)
    {
        var notes = folders.Files(folder).Select(note => note.Name).OrderBy(path => !PracticeFolders.IsClientNote(path)).ThenBy(path => path, StringComparer.Ordinal).ToList();
        return notes.Count == 0 && folders.IsClosed(folder) ? [folder] : notes;
    }

    /// <summary>The coach's own templates, from the root, in order. Never throws.</summary>
    public static IReadOnlyList<string> Templates(string root) => new PracticeFolders(root).TemplateFiles();
}
