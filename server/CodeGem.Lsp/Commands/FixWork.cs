using CodeGem.Notes.Effects;
using CodeGem.Notes.Features;
using CodeGem.Notes.Language;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;

namespace CodeGem.Lsp.Commands;

/// <summary>What fixing makes of one file.</summary>
/// <param name="Fixes">How many findings are put right.</param>
/// <param name="Trouble">Why it could not be read, in one sentence; then it is left alone.</param>
public sealed record FixedNote(AskedNote Asked, string Before, IReadOnlyList<Edit> Edits, int Fixes, string? Trouble = null);

/// <summary>Puts right what leaves nothing to decide.</summary>
public static class FixWork
{
    /// <summary>A fix can bring another finding to light; more rounds than this only two rules at odds could want.</summary>
    private const int MostRounds = 10;

    /// <param name="rules">Only findings of these codes; of all where there are none.</param>
    public static IReadOnlyList<FixedNote> Plan(IReadOnlyList<AskedNote> notes, IReadOnlyList<string> rules)
    {
        var results = new FixedNote[notes.Count];
        Parallel.For(0, notes.Count, i => results[i] = Plan(notes[i], rules));
        return results;
    }

    /// <returns>Why it was not done; null when it was.</returns>
    public static string? CarryOut(FixedNote note)
    {
        var plan = new Plan([new EditFile(note.Asked.Path, note.Before, note.Edits)], []);
        return PlanRunner.OnDisk.Run(plan, note.Asked.Place.Root, OpenNotes.None).GetAwaiter().GetResult().Message;
    }

    private static FixedNote Plan(AskedNote asked, IReadOnlyList<string> rules)
    {
        if (NoteFile.Read(asked.Place.FullPath(asked.Path)) is not { } file)
            return new FixedNote(asked, "", [], 0, Messages.Of("file.missing", asked.Shown));
        if (file.Obstacle is { } obstacle)
            return new FixedNote(asked, "", [], 0, Messages.Of(obstacle, asked.Shown));
        var text = new RepeatedEdits(file.Text);
        int fixes = 0;
        for (int round = 0; round < MostRounds; round++)
        {
            var findings = CheckWork.Findings(asked, text.Now).Where(f => rules.Count == 0 || rules.Contains(f.Code)).ToList();
            IReadOnlyList<Edit> edits = FixAll.Edits(findings);
            if (edits.Count == 0)
                break;
            text.Apply(edits);
            fixes += findings.Count(f => f.Fixes.Any(fix => fix.IsUnambiguous && fix.Edits.Count > 0 && fix.Edits.All(edits.Contains)));
        }
        return new FixedNote(asked, file.Text, text.All, fixes);
    }
}
