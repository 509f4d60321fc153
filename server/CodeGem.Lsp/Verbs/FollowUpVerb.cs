using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem followup</c>: the draft of the letter after a session, from shared sections only. Changes nothing.</summary>
internal static class FollowUpVerb
{
    public static Command Command()
    {
        Argument<string> file = CommonOptions.File();
        return new Command("followup", Messages.Of("verb-followup")) { file }.Does(asked =>
        {
            NamedNote note = NamedNote.Find(asked, asked.Parsed.GetRequiredValue(file));
            FollowUpDraft draft = MeetingWork.Required(FollowUp.Draft(MeetingWork.Required(note.Place.Context(note.Path)), note.Place.Lookup));
            asked.Terminal.Answers.Write(draft.Text);
            foreach (string sentence in draft.Notes)
                asked.Terminal.Tell(sentence);
            return CommandLine.Fine;
        });
    }
}
