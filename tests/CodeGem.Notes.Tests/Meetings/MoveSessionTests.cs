using CodeGem.Notes.Effects;
using CodeGem.Notes.Meetings;
using NodaTime;

namespace CodeGem.Notes.Tests.Meetings;

public class MoveSessionTests
{
    private const string Folder = "clients/dana-okafor/";
    private const string First = Folder + "2026-11-02.md", Second = Folder + "2026-11-16.md", Planned = Folder + "2026-11-30.md";

    private static readonly LocalDate ThirdOfDecember = new(2026, 12, 3);

    [Fact]
    public void A_planned_session_takes_its_date_its_title_and_its_name_along()
    {
        PaperPractice practice = Practice();
        Plan plan = practice.Move(Planned, ThirdOfDecember);
        Assert.Equal(Folder + "2026-12-03.md", plan.Open);
        Assert.False(practice.Files.ContainsKey(Planned));
        Assert.Equal(
            """
            ---
            type: session
            client: dana-okafor
            date: 2026-12-03 # moved once
            start: "15:00"
            kind: regular
            status: planned
            ---

            # Dana Okafor, 3 December 2026

            ## Action review

            - [ ] Ask Priya @client due:2026-11-30 from:2026-11-02
            - [ ] Book Sam @client due:2026-11-30 from:2026-11-16

            """, practice[plan.Open!]);
    }

    [Fact]
    public void What_was_moved_to_it_and_what_leads_to_it_follows()
    {
        PaperPractice practice = Practice();
        string first = practice[First], client = practice[Folder + "client.md"];
        practice.Move(Planned, ThirdOfDecember);
        Assert.Contains("next: 2026-12-03\n", practice[Second]);
        Assert.Contains("- [>] Ask Priya @client due:2026-11-13 from:2026-11-02 moved:2026-12-03\n", practice[Second]);
        Assert.Contains("- [>] Book Sam @client due:next moved:2026-12-03\n", practice[Second]);
        Assert.Contains("[the plan](2026-12-03.md#notes)", practice[Second]);
        Assert.Contains("See 2026-11-30 in the calendar.", practice[Second]);
        Assert.Equal(first, practice[First]);
        Assert.Equal(client, practice[Folder + "client.md"]);
    }

    [Fact]
    public void A_session_that_was_held_another_day_is_named_anew_by_what_came_from_it()
    {
        PaperPractice practice = Practice();
        practice.Move(Second, new LocalDate(2026, 11, 18));
        Assert.Contains("from:2026-11-18", practice[Planned]);
        Assert.Contains("from:2026-11-02", practice[Planned]);
        Assert.Contains("moved:2026-11-18", practice[First]);
        Assert.Contains("next: 2026-11-18", practice[First]);
        Assert.Contains("[last time](./2026-11-18.md)", practice[Folder + "client.md"]);
    }

    [Fact]
    public void Notes_are_changed_before_the_name_is()
    {
        Plan plan = Practice().PlanMove(Second, new LocalDate(2026, 11, 18)).Value!;
        Assert.Equal(
            ["EditFile " + First, "EditFile " + Planned, "EditFile " + Folder + "client.md", "EditFile " + Second, "RenameFile " + Second],
            plan.Steps.Select(step => $"{step.GetType().Name} {step.Path}"));
    }

    [Fact]
    public void Dying_between_any_two_steps_and_moving_again_ends_the_same()
    {
        PaperPractice whole = Practice();
        var move = new LocalDate(2026, 11, 18);
        int count = whole.PlanMove(Second, move).Value!.Steps.Count;
        whole.Move(Second, move);
        for (int died = 0; died < count; died++)
        {
            PaperPractice practice = Practice();
            foreach (Step step in practice.PlanMove(Second, move).Value!.Steps.Take(died))
                practice.Carry(step);
            practice.Move(Second, move);
            Assert.Equal(whole.Files.OrderBy(f => f.Key), practice.Files.OrderBy(f => f.Key));
        }
    }

    [Fact]
    public void Moving_there_again_changes_nothing_and_says_so()
    {
        PaperPractice practice = Practice();
        string there = practice.Move(Planned, ThirdOfDecember).Open!;
        Plan again = practice.Move(there, ThirdOfDecember);
        Assert.Empty(again.Steps);
        Assert.Equal([$"The session is on that day already: {there}."], again.Notes);
    }

    [Fact]
    public void There_and_back_again_restores_every_byte()
    {
        PaperPractice practice = Practice();
        var before = practice.Files.ToDictionary();
        string there = practice.Move(Planned, ThirdOfDecember).Open!;
        practice.Move(there, new LocalDate(2026, 11, 30));
        Assert.Equal(before.OrderBy(f => f.Key), practice.Files.OrderBy(f => f.Key));
    }

