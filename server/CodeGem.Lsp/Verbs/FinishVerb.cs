using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem finish</c>: closes a session and sets up the next; prints the next note's path.</summary>
internal static class FinishVerb
{
    public static Command Command()
    {
        Argument<string> file = CommonOptions.File();
        Option<string?> held = CommonOptions.Text("--held", "DATE", "verb-finish-held"), outcome = CommonOptions.Text("--outcome", "OUTCOME", "verb-finish-outcome");
        Option<string?> length = CommonOptions.Text("--length", "MIN", "verb-finish-length"), next = CommonOptions.Text("--next", "DATE", "verb-finish-next");
        outcome.Among("held", "no-show", "late-cancel", "cancelled");
        Option<bool> dryRun = CommonOptions.DryRun();
        return new Command("finish", Messages.Of("verb-finish")) { file, held, outcome, length, next, dryRun }.Does(asked => Run(
            asked, asked.Parsed.GetRequiredValue(file),
            new FinishOptions(asked.Text(held), asked.Text(outcome), asked.Text(length), asked.Text(next), asked.Has(dryRun))));
    }

    private static int Run(Asked asked, string file, FinishOptions options)
    {
        NamedNote note = NamedNote.Find(asked, file);
        FinishResult result = MeetingWork.Finish(note.Place, note.Path, options, CancellationToken.None).GetAwaiter().GetResult();
        if (result.Next is { } next)
            asked.Terminal.Answers.WriteLine(note.Shown(next));
        if (options.DryRun == true)
            PlanText.Write(result.Plan!, note.Shown, asked.Terminal.Answers);
        foreach (string sentence in result.Notes)
            asked.Terminal.Tell(sentence);
        if (result.Finished != note.Path)
            asked.Terminal.Tell(Messages.Of("verb.finish-moved", note.Shown(result.Finished)));
        if (result is { Carried: > 0, Next: { } to })
            asked.Terminal.Tell(Messages.Of("verb.finish-carried", result.Carried, note.Shown(to)));
        return CommandLine.Fine;
    }
}
