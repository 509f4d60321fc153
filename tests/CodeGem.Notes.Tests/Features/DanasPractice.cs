using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Tests.Features;

/// <summary>A small practice: Dana, who comes every two weeks, and a group.</summary>
internal static class DanasPractice
{
    public const string ClientNote = """
        ---
        type: client
        id: dana-okafor
        name: Dana Okafor
        status: active
        since: 2026-09-14
        cadence: biweekly
        duration: 60
        template: regular
        billing: paid
        package: autumn-6
        package_sessions: 6
        sponsor: Northwind HR
        timezone: Europe/London
        ---

        # Dana Okafor

        ## Background

        - Engineering manager, nine reports.

        ## Goals

        ### g1 Hand over release duty

        - Status: active
        - Target: 2027-01-31
        - Measure: hours a week spent on release work

        - [ ] Two engineers run a release without me due:2026-12-14

        ### g2 Hold harder conversations sooner

        - Status: paused

        ## Next time

        - Ask how the talk went.
        """;

    public static readonly string First = Session("2026-10-19", "done", """
        start: "15:00"
        """, """
        ## Action items

        - [>] Ask Priya to shadow the release call @client due:2026-10-30 goal:g1 moved:2026-11-02

        ## Goal progress

        - goal:g1 score:4 value:12 Nothing handed over yet.
        """);

    public static readonly string Second = Session("2026-11-02", "done", """
        start: "15:00"
        next: 2026-11-16
        """, """
        ## Action review

        - [>] Ask Priya to shadow the release call @client due:2026-11-13 goal:g1 from:2026-10-19 moved:2026-11-16

        ## Goal progress

        - goal:g1 score:6 value:8 Two services have a named owner now.

        ## Key takeaways

        - Watching is a way of not handing over.
        """);

    public static readonly string Planned = Session("2026-11-30", "planned", """
        start: "15:00"
        """, "");

    public const string GroupNote = """
        ---
        type: client
        id: new-leads-2026
        name: New leads
        status: active
        since: 2026-09-01
        kind: group
        participants: [ana, bo]
        ---
        """;

    public static PracticeSnapshot Snapshot { get; } = new PracticeSnapshot { Settings = PracticeSettings.Read("""
        coach: Ines Marot
        timezone: Europe/Lisbon
        default_duration: 60
        """) }
        .With("clients/dana-okafor/client.md", NoteReader.Read(ClientNote))
        .With("clients/dana-okafor/2026-10-19.md", NoteReader.Read(First))
        .With("clients/dana-okafor/2026-11-02.md", NoteReader.Read(Second))
        .With("clients/dana-okafor/2026-11-30.md", NoteReader.Read(Planned))
        .With("groups/new-leads-2026/client.md", NoteReader.Read(GroupNote));

    private static string Session(string date, string status, string more, string body) => $"""
        ---
        type: session
        client: dana-okafor
        date: {date}
        kind: regular
        status: {status}
        {more}
        ---

        {body}
        """;
}
