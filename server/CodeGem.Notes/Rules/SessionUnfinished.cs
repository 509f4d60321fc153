using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A session whose day is over and that still says planned: its promises wait to be carried on.</summary>
public sealed class SessionUnfinished() : Rule("session-unfinished", null, Severity.Warning)
{
    private const string Finish = "codegem.finishMeeting";

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        if (context.Session.Status != SessionStatus.Planned || context.Session.Date is not { } date || date >= context.Calendar.Today)
            yield break;
        yield return Found(context.Note.FrontMatter.Find("status")!.ValueSpan, Messages.Of("rule.session-unfinished", DateLabel.Of(date, context.Calendar)),
            Fix.ByCommand(Messages.Of("fix.finish"), Finish),
            Fix.ByCommand(Messages.Of("fix.finish-no-show"), Finish, ("outcome", "no-show")),
            Fix.ByCommand(Messages.Of("fix.finish-cancelled"), Finish, ("outcome", "cancelled")));
    }
}
