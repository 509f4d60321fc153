using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Tests.Meetings;

public class FinishMeetingTests
{
    private const string Path = "clients/dana-okafor/2026-11-16.md";
    private const string NextPath = "clients/dana-okafor/2026-11-30.md";

    private const string Session = """
        ---
        type: session
        client: dana-okafor
        date: 2026-11-16
        start: "15:00"
        kind: regular
        status: planned
        mode: video
        next:
        ---

        # Dana Okafor, 16 November 2026

        ## Agenda

        - The Thursday release

        ## Action review

        - [x] Pick two services @client due:2026-11-09 from:2026-11-02 done:2026-11-08
        - [ ] Ask Priya to shadow @client due:2026-11-13 goal:g1 from:2026-11-02

        ## Action items

        - [ ] Tell the team   @client	due:next goal:g1 
          with a note below
          - [x] draft it done:2026-11-16
          - [ ] send it due:2026-11-20

        ## Key takeaways

        - Watching is a way of not handing over.
        - One release heard about afterwards --> the test.

        ## Next time

        - How the release went.
        """;

    [Fact]
    public void A_new_session_that_was_broken_off_is_completed_by_asking_again()
    {
        PaperPractice whole = Left(), broken = Left();
        whole.Carry(New(whole).Value!);
        Plan plan = New(broken).Value!;
        broken.Carry(plan.Steps[0]);
        broken.Carry(New(broken).Value!);
        Assert.Equal(whole.Files, broken.Files);
        Assert.Equal(plan.Open, New(broken).Refusal!.Open);

        static PaperPractice Left() => Practice(Session.Replace("status: planned", "status: done", StringComparison.Ordinal));
        static Outcome<Plan> New(PaperPractice practice) => NewSession.Plan(
            practice.Context(Path).Folder, practice.Snapshot(), practice.Context(Path).Calendar, new NewSessionChoices { Date = new LocalDate(2026, 12, 7) }, practice.Lookup);
    }

    [Fact]
    public void A_next_note_that_another_made_after_the_folder_was_read_is_the_next_note()
    {
        PaperPractice practice = Practice(), other = Practice();
        NoteContext context = practice.Context(Path);
        other.Carry(other.PlanFinish(Path).Value!.Plan.Steps[0]);
        FinishPlan plan = FinishMeeting.Plan(context, new FinishChoices { Now = PaperPractice.Today.At(new LocalTime(16, 4)) }, other.Lookup).Value!;
        other.Carry(plan.Plan);
        practice.Finish(Path);
        Assert.Equal(practice.Files, other.Files);
        context = Practice(Session.Replace("status: planned", "status: done", StringComparison.Ordinal)).Context(Path);
        Assert.NotNull(NewSession.Plan(context.Folder, context.Practice, context.Calendar, new NewSessionChoices { Date = new LocalDate(2026, 11, 30) }, other.Lookup).Refusal);
    }

    [Fact]
    public void A_note_of_the_next_day_that_cannot_be_read_is_named_and_none_is_made_beside_it()
    {
        PaperPractice practice = Practice();
        var unreadable = new Note { Source = Notes.Text.SourceText.Empty, FrontMatter = FrontMatter.None(), Kind = NoteKind.None, IsPlain = true };
        Outcome<FinishPlan> outcome = FinishMeeting.Plan(
            practice.Context(Path), new FinishChoices { Now = PaperPractice.Today.At(LocalTime.Noon) }, path => path == NextPath ? unreadable : practice.Lookup(path));
        Assert.Contains(NextPath, outcome.Refusal!.Message, StringComparison.Ordinal);
    }

    private static PaperPractice Practice(string session = Session) => new()
    {
        ["practice.yaml"] = "coach: Ines Marot\ntimezone: Europe/Lisbon\n",
        ["clients/dana-okafor/client.md"] = """
            ---
            type: client
            id: dana-okafor
            name: Dana Okafor
            status: active
            since: 2026-09-14
            cadence: biweekly
            duration: 60
            billing: paid
            ---

            ## Goals

            ### g1 Hand over release duty

            - Status: active

            ### g2 Met already

            - Status: met

            ## Next time

            - Ask how the talk went.
            """,
        [Path] = session,
    };

