using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Features;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Files and folders that are given other names in the editor (LSP 3.17, <c>workspace/willRenameFiles</c>, <c>didRenameFiles</c>). Only the
/// client's folder is read, whether or not its practice is taken up: a rename must not wait for an index.
/// </summary>
public static class RenamingFiles
{
    /// <summary>The edits to make before the rename, so that what names the old name names the new one; null for none.</summary>
    public static WorkspaceEdit? WillRename(ServerState state, RenameFilesParams asked, CancellationToken cancellation)
    {
        if (!state.Options.Enable)
            return null;
        var edits = new Dictionary<string, FileEdit>(StringComparer.Ordinal);
        foreach (FileRename file in asked.Files)
        {
            if (file.OldUri.Path is not { } from || file.NewUri.Path is not { } to)
                continue;
            foreach (FileEdit edit in Directory.Exists(from) ? OfFolder(state, from, to) : OfNote(state, from, to))
                edits[edit.FullPath] = edits.TryGetValue(edit.FullPath, out FileEdit? other) ? other.With(edit) : edit;
        }
        return edits.Count == 0 ? null : Written(state, edits.Values);
    }

    /// <summary>The practice learns both names; the client itself closes and opens what is shown.</summary>
    public static Turn<ServerState> DidRename(ServerState state, RenameFilesParams renamed) =>
        Practices.Changed(state, renamed.Files.SelectMany(f => new[] { f.OldUri.Path, f.NewUri.Path }).OfType<string>().ToList());

    /// <summary>A session that stays in its folder. One that is put elsewhere is another client's now, and its finding says so.</summary>
    private static IEnumerable<FileEdit> OfNote(ServerState state, string from, string to)
    {
        if (Path.GetDirectoryName(from) is not { } folder || folder != Path.GetDirectoryName(to) || !from.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return [];
        var notes = new FolderNotes(state, folder);
        string path = Path.GetFileName(from);
        if (notes.Lookup(path) is not { Kind: NoteKind.Session } note)
            return [];
        PracticeSnapshot practice = notes.Snapshot().With(path, note);
        var context = new NoteContext(note, path, practice, Contexts.CalendarOf(state, practice), state.Options);
        return notes.Edits(FileRenames.OfSession(context, Path.GetFileName(to), notes.Lookup));
    }

    private static IEnumerable<FileEdit> OfFolder(ServerState state, string from, string to)
    {
        var notes = new FolderNotes(state, from);
        if (notes.Lookup(NotePath.ClientFile) is not { Kind: NoteKind.Client })
            return [];
        ClientFolder folder = notes.Snapshot().FolderOf(NotePath.ClientFile) with { Id = Path.GetFileName(from) };
        return notes.Edits(FileRenames.OfClientFolder(folder, Path.GetFileName(to), notes.Lookup));
    }

    private static WorkspaceEdit Written(ServerState state, IEnumerable<FileEdit> edits)
    {
        var written = edits.Select(edit =>
        {
            var uri = DocumentUri.OfPath(edit.FullPath);
            OpenDocument? open = state.Find(uri);
            var source = new SourceText(edit.Before);
            return (Uri: open?.Uri ?? uri, open?.Version, Edits: edit.Edits.Select(e => Translate.ToTextEdit(e, source, state.Can.Encoding)).ToArray());
        }).ToList();
        return state.Can.DocumentChanges
            ? new WorkspaceEdit { DocumentChanges = written.Select(w => new TextDocumentEdit(new(w.Uri, w.Version), w.Edits)).ToArray() }
            : new WorkspaceEdit { Changes = written.ToDictionary(w => w.Uri, w => w.Edits) };
    }

    /// <summary>The edits of one file, for all the renames of one request.</summary>
    private sealed record FileEdit(string FullPath, string Before, IReadOnlyList<Edit> Edits)
    {
        /// <summary>Two renames may ask for the same edit; where they ask for different ones at one place the first is made.</summary>
        public FileEdit With(FileEdit other) => this with
        {
            Edits = [.. Edits, .. other.Edits.Where(edit => !Edits.Any(ours => ours.Span.Overlaps(edit.Span)))],
        };
    }

    /// <summary>The notes of one folder as they are now: what an editor shows, else what the disk holds.</summary>
    private sealed class FolderNotes(ServerState state, string folder)
    {
        public Note? Lookup(string path)
        {
            string full = Path.Combine(folder, path);
            if (state.Find(DocumentUri.OfPath(full)) is { IsRemoved: false } open)
                return open.Note;
            return NoteFile.Read(full) is { CanBeRewritten: true } file ? NoteReader.Read(file.Text) : null;
        }

        public PracticeSnapshot Snapshot()
        {
            PracticeSnapshot practice = PracticeReader.LoadLoose(folder);
            foreach (OpenDocument open in state.Documents.Values.Where(d => !d.IsRemoved && d.Uri.Path is { } path && Path.GetDirectoryName(path) == folder))
                practice = practice.With(Path.GetFileName(open.Uri.Path!), open.Note);
            return practice;
        }

        public IEnumerable<FileEdit> Edits(IEnumerable<EditFile> edits) =>
            edits.Select(edit => new FileEdit(Path.Combine(folder, edit.Path), edit.Before, edit.Edits));
    }
}
