namespace CodeGem.Practice.Tests.Scanning;

/// <summary>Notes as coaches write them, finished and begun.</summary>
public static class NotesOfPeople
{
    public const string Finished = """
        ---
        type: session
        client: dana-okafor
        date: 2026-11-16
        start: "15:00"
        duration: 60
        kind: regular
        status: done
        mode: video
        topic: Letting go of the Thursday release
        outcome: A plan Dana believes she will keep
        billing: paid
        package: autumn-6
        next: 2026-11-30
        finished: 2026-11-16T16:04
        followup: 2026-11-17
        ---

        # Dana Okafor, 16 November 2026

        ## Preparation

        - Read: notes of 2 November, background, goals g1 and g2.
        - Two of three open items were due before today.

        ## Agenda

        - The Thursday release, and what makes it hard to leave
        - [ ] Talk with Sam about missed reviews

        ## Action review

        - [x] Pick the two services to hand over first @client due:2026-11-09 goal:g1 from:2026-11-02 done:2026-11-08
        - [>] Ask Priya to shadow the release call @client due:2026-11-13 goal:g1 from:2026-11-02 moved:2026-11-30
        - [-] Collect release times for the last quarter @client due:2026-11-16 goal:g1 from:2026-11-02 dropped:2026-11-16
        - [x] Send the delegation ladder worksheet @coach due:2026-11-04 from:2026-11-02 done:2026-11-03

        ## Goal progress

        - goal:g1 score:6 value:8 Two services have a named owner now.
        - goal:g2 score:4.5 value:-14 Talk with Sam put off twice.

        ## Notes

        - "If it breaks while I'm away, it was my call to be away."
        - She tests a handover by watching.
          People notice and wait for her.
        	- a note below, with a tab
        - [ ] Caught in the middle due:next

        What would be enough: one release she hears about afterwards.

        1. First this
        2. Then that
           - [ ] and this @priya due:2026-12-01

        > A quotation she brought.
        > - [ ] not an item

        ## Action items

        - [ ] Tell the team I skip the release of 26 November @client due:2026-11-20 goal:g1
          - [ ] the two leads first
          - [x] write it down done:2026-11-16
        * [>] Write the three-alarm list with Priya @client due:2026-11-25 goal:g1 moved:2026-11-30

        - [/] Send two examples of alarm lists @coach by friday

        ## Key takeaways

        - Watching is a way of not handing over.
          It feels like care.
        - [ ] One release heard about afterwards is the test.

        And a line of prose.
        It goes on.

        ### In her words

        - "Being asked is what I miss."

        ## Next session

        - Monday 30 November 2026, 15:00, video. Confirmed.

        ---

        ## Private notes

        - I gave advice too early at minute twenty. She went quiet.
        """;

    public const string Planned = """
        ---
        type: session
        client: dana-okafor
        date: 2026-11-30
        start: "15:00"
        kind: regular
        status: planned
        topic:
        outcome:
        next:
        ---

        # Dana Okafor, 30 November 2026

        ## Preparation

        <!-- Last time (16 November): Watching is a way of not handing over. / One release heard about afterwards is the test. -->

        ## Check-in

        <!-- How is she arriving?
        What has changed since 16 November? -->

        ## Action review

        - [ ] Ask Priya to shadow the release call @client due:2026-11-13 goal:g1 from:2026-11-02

        ## Goal progress

        - goal:g1 score: value: <!-- 16 November: 6, 8 -->
        - goal:g2 score: value: <!-- 16 November: 4, 14 -->

        ## Notes

        -

        ## Key takeaways

        -

        ## Next session
        """;

    public static readonly string[] All =
    [
        Finished, Planned, Finished.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + Finished,
        Finished.Replace("Dana", "Zoë \U0001F331", StringComparison.Ordinal).Replace("'", "\u2019", StringComparison.Ordinal),
        Finished.Replace("- [", "* [", StringComparison.Ordinal), Finished.Replace("## ", "### ", StringComparison.Ordinal),
    ];
}