    [Fact]
    public void Sets_up_the_next_session_by_the_cadence_and_marks_this_one()
    {
        PaperPractice practice = Practice();
        FinishPlan plan = practice.Finish(Path);

        Assert.Equal((NextPath, 3), (plan.Next, plan.Carried));
        Assert.Equal(0, practice.Open(Path));
        Note next = NoteReader.Read(practice[NextPath]);
        Assert.Equal(3, next.Actions.Count(i => i.IsOpen));
        Assert.Contains("status: done", practice[Path]);
        Assert.Contains("next: 2026-11-30", practice[Path]);
        Assert.Contains("duration: 60", practice[Path]);
        Assert.Contains("finished: 2026-11-16T16:04", practice[Path]);
        Assert.Contains("- [>] Ask Priya to shadow @client due:2026-11-13 goal:g1 from:2026-11-02 moved:2026-11-30\n", practice[Path]);
        Assert.Contains("- [x] draft it", practice[Path]);
    }

    [Fact]
    public void Carried_lines_are_the_same_bytes_with_from_behind_them()
    {
        PaperPractice practice = Practice();
        practice.Finish(Path);
        string next = practice[NextPath];
        Assert.Contains(
            "- [ ] Ask Priya to shadow @client due:2026-11-13 goal:g1 from:2026-11-02\n" +
            "- [ ] Tell the team   @client\tdue:2026-11-30 goal:g1  from:2026-11-16\n" +
            "  with a note below\n" +
            "  - [ ] send it due:2026-11-20 from:2026-11-16\n", next);
        Assert.DoesNotContain("draft it", next);
        Assert.Contains("due:next goal:g1  moved:2026-11-30", practice[Path]);
    }

    [Fact]
    public void The_next_note_holds_agenda_goals_and_last_times_takeaways()
    {
        PaperPractice practice = Practice();
        practice.Finish(Path);
        string next = practice[NextPath];
        Assert.Contains("- How the release went.\n- Ask how the talk went.\n", next);
        Assert.Contains("- goal:g1 score: value:\n", next);
        Assert.DoesNotContain("goal:g2", next);
        Assert.Contains("<!-- Last time (16 November): Watching is a way of not handing over. / One release heard about afterwards - -> the test. -->", next);
        Assert.StartsWith("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-30\nstart: \"15:00\"\nduration: 60\nkind: regular\nstatus: planned\nmode: video\n", next);
    }

    [Fact]
    public void Finishing_again_changes_nothing_and_says_what_is_there()
    {
        PaperPractice practice = Practice();
        practice.Finish(Path);
        FinishPlan again = practice.Finish(Path);
        Assert.Empty(again.Plan.Steps);
        Assert.Equal(NextPath, again.Next);
        Assert.Contains(again.Plan.Notes, n => n.Contains(NextPath, StringComparison.Ordinal));
    }

    [Fact]
    public void When_it_dies_after_the_first_step_running_it_again_completes_it()
    {
        PaperPractice whole = Practice(), broken = Practice();
        whole.Finish(Path);
        broken.Carry(broken.PlanFinish(Path).Value!.Plan.Steps[0]);
        Assert.Equal(3, broken.Open(Path));
        broken.Finish(Path);
        Assert.Equal(whole.Files, broken.Files);
    }

