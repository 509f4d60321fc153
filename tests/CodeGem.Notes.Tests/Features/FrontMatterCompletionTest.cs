namespace CodeGem.Notes.Tests.Features;

public sealed class FrontMatterCompletionTest
{
    [Fact]
    public void Keys_the_note_lacks_are_offered_in_the_order_of_the_house() =>
        Completing.In("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\n|\nkind: regular\n---\n").Offers(
            "start", "duration", "status", "mode", "topic", "outcome", "billing", "package", "log", "attended", "next", "next_start",
            "finished", "followup", "template");

    [Fact]
    public void A_key_comes_with_its_colon() =>
        Completing.In("---\ntype: session\nmo|\n---\n").Offers("mode").Taking("mode", "---\ntype: session\nmode: |\n---\n");

    [Fact]
    public void A_key_is_exchanged_and_its_value_stays() =>
        Completing.In("---\ntype: session\nsta|rd: 15\n---\n").Taking("start", "---\ntype: session\nstart|: 15\n---\n");

    [Fact]
    public void A_key_of_an_unclosed_block_is_offered() =>
        Assert.Contains("client", Completing.In("---\ntype: session\n|").Labels);

    [Fact]
    public void A_word_is_one_of_the_table() =>
        Completing.In("---\ntype: session\nmode:|\n---\n").Offers("video", "phone", "in-person")
            .Taking("phone", "---\ntype: session\nmode: phone|\n---\n");

    [Fact]
    public void A_value_is_exchanged_and_a_comment_stays() =>
        Completing.In("---\ntype: session\nstatus: |planned # soon\n---\n").Taking("done", "---\ntype: session\nstatus: done| # soon\n---\n");

    [Fact]
    public void Clients_are_offered_this_folder_s_first() =>
        Completing.In("---\ntype: session\nclient: |\n---\n").Offers("dana-okafor", "new-leads-2026");

    [Fact]
    public void Times_are_quoted_and_the_client_s_usual_hour_comes_first() =>
        Completing.In("---\ntype: session\nstart: |\n---\n").Taking("15:00", "---\ntype: session\nstart: \"15:00\"|\n---\n");

    [Fact]
    public void Those_who_were_there_are_offered_one_by_one() =>
        Completing.At("groups/new-leads-2026/2026-11-16.md", "---\ntype: session\nattended: [ana, |]\n---\n").Offers("bo")
            .Taking("bo", "---\ntype: session\nattended: [ana, bo|]\n---\n");

    [Fact]
    public void A_list_may_stand_line_by_line() =>
        Completing.At("groups/new-leads-2026/2026-11-16.md", "---\ntype: session\nattended:\n  - ana\n  - |\n---\n").Offers("bo");

    [Fact]
    public void No_is_quoted() =>
        Completing.At("clients/dana-okafor/client.md", "---\ntype: client\nlog_consent: n|\n---\n")
            .Taking("no", "---\ntype: client\nlog_consent: \"no\"|\n---\n");

    [Theory]
    [InlineData("---\ntype: session\ntopic: what about @|\n---\n")]
    [InlineData("---\ntype: session\ntopic: [|]\n---\n")]
    [InlineData("---\ntype: session\nunknown: |\n---\n")]
    [InlineData("|---\ntype: session\n---\n")]
    public void Nothing_is_offered_for_free_text(string drawn) => Completing.In(drawn).OffersNothing();
}
