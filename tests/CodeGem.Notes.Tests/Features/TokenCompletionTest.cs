namespace CodeGem.Notes.Tests.Features;

public sealed class TokenCompletionTest
{
    [Fact]
    public void Owners_are_offered_behind_the_at_sign() =>
        Completing.In("- [ ] Call Sam @|\n").Offers("@client", "@coach", "@sponsor").Taking("@coach", "- [ ] Call Sam @coach|\n");

    [Fact]
    public void Owners_follow_what_is_typed() =>
        Completing.In("- [ ] Call Sam @co|\n").Offers("@coach").Taking("@coach", "- [ ] Call Sam @coach|\n");

    [Fact]
    public void An_owner_is_exchanged_as_a_whole() =>
        Completing.In("- [ ] Call @c|lient due:2026-11-20\n").Taking("@coach", "- [ ] Call @coach| due:2026-11-20\n");

    [Fact]
    public void Text_that_follows_is_not_swallowed() =>
        Completing.In("- [ ] Call @|Sam\n").Taking("@coach", "- [ ] Call @coach |Sam\n");

    [Fact]
    public void A_group_s_participants_may_own() =>
        Completing.At("groups/new-leads-2026/2026-11-16.md", DrawnNote.SessionFrontMatter + "- [ ] Call @|").Offers("@client", "@coach", "@ana", "@bo");

    [Fact]
    public void Goals_are_offered_by_id_and_title_the_active_first() =>
        Completing.In("- [ ] Call Sam goal:|\n").Offers("g1", "g2").Taking("g1", "- [ ] Call Sam goal:g1|\n");

    [Fact]
    public void A_goal_is_found_by_a_word_of_its_title() =>
        Completing.In("- [ ] Call Sam goal:hard|\n").Offers("g2").Taking("g2", "- [ ] Call Sam goal:g2|\n");

    [Fact]
    public void Goal_progress_is_written_about_goals() =>
        Completing.In("## Goal progress\n\n- goal:|\n").Offers("g1", "g2");

    [Fact]
    public void A_whole_line_of_goal_progress_is_begun_by_its_bullet() =>
        Completing.In("## Goal progress\n\n- g|\n").Offers("goal:g1").Taking("goal:g1", "## Goal progress\n\n- goal:g1 score:‹› value:‹› |\n");

    [Fact]
    public void The_box_of_an_item_may_still_be_unfinished() =>
        Completing.In("[] Call Sam @|\n").Offers("@client", "@coach", "@sponsor");

    [Theory]
    [InlineData("- Call Sam @|\n")]
    [InlineData("Call Sam @|\n")]
    [InlineData("- [ ] mail jo@|\n")]
    [InlineData("- [ ] `@|`\n")]
    [InlineData("- @| [ ] a\n")]
    [InlineData("## Agenda\n\n- [ ] Call @|\n")]
    [InlineData("> - [ ] Call @|\n")]
    [InlineData("- [ ] see xgoal:|\n")]
    [InlineData("## Notes\n\n- goal:|\n")]
    [InlineData("- [ ] a\n  more about @|\n")]
    [InlineData("Ratio 3:|\n")]
    [InlineData("- [ ] at 15:|\n")]
    [InlineData("either/|\n")]
    public void Nothing_is_offered_where_there_is_no_token(string drawn) => Completing.In(drawn).OffersNothing();

    [Fact]
    public void A_heading_may_be_any_section_the_note_lacks() =>
        Completing.In("## Notes\n\n## K|\n").Offers("Key takeaways").Taking("Key takeaways", "## Notes\n\n## Key takeaways|\n");

    [Fact]
    public void A_section_under_another_name_is_not_lacking() =>
        Assert.DoesNotContain("Key takeaways", Completing.In("## Summary\n\n## |\n").Labels);
}
