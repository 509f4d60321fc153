namespace CodeGem.Notes.Tests.Features;

public sealed class NewItemTest
{
    private const string Client = "- [ ] … @client due:", Coach = "- [ ] … @coach due:", Box = "- [ ]";

    [Theory]
    [InlineData("## Notes\n\n[|\n")]
    [InlineData("## Notes\n\n[|]\n")]
    [InlineData("## Notes\n\n[]|\n")]
    [InlineData("## Notes\n\n[ ]|\n")]
    [InlineData("## Notes\n\n[ |]\n")]
    [InlineData("## Notes\n\n- [|\n")]
    [InlineData("## Notes\n\n- [|]\n")]
    [InlineData("## Notes\n\n- []|\n")]
    [InlineData("## Notes\n\n-[|]\n")]
    [InlineData("## Notes\n\n- [ ] |\n")]
    public void A_bracket_at_the_start_becomes_an_item_with_and_without_a_closing_one(string drawn) =>
        Completing.In(drawn).Offers(Client, Coach, Box).Taking(Client, "## Notes\n\n- [ ] ‹what› @client due:|\n");

    [Fact]
    public void An_editor_without_snippets_gets_the_same_item_in_plain_text() =>
        Completing.In("## Notes\n\n[|]\n", snippets: false).Taking(Client, "## Notes\n\n- [ ] @client due:|\n");

    [Fact]
    public void Text_behind_the_bracket_becomes_the_item() =>
        Completing.In("## Notes\n\n[|]Call {Sam} for $5\n").Taking(Client, "## Notes\n\n- [ ] Call {Sam} for $5 @client due:|\n");

    [Fact]
    public void Tokens_already_written_are_not_written_again() =>
        Completing.In("## Notes\n\n- [|] Call Sam @coach due:2026-11-20\n")
            .Taking("- [ ] …", "## Notes\n\n- [ ] Call Sam @coach due:2026-11-20|\n");

    [Fact]
    public void The_bullet_and_its_indent_are_kept() =>
        Completing.In("- a\n  * [|]\n").Taking("* [ ] … @client due:", "- a\n  * [ ] ‹what› @client due:|\n");

    [Fact]
    public void The_box_alone_is_offered_too() =>
        Completing.In("## Notes\n\n[|]\n").Taking(Box, "## Notes\n\n- [ ] |\n");

    [Fact]
    public void A_group_has_an_item_for_each_participant() =>
        Completing.At("groups/new-leads-2026/2026-11-16.md", DrawnNote.SessionFrontMatter + "[|]")
            .Offers(Client, Coach, "- [ ] … @ana due:", "- [ ] … @bo due:", Box);

    [Fact]
    public void A_goal_of_the_client_has_milestones_without_an_owner() =>
        Completing.At("clients/dana-okafor/client.md", "---\ntype: client\n---\n## Goals\n\n### g1 Title\n\n- [|]\n").Offers("- [ ] … due:");

    [Theory]
    [InlineData("## Agenda\n\n- [|]\n")]
    [InlineData("## Preparation\n\n[|]\n")]
    [InlineData("## Notes\n\nshe said [|]\n")]
    [InlineData("## Notes\n\n[|a link](x)\n")]
    [InlineData("## Notes\n\n[]|(x)\n")]
    [InlineData("## Notes\n\n[]|[]\n")]
    [InlineData("## Notes\n\n[|]: https://example.com\n")]
    [InlineData("## Notes\n\n> [|]\n")]
    [InlineData("## Notes\n\n```\n[|]\n```\n")]
    [InlineData("## Notes\n\n```\n[|]\n")]
    [InlineData("## Notes\n\n```\n\n\n[|")]
    [InlineData("## Notes\n\n<!--\n[|]\n-->\n")]
    [InlineData("## Notes\n\n<!--\n\n[|")]
    [InlineData("## Notes\n\n    [|]\n")]
    [InlineData("## Notes\n\n$$\n[|]\n$$\n")]
    public void Nothing_is_offered_where_a_bracket_is_no_item(string drawn) => Completing.In(drawn).OffersNothing();

    [Fact]
    public void Nothing_is_offered_in_a_file_that_is_no_note_of_ours() =>
        Completing.At("README.md", "# Readme\n\n[|]\n").OffersNothing();
}
