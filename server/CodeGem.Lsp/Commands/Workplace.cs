using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Scanning;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;
using NodaTime;

namespace CodeGem.Lsp.Commands;

/// <summary>
/// Where a command works, whether an editor or the shell asked for it: a folder, the practice as it is now, its notes, and who holds some of
/// them open.
/// </summary>
public sealed record Workplace(string Root, PracticeSnapshot Practice, Calendar Calendar, LocalDateTime Now)
{
    public EditingOptions Options { get; init; } = EditingOptions.Default;

    /// <summary>How files are read and written here.</summary>
    public FileCalls Files { get; init; } = FileCalls.OnDisk;

    public OpenNotes Open { get; init; } = OpenNotes.None;

    /// <summary>The unsaved note an editor shows under a path; null when none does.</summary>
    public Func<string, Note?> Unsaved { get; init; } = _ => null;

    /// <summary>Told the paths of the steps of a plan that was carried out, as far as it came.</summary>
    public Action<IReadOnlyList<string>> Changed { get; init; } = _ => { };

    /// <summary>The place of a file on disk, read afresh.</summary>
    /// <param name="depth">How much of a practice is asked about.</param>
    public static Workplace OnDisk(NotePlace place, LocalDate? today, ScanDepth depth = ScanDepth.Whole)
    {
        PracticeSnapshot practice = place.IsLoose ? PracticeReader.LoadLoose(place.Root) : PracticeReader.Load(place.Root, depth);
        LocalDateTime now = Clock.Local(TimeProvider.System, practice.Settings.Zone, today);
        return new Workplace(place.Root, practice, practice.Settings.CalendarOf(now.Date), now);
    }

    /// <summary>The place of a file that cannot be read, so that nothing beside it is looked at either.</summary>
    public static Workplace Unread(NotePlace place) =>
        new(place.Root, PracticeSnapshot.Empty with { IsLoose = true }, PracticeSettings.Default.CalendarOf(default), default);

    public string FullPath(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public Note? Lookup(string path)
    {
        if (Unsaved(path) is { } open)
            return open;
        // A link may lead to anything; what is not in the practice is no note of it.
        if (PracticePath.Resolve(Root, path) is not { } full)
        {
            return FileBytes.KindOf(FullPath(path)) switch
            {
                FileKind.Missing => null,
                FileKind.Hidden => throw new Failure(Messages.Of("file.unreadable", path)),
                _ => Taken,
            };
        }
        return NoteFile.Read(full, Files) switch
        {
            null => null,
            // Nothing may be planned without knowing what it holds.
            { IsInDoubt: true } file => throw new Failure(Messages.Of(file.Obstacle!, path)),
            { CanBeRewritten: true } file => NoteReader.Read(file.Text),
            _ => Taken,
        };
    }

    /// <summary>The same for a list over many notes: where a folder may not be looked into there is none, and that is told of apart.</summary>
    public Note? LookupAsFarAsPossible(string path) =>
        Unsaved(path) is null && FileBytes.KindOf(FullPath(path)) == FileKind.Hidden ? null : Lookup(path);

    /// <summary>A name that is taken, and nothing may be written to it.</summary>
    private static Note Taken => new() { Source = Notes.Text.SourceText.Empty, FrontMatter = FrontMatter.None(), Kind = NoteKind.None, IsPlain = true };

    /// <summary>A note and all it is read against, or why it cannot be worked on.</summary>
    public Outcome<NoteContext> Context(string path)
    {
        if (Unsaved(path) is { } open)
            return new NoteContext(open, path, Practice.With(path, open), Calendar, Options);
        if (NoteFile.Read(FullPath(path), Files) is not { } file)
            return new Refusal(Messages.Of("command.no-file", path));
        if (file.Obstacle is { } obstacle)
            return new Refusal(Messages.Of(obstacle, path));
        Note note = NoteReader.Read(file.Text);
        return new NoteContext(note, path, Practice.With(path, note), Calendar, Options);
    }
}
