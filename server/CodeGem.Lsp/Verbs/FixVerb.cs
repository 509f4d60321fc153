using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem fix</c>: applies the fixes that leave nothing to decide; prints the notes it changed, or a diff.</summary>
internal static class FixVerb
{
    public static Command Command()
    {
        Argument<string[]> paths = CommonOptions.Paths();
        var rules = new Option<string[]>("--rule") { HelpName = "CODE", Description = Messages.Of("verb-fix-rule") };
        rules.Validators.Add(result =>
        {
            foreach (string code in result.Tokens.Select(t => t.Value).Where(code => RuleSet.All.All(r => r.Code != code)))
                result.AddError(Messages.Of("verb.no-rule", code, string.Join(", ", RuleSet.All.Select(r => r.Code))));
        });
        Option<bool> dryRun = CommonOptions.DryRun();
        return new Command("fix", Messages.Of("verb-fix")) { paths, rules, dryRun }.Does(asked => Run(
            asked, asked.Parsed.GetValue(paths) ?? [], asked.Parsed.GetValue(rules) ?? [], asked.Has(dryRun)));
    }

    private static int Run(Asked asked, string[] paths, string[] rules, bool isDryRun)
    {
        IReadOnlyList<FixedNote> notes = FixWork.Plan(new AskedNotes(Asked.WorkingFolder, asked.Today).Find(paths), rules);
        bool hasFailed = false;
        int made = 0;
        foreach (FixedNote note in notes)
        {
            string? trouble = note.Trouble ?? (isDryRun || note.Edits.Count == 0 ? null : FixWork.CarryOut(note));
            hasFailed |= trouble is not null;
            if (trouble is not null)
                asked.Terminal.Tell(trouble);
            else if (isDryRun)
                asked.Terminal.Answers.Write(UnifiedDiff.OfEdits(PlanText.InDiff(note.Asked.Shown), note.Before, note.Edits));
            else if (note.Edits.Count > 0)
                asked.Terminal.Answers.WriteLine(note.Asked.Shown);
            made += trouble is null ? note.Fixes : 0;
        }
        asked.Terminal.Tell(Messages.Of(isDryRun ? "verb.fix-would" : "verb.fix-did", made));
        return hasFailed ? CommandLine.Failed : CommandLine.Fine;
    }
}
