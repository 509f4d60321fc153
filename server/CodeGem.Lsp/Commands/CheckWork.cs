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
        if (asked.IsSettings)
        {
            var source = new SourceText(file.Text);
            return new CheckedNote(asked, source, RuleSet.CheckPractice(source, asked.Place.Calendar, asked.Place.Options));
        }
        Note note = NoteReader.Read(file.Text);
        PracticeSnapshot practice = asked.Place.Practice;
        if (practice.FolderOf(asked.Path).Find(asked.Path) is null)
            practice = practice.With(asked.Path, note);
        var context = new NoteContext(note, asked.Path, practice, asked.Place.Calendar, asked.Place.Options);
        return new CheckedNote(asked, note.Source, RuleSet.Check(context));
    }
}