    [Fact]
    public void A_day_that_is_taken_gives_the_second_name()
    {
        PaperPractice practice = Practice();
        practice[Folder + "2026-12-03.md"] = Session("2026-12-03", "cancelled", "");
        Plan plan = practice.Move(Planned, ThirdOfDecember);
        Assert.Equal(Folder + "2026-12-03-2.md", plan.Open);
        Assert.Contains($"There is another session on that day: {Folder}2026-12-03.md.", plan.Notes);
    }

    [Fact]
    public void Of_two_sessions_of_a_day_only_what_means_the_moved_one_follows()
    {
        PaperPractice practice = Practice();
        const string Other = Folder + "2026-11-16-2.md";
        practice[Other] = Session("2026-11-16", "done", "## Action items\n\n- [>] Call the board moved:2026-11-30\n");
        practice[Planned] = practice[Planned] + "- [ ] Call the board from:2026-11-16\n";
        practice.Move(Second, new LocalDate(2026, 11, 18));
        Assert.Contains("- [ ] Call the board from:2026-11-16\n", practice[Planned]);
        Assert.Contains("Book Sam @client due:2026-11-30 from:2026-11-18\n", practice[Planned]);
        Assert.Contains("next: 2026-11-18", practice[First]);
    }

    [Fact]
    public void What_leads_to_the_first_session_of_a_day_stays_when_the_second_moves()
    {
        PaperPractice practice = Practice();
        const string Other = Folder + "2026-11-30-2.md";
        practice[Other] = Session("2026-11-30", "planned", "");
        string second = practice[Second], planned = practice[Planned];
        practice.Move(Other, ThirdOfDecember);
        Assert.Equal((second, planned), (practice[Second], practice[Planned]));
    }

    [Fact]
    public void A_start_is_set_in_quotes_and_what_says_the_next_start_follows()
    {
        PaperPractice practice = Practice();
        practice[Second] = practice[Second].Replace("next: 2026-11-30", "next: 2026-11-30\nnext_start: 15:00", StringComparison.Ordinal);
        Plan plan = practice.Move(Planned, null, new LocalTime(9, 30));
        Assert.Equal(Planned, plan.Open);
        Assert.Contains("start: \"09:30\"\n", practice[Planned]);
        Assert.Contains("next_start: \"09:30\"\n", practice[Second]);
        practice[First] = practice[First].Replace("start: \"15:00\"\n", "", StringComparison.Ordinal);
        practice.Move(First, null, new LocalTime(9, 30));
        Assert.Contains("start: \"09:30\"\n", practice[First]);
    }

    [Fact]
    public void A_note_whose_file_has_another_date_gets_the_name_of_its_own()
    {
        PaperPractice practice = Practice();
        practice[Planned] = practice[Planned].Replace("date: 2026-11-30", "date: 2026-12-03", StringComparison.Ordinal);
        practice.Move(Planned, ThirdOfDecember);
        Assert.Contains("# Dana Okafor, 3 December 2026\n", practice[Folder + "2026-12-03.md"]);
        Assert.Contains("moved:2026-12-03", practice[Second]);
        Assert.DoesNotContain("2026-11-30.md", practice[Second]);
    }

    [Theory]
    [InlineData("# Monday 30 November 2026", "# Thursday 3 December 2026")]
    [InlineData("# Monday, 30 November 2026: handover", "# Thursday, 3 December 2026: handover")]
    [InlineData("# 130 November 2026", "# 130 November 2026")]
    [InlineData("# After 30 November", "# After 30 November")]
    [InlineData("30 November 2026\n===", "3 December 2026\n===")]
    public void Only_the_long_date_in_the_title_changes(string before, string after)
    {
        PaperPractice practice = Practice();
        practice[Planned] = practice[Planned].Replace("# Dana Okafor, 30 November 2026", before, StringComparison.Ordinal);
        Assert.Contains("\n" + after + "\n", practice[practice.Move(Planned, ThirdOfDecember).Open!]);
    }

