using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A client who comes regularly, whose newest session is over, and nothing is planned; what was cancelled is not.</summary>
public sealed class NextMissing() : Rule("next-missing", null, Severity.Warning)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        if (!Lacks(context) || Cadence.Parse(CadenceOf(context)!).Cadence is not { IsNone: false } cadence)
            yield break;
        // A day whose session was cancelled is not agreed any more.
        LocalDate last = context.Folder.Sessions[^1].Date;
        LocalDate? date = context.Session.Next is { } agreed && agreed > last
            ? agreed
            : cadence.Next(NextDate.SeriesStart(context.Folder, cadence, context.Anchor), LocalDate.Max(last, context.Calendar.Today));
        if (date is not { } next)
            yield break;
        yield return Found(context.Note.FrontMatter.Find("status")!.ValueSpan, Messages.Of("rule.next-missing", DateLabel.Of(next, context.Calendar)),
            Fix.ByCommand(Messages.Of("fix.new-session", DateLabel.Of(next, context.Calendar)), "codegem.newSession",
                ("client", context.Folder.Id), ("date", FrontMatterValues.Text(next))));
    }

    /// <summary>True when a next session is expected and no note of one is there.</summary>
    internal static bool Lacks(NoteContext context)
    {
        ClientProfile? client = context.Folder.Profile;
        bool isOver = context.Session is { Status: SessionStatus.Done, IsLast: false, Kind: not "closing" } && !context.Note.FrontMatter.IsBroken
            && context.Record is not null && context.Folder.Sessions.LastOrDefault(s => s.Status != SessionStatus.Cancelled)?.Path == context.Path;
        // What cannot be read may be the very session that is expected, or say that none is.
        bool isDoubtful = context.Folder.IsClientUnread || context.Folder.UnreadDays.Any(day => day > context.Anchor);
        return isOver && !isDoubtful && client?.Status is null or "active" && !(client?.PausedUntil > context.Calendar.Today) && CadenceOf(context) is not null;
    }

    /// <summary>What was said of this client; the practice's default alone is no promise to meet again.</summary>
    internal static string? CadenceOf(NoteContext context) => context.Folder.Profile?.Cadence ?? context.Note.FrontMatter.Get("cadence");
}
