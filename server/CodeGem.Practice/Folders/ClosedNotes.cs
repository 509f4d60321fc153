using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>Reads notes no editor has open, as far as other notes ask about them. Never throws.</summary>
internal static class ClosedNotes
{
    /// <summary>What a session note says; null when it is none.</summary>
    public static SessionRecord? Session(string fullPath, string path) =>
        NoteFile.Read(fullPath) is { Text.Length: > 0 } file ? SessionRecord.From(path, NoteReader.Read(file.Text)) : null;

    /// <summary>The folder with what its client.md says, or with nothing where that is missing or no client's.</summary>
    public static ClientFolder WithClient(ClientFolder folder, string fullPath)
    {
        ClientFolder bare = folder with { Profile = null, Goals = [], NextTime = [] };
        return NoteFile.Read(fullPath) is { Text.Length: > 0 } file ? bare.WithClient(NoteReader.Read(file.Text)) : bare;
    }
}
