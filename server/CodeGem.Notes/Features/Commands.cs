namespace CodeGem.Notes.Features;

/// <summary>The server's commands, by the names people and editors see.</summary>
public static class Commands
{
    public const string FinishMeeting = "codegem.finishMeeting";
    public const string ReopenMeeting = "codegem.reopenMeeting";
    public const string NewSession = "codegem.newSession";
    public const string MoveSession = "codegem.moveSession";
    public const string PrepareSession = "codegem.prepareSession";
    public const string DraftFollowUp = "codegem.draftFollowUp";
    public const string ExportCalendar = "codegem.exportCalendar";
    public const string ExportCoachingLog = "codegem.exportCoachingLog";
    public const string OpenItems = "codegem.openItems";
    public const string OpenReport = "codegem.openReport";

    /// <summary>Copies one of our templates into the practice. Not an edit that creates: editors lose a command that comes after a slow one.</summary>
    public const string CopyTemplate = "codegem.copyTemplate";

    /// <summary>Shows another note; what a lens or a fix does that leads there.</summary>
    public const string ShowNote = "codegem.showNote";
}