    [Fact]
    public void Merges_into_a_planned_note_whatever_its_date_and_touches_nothing_else()
    {
        PaperPractice practice = Practice();
        const string planned = "clients/dana-okafor/2026-12-09.md";
        string before = "---\r\ntype: session\r\nclient: dana-okafor\r\ndate: 2026-12-09\r\nkind: regular\r\nstatus: planned\r\n---\r\n\r\n## Notes\r\n\r\nwritten already\r\n\r\n## Action items\r\n\r\n- [ ] mine\r\n";
        practice[planned] = before;
        FinishPlan plan = practice.Finish(Path);
        Assert.Equal(planned, plan.Next);
        Assert.False(practice.Files.ContainsKey(NextPath));
        string after = practice[planned];
        Assert.Equal(4, practice.Open(planned));
        Assert.DoesNotContain("\n", after.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.True(TestText.IsSubsequenceOfLines(before, after));
        Assert.Contains("- [ ] Ask Priya to shadow @client due:2026-11-13 goal:g1 from:2026-11-02\r\n", after);
        Assert.True(after.IndexOf("## Action review", StringComparison.Ordinal) < after.IndexOf("## Notes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("next:", "next: none")]
    [InlineData("kind: regular", "kind: closing")]
    public void Without_a_next_session_open_items_stay_open_and_are_listed(string line, string instead)
    {
        PaperPractice practice = Practice(Session.Replace(line, instead, StringComparison.Ordinal));
        FinishPlan plan = practice.Finish(Path);
        Assert.Null(plan.Next);
        Assert.Equal(3, practice.Open(Path));
        Assert.Contains(plan.Plan.Notes, n => n.Contains("Ask Priya", StringComparison.Ordinal));
    }

    [Fact]
    public void A_no_show_carries_items_and_logs_no_length()
    {
        PaperPractice practice = Practice();
        practice.Finish(Path, c => c with { Outcome = SessionStatus.NoShow });
        Assert.Contains("status: no-show", practice[Path]);
        Assert.DoesNotContain("duration:", practice[Path]);
        Assert.Equal(3, practice.Open(NextPath));
    }

    [Fact]
    public void A_late_finish_steps_past_today_and_says_so()
    {
        var practice = new PaperPractice { Day = new LocalDate(2026, 12, 5) };
        foreach ((string path, string text) in Practice().Files)
            practice[path] = text;
        FinishPlan plan = practice.Finish(Path);
        Assert.Equal("clients/dana-okafor/2026-12-14.md", plan.Next);
        Assert.Contains(plan.Plan.Notes, n => n.Contains("2026-11-30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("package_until: 2026-11-30", "next:", "2026-11-30", null)]
    [InlineData("package_until: 2026-11-29", "next:", "2026-11-30", "The next session, Mon 2026-11-30, is after the package ends on Sun 2026-11-29.")]
    [InlineData("paused_until: 2026-11-30", "next:", "2026-11-30", null)]
    [InlineData("paused_until: 2026-12-01", "next:", "2026-12-14", "The client pauses until Tue 2026-12-01; the next session is Mon 2026-12-14.")]
    [InlineData("paused_until: 2026-12-01", "next: 2026-11-30", "2026-11-30", "The next session, Mon 2026-11-30, is before the client's pause ends on Tue 2026-12-01.")]
    [InlineData("paused_until: 2026-11-30", "next: 2026-11-30", "2026-11-30", null)]
    [InlineData("phone: 1", "next: 2026-11-28", "2026-11-28", "The next session, Sat 2026-11-28, is not on a working day.")]
    public void A_pause_moves_a_series_on_and_what_an_agreed_day_goes_against_is_told(string client, string agreed, string next, string? told)
    {
        PaperPractice practice = Practice();
        practice["clients/dana-okafor/client.md"] = practice["clients/dana-okafor/client.md"].Replace("type: client\n", $"type: client\n{client}\n", StringComparison.Ordinal);
        practice[Path] = practice[Path].Replace("next:\n", agreed + "\n", StringComparison.Ordinal);
        FinishPlan plan = practice.Finish(Path);
        Assert.Equal($"clients/dana-okafor/{next}.md", plan.Next);
        Assert.Equal(told, plan.Plan.Notes.SingleOrDefault(note => note.Contains("pause", StringComparison.Ordinal) || note.Contains("package", StringComparison.Ordinal) || note.Contains("working", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_name_that_is_taken_is_never_overwritten()
    {
        PaperPractice practice = Practice();
        practice[NextPath] = "# not a session\n";
        FinishPlan plan = practice.Finish(Path);
        Assert.Equal("clients/dana-okafor/2026-11-30-2.md", plan.Next);
        Assert.Equal("# not a session\n", practice[NextPath]);
    }

    [Fact]
    public void Items_that_an_open_code_block_would_swallow_are_refused_not_lost()
    {
        PaperPractice practice = Practice();
        practice[NextPath] = "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-30\nstatus: planned\n---\n\n## Action review\n\n```\nnever closed\n";
        Outcome<FinishPlan> outcome = practice.PlanFinish(Path);
        Assert.Null(outcome.Value);
        Assert.Contains(NextPath, outcome.Refusal!.Message);
    }

    [Theory]
    [InlineData("date: 2026-11-16", "date: 2026-02-30", "2026-02-30")]
    [InlineData("date: 2026-11-16\n", "", "no date")]
    [InlineData("next:", "next: soon", "soon")]
    [InlineData("next:", "next: 2026-11-09", "2026-11-09")]
    [InlineData("mode: video\n", "mode: video\nmode: phone\n", "line 9")]
    [InlineData("type: session", "type: letter", "type: session")]
    public void Refuses_what_would_force_a_guess_and_names_the_place(string line, string instead, string named)
    {
        PaperPractice practice = Practice(Session.Replace(line, instead, StringComparison.Ordinal));
        Outcome<FinishPlan> outcome = practice.PlanFinish(Path);
        Assert.Null(outcome.Value);
        Assert.Contains(named, outcome.Refusal!.Message);
        Assert.Contains(Path, outcome.Refusal.Message);
    }

    [Fact]
    public void A_session_held_on_another_day_takes_that_days_name()
    {
        PaperPractice practice = Practice();
        FinishPlan plan = practice.Finish(Path, c => c with { Held = new LocalDate(2026, 11, 18), Length = 45 });
        Assert.Equal("clients/dana-okafor/2026-11-18.md", plan.Finished);
        Assert.Contains("date: 2026-11-18", practice[plan.Finished]);
        Assert.Contains("duration: 45", practice[plan.Finished]);
        Assert.Equal(NextPath, plan.Next);
        Assert.Contains("from:2026-11-18", practice[NextPath]);
    }

    [Fact]
    public void A_loose_session_needs_no_setting_up()
    {
        var practice = new PaperPractice();
        practice["2026-11-16.md"] = "---\ntype: session\nclient: kim\nname: Kim\ncadence: weekly\ndate: 2026-11-16\nkind: regular\nstatus: planned\n---\n\n- [ ] one\n";
        FinishPlan plan = practice.Finish("2026-11-16.md");
        Assert.Equal("2026-11-23.md", plan.Next);
        Assert.Contains("name: Kim\ncadence: weekly\n", practice["2026-11-23.md"]);
        Assert.Contains("# Kim, 23 November 2026", practice["2026-11-23.md"]);
        Assert.Contains("- [ ] one from:2026-11-16", practice["2026-11-23.md"]);
    }

    [Fact]
    public void Reopening_brings_the_note_back_and_removes_an_untouched_next_note()
    {
        string session = Session.Replace("next:", "next: 2026-11-30", StringComparison.Ordinal).Replace("mode:", "duration: 60\nmode:", StringComparison.Ordinal);
        PaperPractice practice = Practice(session);
        practice.Finish(Path);
        practice.Reopen(Path);
        Assert.Equal(session, practice[Path]);
        Assert.False(practice.Files.ContainsKey(NextPath));
    }

    [Fact]
    public void Reopening_keeps_a_next_note_somebody_worked_in()
    {
        PaperPractice practice = Practice();
        practice.Finish(Path);
        practice[NextPath] += "\nmy words\n";
        Plan plan = practice.Reopen(Path);
        Assert.True(practice.Files.ContainsKey(NextPath));
        Assert.Contains(plan.Notes, n => n.Contains(NextPath, StringComparison.Ordinal));
        practice.Finish(Path);
        Assert.Equal(3, practice.Open(NextPath));
    }
}

internal static class TestText
{
    public static bool IsSubsequenceOfLines(string before, string after)
    {
        var rest = new Queue<string>(before.Split('\n'));
        foreach (string line in after.Split('\n'))
        {
            if (rest.Count > 0 && rest.Peek() == line)
                rest.Dequeue();
        }
        return rest.Count == 0;
    }
}
