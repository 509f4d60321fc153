using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Handlers;

/// <summary>A document the client has open: its text is what the client shows, whatever the disk holds.</summary>
/// <param name="Version">The client's number for this text; null from clients that send none.</param>
/// <param name="InDoubt">
/// A change to it was lost, so that <paramref name="Text"/> is what the disk held. Ranges mean nothing in it: changes
/// are passed over until the client sends the whole text or saves.
/// </param>
public sealed record OpenDocument(DocumentUri Uri, int? Version, SourceText Text, bool InDoubt = false)
{
    private readonly TextReading reading = new(Uri, Text, before: null);

    public SourceText Text
    {
        get;
        init
        {
            field = value;
            reading = new TextReading(Uri, value, reading.Latest);
        }
    } = Text;

    /// <summary>The text, read; once for each text, by whoever asks first.</summary>
    public Note Note => reading.Note;

    /// <summary>A note of ours, or an empty text that may become one. Told from the front matter, so the loop may ask.</summary>
    public bool IsOurs => reading.IsOurs;

    /// <summary>No note, and yet of the practice: its settings, or one of its templates.</summary>
    public bool IsPartOfPractice => Place is { IsLoose: false } place
        && (place.Path == NotePath.SettingsFile || NotePath.Folder(place.Path) == NotePath.TemplateFolder);

    /// <summary>
    /// A plan took its file away, or gave it another name. Its editor may go on showing it, but it is no note any more until somebody writes in
    /// it or saves it; otherwise the next plan would change it, and bring it back.
    /// </summary>
    public bool IsRemoved { get; init; }

    /// <summary>Where it stands among the notes; null for documents that are no files here.</summary>
    public NotePlace? Place { get; init; }

    public static OpenDocument Of(DocumentUri uri, int? version, SourceText text) =>
        new(uri, version, text) { Place = uri.Path is { } path ? NotePlace.Of(path) : null };

    /// <summary>Reads a text when it is first asked for, from the note that was read last: a key press costs what it changed.</summary>
    private sealed class TextReading(DocumentUri uri, SourceText text, Note? before)
    {
        private readonly Lock once = new();
        private readonly Lazy<bool> isOurs = new(() => NoteReader.KindOf(text) != NoteKind.None || text.Text.AsSpan().IsWhiteSpace(), LazyThreadSafetyMode.PublicationOnly);
        private Note? note;
        private Note? before = before;

        public bool IsOurs => isOurs.Value;

        /// <summary>What was read last, of this text or of one before it.</summary>
        public Note? Latest
        {
            get
            {
                lock (once)
                    return note ?? before;
            }
        }

        public Note Note
        {
            get
            {
                lock (once)
                {
                    note ??= Read();
                    before = null;
                    return note;
                }
            }
        }

        private Note Read() =>
            uri.Path is { } path && Path.GetFileName(path) == NotePath.SettingsFile ? NoteReader.ReadSettings(text)
            : before is null ? NoteReader.Read(text)
            : NoteReader.ReadChanged(before, text);
    }
}
