using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Tests.Features;

/// <summary>
/// A note as a test draws it: <c>|</c> is the cursor, or two of them a selection. Text without front matter stands in Dana's session of
/// 16 November 2026, which is also today.
/// </summary>
internal sealed class DrawnNote
{
    public const string SessionPath = "clients/dana-okafor/2026-11-16.md";

    public const string SessionFrontMatter = """
        ---
        type: session
        client: dana-okafor
        date: 2026-11-16
        kind: regular
        status: planned
        ---

        """;

    private readonly bool isBody;

    private DrawnNote(bool isBody, string drawn, string path, PracticeSnapshot practice, LocalDate today, EditingOptions? options)
    {
        this.isBody = isBody;
        string text = isBody ? SessionFrontMatter + drawn : drawn;
        int first = text.IndexOf('|', StringComparison.Ordinal);
        if (first >= 0)
            text = text.Remove(first, 1);
        int second = first >= 0 ? text.IndexOf('|', first) : -1;
        if (second >= 0)
            text = text.Remove(second, 1);
        Place = new Span(Math.Max(first, 0), second >= 0 ? second : Math.Max(first, 0));
        Note note = path == NotePath.SettingsFile ? NoteReader.ReadSettings(new SourceText(text)) : NoteReader.Read(text);
        Context = new NoteContext(note, path, practice.With(path, note), practice.Settings.CalendarOf(today), options);
    }

    public NoteContext Context { get; }

    public Span Place { get; }

    public int Cursor => Place.Start;

    public string Text => Context.Note.Text;

    public static DrawnNote Session(string drawn, EditingOptions? options = null, PracticeSnapshot? practice = null) =>
        new(!drawn.StartsWith("---", StringComparison.Ordinal), drawn, SessionPath, practice ?? DanasPractice.Snapshot, new LocalDate(2026, 11, 16), options);

    public static DrawnNote At(string path, string drawn, PracticeSnapshot? practice = null, LocalDate? today = null) =>
        new(false, drawn, path, practice ?? DanasPractice.Snapshot, today ?? new LocalDate(2026, 11, 16), null);

    /// <summary>The text after edits, without the front matter the test did not draw.</summary>
    public string After(params IEnumerable<Edit> edits) => Shown(Edits.Apply(Text, edits));

    public string Shown(string text) => isBody && text.StartsWith(SessionFrontMatter, StringComparison.Ordinal) ? text[SessionFrontMatter.Length..] : text;
}
