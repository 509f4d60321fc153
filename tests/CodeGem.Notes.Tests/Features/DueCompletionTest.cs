namespace CodeGem.Notes.Tests.Features;

/// <summary>Said on Monday 16 November 2026; the next session is planned for the 30th.</summary>
public sealed class DueCompletionTest
{
    [Fact]
    public void Nothing_typed_offers_the_next_session_and_the_usual_days() =>
        Completing.In("- [ ] Call Sam due:|\n").Offers(
            "next session: Mon 30 Nov (in 14 days)", "next: Mon 30 Nov (in 14 days), and moves with it", "today: Mon 16 Nov (today)",
            "tomorrow: Tue 17 Nov (tomorrow)", "wednesday: Wed 18 Nov (in 2 days)", "thursday: Thu 19 Nov (in 3 days)",
            "friday: Fri 20 Nov (in 4 days)", "saturday: Sat 21 Nov (in 5 days)", "sunday: Sun 22 Nov (in 6 days)",
            "monday: Mon 23 Nov (in 7 days)", "next month: Wed 16 Dec (in 30 days)");

    [Theory]
    [InlineData("- [ ] Call Sam due:fri|\n", "- [ ] Call Sam due:2026-11-20|\n")]
    [InlineData("- [ ] Call Sam due: fri|\n", "- [ ] Call Sam due:2026-11-20|\n")]
    [InlineData("- [ ] Call Sam due fri|\n", "- [ ] Call Sam due:2026-11-20|\n")]
    [InlineData("- [ ] Call Sam due next fri|\n", "- [ ] Call Sam due:2026-11-27|\n")]
    [InlineData("- [ ] Call Sam Due:in 3 days| @coach\n", "- [ ] Call Sam due:2026-11-19| @coach\n")]
    [InlineData("- [ ] Call due:fri| Sam\n", "- [ ] Call due:2026-11-20| Sam\n")]
    [InlineData("- [ ] due:fri| Call Sam\n", "- [ ] due:2026-11-20| Call Sam\n")]
    [InlineData("- [ ] Call due:|Sam\n", "- [ ] Call due:2026-11-30 |Sam\n")]
    [InlineData("- [ ] Call due:fri|2026-11-30 @coach\n", "- [ ] Call due:2026-11-20 |2026-11-30 @coach\n")]
    [InlineData("- [ ] Call due:|2026-12-24 @coach\n", "- [ ] Call due:2026-11-30| @coach\n")]
    [InlineData("- [ ] Call due:next f|riday\n", "- [ ] Call due:2026-11-27|\n")]
    [InlineData("- [ ] Call [due:: fri|]\n", "- [ ] Call [due:: 2026-11-20|]\n")]
    [InlineData("- [ ] Call (due fri|)\n", "- [ ] Call (due 2026-11-20|)\n")]
    [InlineData("- [ ] Call @due(fri|)\n", "- [ ] Call @due(2026-11-20|)\n")]
    [InlineData("- [ ] Call due:fri| Sam @client due:\n", "- [ ] Call due:2026-11-20| Sam @client\n")]
    [InlineData("[] Call due:fri|\n", "[] Call due:2026-11-20|\n")]
    public void A_phrase_becomes_its_day_and_what_follows_stays(string drawn, string after)
    {
        Completing completing = Completing.In(drawn);
        completing.Taking(completing.Labels[0], after);
        Assert.True(completing.FollowsTyping);
    }

    [Theory]
    [InlineData("next|")]
    [InlineData("next s|")]
    [InlineData("next session|")]
    public void The_next_session_is_meant_by_next_while_its_day_is_not_agreed(string typed)
    {
        Completing completing = Completing.At("clients/new-one/2026-11-16.md", $"---\ntype: session\ndate: 2026-11-16\n---\n\n- [ ] Call due:{typed}\n");
        Assert.Equal("next: the next session, on the day it gets", completing.Labels[0]);
        completing.Taking(completing.Labels[0], "---\ntype: session\ndate: 2026-11-16\n---\n\n- [ ] Call due:next|\n");
    }

    [Fact]
    public void A_practice_that_writes_for_obsidian_gets_its_form()
    {
        DrawnNote note = DrawnNote.Session("- [ ] Call due:fri|\n", new Model.EditingOptions { DueStyle = "obsidian" });
        Completing completing = new(note);
        completing.Taking(completing.Labels[0], "- [ ] Call \U0001F4C5 2026-11-20|\n");
    }

    [Theory]
    [InlineData("- [ ] due to the weather|\n")]
    [InlineData("- [ ] Call due:2026-11-20 |\n")]
    [InlineData("- [ ] Call due:2026-11-20 and then|\n")]
    [InlineData("- [ ] overdue:|\n")]
    [InlineData("- [ ] https://x/?due:|\n")]
    [InlineData("- The report is due |\n")]
    [InlineData("due:|\n")]
    [InlineData("> - [ ] a due:|\n")]
    [InlineData("- [ ] a `due:|`\n")]
    [InlineData("- [ ] a\n  due:|\n")]
    public void Nothing_is_offered_where_no_day_is_named(string drawn) => Completing.In(drawn).OffersNothing();

    [Fact]
    public void The_next_session_in_front_matter_is_the_cadence_s_date_first()
    {
        Completing completing = Completing.In("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nnext: |\n---\n");
        Assert.Equal("biweekly: Mon 30 Nov (in 14 days)", completing.Labels[0]);
        completing.Taking(completing.Labels[0], "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nnext: 2026-11-30|\n---\n");
        Assert.Contains("none", completing.Labels);
    }

    [Fact]
    public void A_phrase_in_front_matter_becomes_its_day() =>
        Completing.In("---\ntype: session\ndate: 2026-11-16\nnext: in 3 weeks|\n---\n")
            .Taking("in 3 weeks: Mon 7 Dec (in 21 days)", "---\ntype: session\ndate: 2026-11-16\nnext: 2026-12-07|\n---\n");

    [Fact]
    public void The_date_is_the_one_in_the_file_s_name() =>
        Completing.At("clients/dana-okafor/2026-11-23.md", "---\ntype: session\ndate: |\n---\n")
            .Offers("as the file is named: Mon 23 Nov (in 7 days)", "today: Mon 16 Nov (today)");
}
