using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Files;

namespace CodeGem.Practice.Folders;

/// <summary>
/// Reads notes no editor has open, as far as other notes ask about them. Never throws. Keeps one buffer and one scanner for all it reads,
/// so each thread has its own.
/// </summary>
internal sealed class ClosedNotes(bool isForMany = false)
{
    private readonly NoteScanner scanner = new(isForMany);
    private readonly FileBuffer buffer = new();

    /// <summary>What a session note says; null when it is none, or cannot be read.</summary>
    /// <param name="path">From the root.</param>
    /// <param name="isPlain">The folder said it is a file.</param>
    public SessionRecord? Session(string root, string path, bool isPlain = false) =>
        buffer.TryRead(root, path, isPlain, out ReadOnlySpan<byte> bytes) ? scanner.Read(path, bytes) : null;

    /// <summary>The folder with what its client.md says, or with nothing where that is missing or no client's.</summary>
    public static ClientFolder WithClient(ClientFolder folder, string fullPath)
    {
        ClientFolder bare = folder with { Profile = null, Goals = [], NextTime = [] };
        return NoteFile.Read(fullPath) is { Text.Length: > 0 } file ? bare.WithClient(NoteReader.Read(file.Text)) : bare;
    }
}
