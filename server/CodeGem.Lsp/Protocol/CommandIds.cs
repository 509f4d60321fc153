namespace CodeGem.Lsp.Protocol;

/// <summary>What <c>initialize</c> announces; a test holds it against the table that carries commands out, which is not built that early.</summary>
public static class CommandIds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "codegem.finishMeeting", "codegem.reopenMeeting", "codegem.moveSession", "codegem.newSession", "codegem.newClient", "codegem.newPractice", "codegem.copyTemplate",
        "codegem.showNote",
        "codegem.prepareSession", "codegem.draftFollowUp", "codegem.exportCalendar", "codegem.exportCoachingLog", "codegem.openReport", "codegem.openItems",
    ];

    public static IReadOnlySet<string> Known { get; } = All.ToHashSet(StringComparer.Ordinal);
}
