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
    private readonly Lazy<Note> note = new(() => Read(Uri, Text));

    public SourceText Text
    {
        get;
        init
        {
            field = value;
            note = new(() => Read(Uri, value));
        }
    } = Text;

    /// <summary>The text, read; once for each text, by whoever asks first.</summary>
    public Note Note => note.Value;

    /// <summary>No note, and yet of the practice: its settings, or one of its templates.</summary>
    public bool IsPartOfPractice => Place is { IsLoose: false } place
        && (place.Path == NotePath.SettingsFile || NotePath.Folder(place.Path) == NotePath.TemplateFolder);

    /// <summary>Where it stands among the notes; null for documents that are no files here.</summary>
    public NotePlace? Place { get; init; }

    public static OpenDocument Of(DocumentUri uri, int? version, SourceText text) =>
        new(uri, version, text) { Place = uri.Path is { } path ? NotePlace.Of(path) : null };

    private static Note Read(DocumentUri uri, SourceText text) =>
        uri.Path is { } path && Path.GetFileName(path) == NotePath.SettingsFile ? NoteReader.ReadSettings(text) : NoteReader.Read(text);
}
