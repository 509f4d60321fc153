using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>Two days after a session no follow-up went out.</summary>
public sealed class FollowUpMissing() : Rule("followup-missing", null, Severity.Hint)
{
    private const int Days = 2;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        Note note = context.Note;
        LocalDate today = context.Calendar.Today;
        // A value that is no date is a finding of its own.
        bool isSent = note.FrontMatter.Get("followup") is not null;
        if (context.Session.Status != SessionStatus.Done || note.FrontMatter.IsBroken || isSent || context.Session.Date is not { } date || Steps.Plus(date, Days) is not { } late || late > today)
            yield break;
        yield return Found(note.FrontMatter.Find("status")!.ValueSpan, Messages.Of("rule.followup-missing"),
            Fix.ByCommand(Messages.Of("fix.draft-followup"), "codegem.draftFollowUp"),
            SentOn(note, today, context.Calendar),
            SentOn(note, date, context.Calendar));
    }

    private static Fix SentOn(Note note, LocalDate day, Calendar calendar) =>
        new(Messages.Of("fix.followup-sent", DateLabel.Of(day, calendar)), [FrontMatterEdits.Set(note, "followup", FrontMatterValues.Text(day))]);
}