    [Theory]
    [InlineData(Planned, "2026-11-16", null)]
    [InlineData(Planned, "2026-11-10", "The session cannot move to 2026-11-10: clients/dana-okafor/2026-11-16.md leads to it, and would then come later. Choose a later day for clients/dana-okafor/2026-11-30.md.")]
    [InlineData(Second, "2026-12-24", "The session cannot move to 2026-12-24: items went from it to clients/dana-okafor/2026-11-30.md, which would then come earlier. Choose an earlier day for clients/dana-okafor/2026-11-16.md.")]
    public void A_session_does_not_pass_one_its_items_came_from_or_went_to(string path, string day, string? refusal) =>
        Assert.Equal(refusal, Practice().PlanMove(path, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Refusal?.Message);

    [Theory]
    [InlineData("type: session", "type: client", "Only a session can be moved")]
    [InlineData("kind: regular", "kind: [", "line 2")]
    [InlineData("date: 2026-11-30 # moved once\n", "", null)]
    public void What_cannot_be_moved_is_told_why(string part, string instead, string? words)
    {
        PaperPractice practice = Practice();
        practice[Planned] = practice[Planned].Replace(part, instead, StringComparison.Ordinal);
        Outcome<Plan> outcome = practice.PlanMove(Planned, ThirdOfDecember);
        Assert.Equal(words is null, outcome.Refusal is null);
        Assert.Contains(words ?? "", outcome.Refusal?.Message ?? "");
    }

    [Fact]
    public void Nothing_said_is_asked_about() =>
        Assert.Equal($"Say which day {Planned} moves to.", Practice().PlanMove(Planned, null).Refusal?.Message);

    [Fact]
    public void A_session_held_on_another_day_is_renamed_by_finishing_as_by_moving()
    {
        PaperPractice practice = Practice();
        practice[Second] = Session("2026-11-16", "planned", "## Action items\n\n- [ ] Book Sam @client\n- [ ] Old from:2026-11-02\n", "next: 2026-11-30");
        practice[First] += "- [>] Old moved:2026-11-16\n";
        FinishPlan plan = practice.Finish(Second, c => c with { Held = new LocalDate(2026, 11, 18) });
        Assert.Equal(Folder + "2026-11-18.md", plan.Finished);
        Assert.Contains("# Dana Okafor, 18 November 2026", practice[plan.Finished]);
        Assert.Contains("- [>] Old moved:2026-11-18\n", practice[First]);
        Assert.Contains("next: 2026-11-18\n", practice[First]);
        Assert.Equal(1, practice[Planned].Split("Book Sam").Length - 1);
        Assert.Contains("- [ ] Book Sam @client due:2026-11-30 from:2026-11-18\n", practice[Planned]);
        Assert.IsType<RenameFile>(plan.Plan.Steps[^1]);
        Assert.IsType<EditFile>(plan.Plan.Steps[^2]);
    }

    [Fact]
    public void Finishing_a_session_held_on_another_day_can_die_anywhere()
    {
        Func<FinishChoices, FinishChoices> held = c => c with { Held = new LocalDate(2026, 11, 18) };
        PaperPractice Unfinished()
        {
            PaperPractice practice = Practice();
            practice[Second] = Session("2026-11-16", "planned", "## Action items\n\n- [ ] Call the board @client\n", "next: 2026-11-30");
            return practice;
        }
        PaperPractice whole = Unfinished();
        int count = whole.Finish(Second, held).Plan.Steps.Count;
        Assert.Equal(5, count);
        for (int died = 0; died < count; died++)
        {
            PaperPractice practice = Unfinished();
            foreach (Step step in practice.PlanFinish(Second, held).Value!.Plan.Steps.Take(died))
                practice.Carry(step);
            practice.Finish(Second, held);
            Assert.Equal(whole.Files.OrderBy(f => f.Key), practice.Files.OrderBy(f => f.Key));
        }
    }

    private static PaperPractice Practice()
    {
        var practice = new PaperPractice();
        practice["practice.yaml"] = "coach: Ines\ntimezone: UTC\n";
        practice[Folder + "client.md"] =
            "---\ntype: client\nid: dana-okafor\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\ncadence: biweekly\n---\n\n# Dana\n\n[last time](./2026-11-16.md)\n";
        practice[First] = Session("2026-11-02", "done", "## Action items\n\n- [>] Ask Priya @client due:2026-11-09 moved:2026-11-16\n", "next: 2026-11-16");
        practice[Second] = Session("2026-11-16", "done", """
            See 2026-11-30 in the calendar. [the plan](2026-11-30.md#notes)

            ## Action items

            - [>] Ask Priya @client due:2026-11-13 from:2026-11-02 moved:2026-11-30
            - [>] Book Sam @client due:next moved:2026-11-30

            """, "next: 2026-11-30");
        practice[Planned] = Session("2026-11-30", "planned", """
            ## Action review

            - [ ] Ask Priya @client due:2026-11-30 from:2026-11-02
            - [ ] Book Sam @client due:2026-11-30 from:2026-11-16

            """).Replace("date: 2026-11-30", "date: 2026-11-30 # moved once", StringComparison.Ordinal);
        return practice;
    }

    private static string Session(string date, string status, string body, string more = "")
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        string length = status == "done" ? "duration: 60\n" : "";
        string key = more.Length > 0 ? more + "\n" : "";
        return $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nstart: \"15:00\"\n{length}kind: regular\nstatus: {status}\n{key}---\n\n"
            + $"# Dana Okafor, {Language.DateNames.Long(day)}\n\n{body}";
    }
}
