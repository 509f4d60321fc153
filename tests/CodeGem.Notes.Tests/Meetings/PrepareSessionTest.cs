using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Tests.Meetings;

/// <summary>On Monday 16 November 2026, before the session of that day.</summary>
public class PrepareSessionTest
{
    private const string Live = "clients/dana/2026-11-16.md", Client = "clients/dana/client.md";

    private const string ClientNote = "---\ntype: client\nid: dana\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\n---\n\n## Background\n\n- Nine reports.\n";

    [Fact]
    public void A_first_session_has_its_background_and_no_history()
    {
        PaperPractice practice = With(ClientNote, (Live, "planned", "## Preparation\n\n## Agenda\n"));
        Assert.Equal("## Preparation\n\n- Nine reports.\n\n## Agenda\n", Prepared(practice));
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_changed_and_that_is_said()
    {
        PaperPractice practice = With(null, (Live, "planned", "## Preparation\n"));
        Plan plan = PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!;
        Assert.Empty(plan.Steps);
        Assert.Contains("nothing to put there", Assert.Single(plan.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Preparation\n\n<!-- a\nb -->\n\n<!-- c -->\n\n## Agenda\n\n- mine\n", "## Preparation\n\n<!-- a\nb -->\n\n<!-- c -->\n\n- Nine reports.\n\n## Agenda\n\n- mine\n")]
    [InlineData("## Preparation\n\nmine\n\n## Agenda\n\n<!-- a -->\n", "## Preparation\n\nmine\n\n## Agenda\n\n<!-- a -->\n\n- Ask about Sam\n")]
    [InlineData("# Title\n\n## Notes\n\n- mine\n", "# Title\n\n## Preparation\n\n- Nine reports.\n\n## Agenda\n\n- Ask about Sam\n\n## Notes\n\n- mine\n")]
    [InlineData("", "\n## Preparation\n\n- Nine reports.\n\n## Agenda\n\n- Ask about Sam\n")]
    [InlineData("## Preparation\r\n\r\n## Agenda\r\n\r\n- mine\r\n", "## Preparation\r\n\r\n- Nine reports.\r\n\r\n## Agenda\r\n\r\n- mine\r\n")]
    public void What_is_empty_is_filled_and_what_is_written_stays(string body, string prepared)
    {
        PaperPractice practice = With(ClientNote + "\n## Next time\n\n- Ask about Sam\n", (Live, "planned", body));
        Assert.Equal(prepared, Prepared(practice));
        Assert.True(PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!.IsEmpty, "a second time there is nothing left to do");
    }

    [Fact]
    public void What_was_parked_waits_through_a_session_that_was_missed()
    {
        PaperPractice practice = With(
            ClientNote, ("clients/dana/2026-10-19.md", "done", "## Next time\n\n- Too long ago\n"), ("clients/dana/2026-11-02.md", "done", "## Next time\n\n- Ask about Sam\n"),
            ("clients/dana/2026-11-09.md", "no-show", "## Next time\n\n- Why she did not come\n"), (Live, "planned", ""));
        Assert.Equal(["Why she did not come", "Ask about Sam"], Agenda(practice));
    }

    [Fact]
    public void What_waits_in_the_client_s_note_is_suggested_until_it_was_on_an_agenda()
    {
        PaperPractice practice = With(
            ClientNote + "\n## Next time\n\n- The skip-level talk\n- The new role\n", ("clients/dana/2026-11-02.md", "done", "## Agenda\n\n- The skip-level talk\n"), (Live, "planned", ""));
        Assert.Equal(["The new role"], Agenda(practice));
    }

    [Fact]
    public void Overdue_items_silent_goals_and_obstacles_that_return_are_topics()
    {
        PaperPractice practice = With(
            ClientNote + "\n## Goals\n\n### g1 Hand over\n\n- Status: active\n\n### g2 Talk sooner\n\n- Status: active\n\n### g3 Old\n\n- Status: met\n",
            ("clients/dana/2026-10-19.md", "done", "## Obstacles and plan B\n\n- If Priya is ill: Tomas\n"),
            ("clients/dana/2026-11-02.md", "done", "## Goal progress\n\n- goal:g1 score:5\n\n## Obstacles and plan B\n\n- If Priya is ill: wait\n- If it rains: wait\n\n- [>] Call Sam @client due:2026-11-09 moved:2026-11-16\n"),
            (Live, "planned", "- [ ] Call Sam @client due:2026-11-09 from:2026-11-02\n- [ ] Later @client due:2026-11-20\n"));
        Assert.Equal(["Still open: Call Sam (was due 9 November)", "Goal g2: Talk sooner", "Came up again: If Priya is ill: wait"], Agenda(practice));
    }

    [Fact]
    public void A_goal_tells_its_scores_its_measure_and_its_milestones_up_to_the_session()
    {
        PaperPractice practice = With(
            ClientNote + "\n## Goals\n\n### g1 Hand over\n\n- Target: 2027-01-31\n- Measure: hours\n- Start: 12\n- Aim: 4\n\nMilestones\n\n"
                + "- [x] Write it down due:2026-10-19 done:2026-10-17\n- [ ] Two engineers run it due:2026-12-14\n- [-] A dashboard for the others dropped:2026-10-19\n\n### g2 Talk sooner\n\n- Status: paused\n",
            ("clients/dana/2026-10-19.md", "done", "## Goal progress\n\n- goal:g1 score:4 value:10.5\n"),
            ("clients/dana/2026-11-02.md", "done", "## Goal progress\n\n- goal:g1 score:6\n- goal:g2 score: value:\n\n## Notes\n\n- goal:g1 score:9\n"),
            (Live, "planned", ""), ("clients/dana/2026-11-30.md", "done", "## Goal progress\n\n- goal:g1 score:10 value:1\n"));
        string page = Page(practice);
        Assert.Contains("- g1 Hand over: scores 4, 6; hours 10.5 (from 12, aim 4); target 31 January 2027; milestones 1 of 2\n", page, StringComparison.Ordinal);
        Assert.Contains("- g2 Talk sooner (paused)\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_s_promises_name_who_made_them()
    {
        PaperPractice practice = With(
            ClientNote.Replace("status: active", "status: active\nkind: group\nparticipants: [ana, bo]", StringComparison.Ordinal), (Live, "planned", "- [ ] Read the page @ana due:2026-11-20\n"));
        Assert.Contains("- Read the page (@ana, due Fri 20 Nov (in 4 days))", Page(practice), StringComparison.Ordinal);
    }

    [Fact]
    public void One_whose_work_has_ended_can_be_prepared_for_as_well() =>
        Assert.Equal("\n## Preparation\n\n- Nine reports.\n", Prepared(With(ClientNote.Replace("active", "ended", StringComparison.Ordinal), (Live, "planned", ""))));

    [Fact]
    public void A_loose_session_says_itself_who_it_is_with()
    {
        var practice = new PaperPractice { ["2026-11-16.md"] = "---\ntype: session\nclient: dana\ndate: 2026-11-16\nstatus: planned\n---\n" };
        Assert.StartsWith("# dana, 16 November 2026", PrepareSession.Page(PrepareSession.Read(practice.Context("2026-11-16.md"), practice.Lookup).Value!, practice.Day), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("cancelled")]
    [InlineData("no-show")]
    public void A_session_that_is_over_is_left_as_it_is(string status)
    {
        PaperPractice practice = With(ClientNote, (Live, status, "## Preparation\n"));
        Plan plan = PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!;
        Assert.Equal((0, $"This session is no longer planned, so nothing was changed in {Live}. Prepare the next session."), (plan.Steps.Count, Assert.Single(plan.Notes)));
    }

    [Theory]
    [InlineData("<!-- open")]
    [InlineData("```")]
    [InlineData("## Agenda")]
    [InlineData("[ ] a box @client due:2026-11-20")]
    [InlineData("<div>")]
    [InlineData("<script>")]
    [InlineData("> quoted")]
    [InlineData("| a | b |")]
    [InlineData("[x]: y")]
    [InlineData("{{client.name}}")]
    public void Whatever_is_brought_in_changes_the_meaning_of_nothing_that_is_there(string words)
    {
        PaperPractice practice = With(
            $"{ClientNote}- {words}\n\n## Next time\n\n- {words}\n", ("clients/dana/2026-11-02.md", "done", $"## Key takeaways\n\n- {words}\n\n## Next time\n\n- {words} again\n"),
            (Live, "planned", "## Preparation\n\n## Agenda\n\n## Action review\n\n- [ ] Call Sam @client due:2026-11-20\n\n## Private notes\n\n- mine\n"));
        Note before = practice.Lookup(Live)!;
        Prepared(practice);
        Note after = practice.Lookup(Live)!;
        Assert.Equal(before.Sections.Select(s => (s.Title, s.Kind)), after.Sections.Select(s => (s.Title, s.Kind)));
        Assert.Equal(before.Actions.Select(i => i.Text), after.Actions.Select(i => i.Text));
        Assert.Equal(["mine"], SectionPoints.Read(after, SectionKind.PrivateNotes).Select(p => p.Text));
        Assert.True(PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!.IsEmpty);
    }

    private static string Prepared(PaperPractice practice)
    {
        practice.Carry(PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!);
        string text = practice[Live];
        return text[(text.IndexOf('\n', text.IndexOf("\n---", StringComparison.Ordinal) + 1) + 1)..];
    }

    private static IReadOnlyList<string> Agenda(PaperPractice practice) => PrepareSession.Read(practice.Context(Live), practice.Lookup).Value!.Agenda;

    private static string Page(PaperPractice practice) => PrepareSession.Page(PrepareSession.Read(practice.Context(Live), practice.Lookup).Value!, practice.Day);

    private static PaperPractice With(string? client, params (string Path, string Status, string Body)[] sessions)
    {
        var practice = new PaperPractice { ["practice.yaml"] = "coach: Ines\ntimezone: UTC\n" };
        if (client is not null)
            practice[Client] = client;
        foreach ((string path, string status, string body) in sessions)
        {
            string front = $"---\ntype: session\nclient: dana\ndate: {NotePath.FileName(path)[..^3]}\nkind: regular\nstatus: {status}\n---\n";
            practice[path] = front.ReplaceLineEndings(body.Contains('\r', StringComparison.Ordinal) ? "\r\n" : "\n") + body;
        }
        return practice;
    }
}
