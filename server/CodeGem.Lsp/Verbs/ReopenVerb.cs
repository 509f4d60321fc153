using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem reopen</c>: takes a finish back; prints the path of the note that is open again.</summary>
internal static class ReopenVerb
{
    public static Command Command()
    {
        Argument<string> file = CommonOptions.File();
        return new Command("reopen", Messages.Of("verb-reopen")) { file }.Does(asked => Run(asked, asked.Parsed.GetRequiredValue(file)));
    }

    private static int Run(Asked asked, string file)
    {
        NamedNote note = NamedNote.Find(asked, file);
        ReopenResult result = MeetingWork.Reopen(note.Place, note.Path, CancellationToken.None).GetAwaiter().GetResult();
        asked.Terminal.Answers.WriteLine(file);
        foreach (string sentence in result.Notes)
            asked.Terminal.Tell(sentence);
        return CommandLine.Fine;
    }
}
