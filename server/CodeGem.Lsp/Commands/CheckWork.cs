using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using CodeGem.Practice.Files;

namespace CodeGem.Lsp.Commands;

/// <summary>What the rules say of one file.</summary>
/// <param name="Trouble">Why it could not be read, in one sentence; then there are no findings.</param>
public sealed record CheckedNote(AskedNote Asked, SourceText Source, IReadOnlyList<Finding> Findings, string? Trouble = null);

/// <summary>Runs the rules over files on disk.</summary>
public static class CheckWork
{
    /// <summary>In the order of the notes, whatever the order in which they were read.</summary>
    public static IReadOnlyList<CheckedNote> Check(IReadOnlyList<AskedNote> notes)
    {
        var results = new CheckedNote[notes.Count];
        Parallel.For(0, notes.Count, i => results[i] = Check(notes[i]));
        return results;
    }

    public static CheckedNote Check(AskedNote asked)
    {
        if (NoteFile.Read(asked.Place.FullPath(asked.Path)) is not { } file)
            return new CheckedNote(asked, SourceText.Empty, [], Messages.Of("file.missing", asked.Shown));
        if (file.Obstacle is { } obstacle)
            return new CheckedNote(asked, SourceText.Empty, [], Messages.Of(obstacle, asked.Shown));
        return new CheckedNote(asked, new SourceText(file.Text), Findings(asked, file.Text));
    }

    /// <summary>What the rules say of a file if this is its text.</summary>
    public static IReadOnlyList<Finding> Findings(AskedNote asked, string text)
    {
        Workplace place = asked.Place;
        if (asked.IsSettings)
            return RuleSet.CheckPractice(new SourceText(text), place.Calendar, place.Options);
        Note note = NoteReader.Read(text);
        return RuleSet.Check(new NoteContext(note, asked.Path, place.Practice.With(asked.Path, note), place.Calendar, place.Options));
    }
}
