namespace CodeGem.Notes.Tests.Features;

public sealed class SlashTest
{
    [Fact]
    public void A_slash_at_the_start_of_a_line_brings_frames_and_the_questions_of_the_section() =>
        Assert.Equal(
            ["/clear", "/fuel", "/grow", "/note", "/oskar", "/stokers", "/wheel", "/woop", "Is one last thing standing at the door?"],
            Completing.In("## Key takeaways\n\n/|\n").Labels.Where(l => l[0] == '/' || l.StartsWith("Is ", StringComparison.Ordinal)));

    [Fact]
    public void A_frame_is_put_in_with_blank_lines_around_it() =>
        Completing.In("## Notes\ntext\n/wo|\nmore\n").Offers("/woop").Taking("/woop", $"## Notes\ntext\n\n{FrameText("woop")}\n|\nmore\n");

    [Fact]
    public void A_frame_for_the_client_s_note_is_offered_there_and_names_the_next_goal()
    {
        var offers = Completing.At("clients/dana-okafor/client.md", "---\ntype: client\n---\n## Goals\n\n### g1 A\n\n### g2 B\n\n/|\n").Offers("/smart");
        Assert.StartsWith("### g3 ", offers["/smart"].InsertText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_found_by_its_stage() => Assert.Equal(12, Completing.In("## Notes\n\n/q3|\n").Labels.Count);

    [Fact]
    public void A_question_is_found_by_words() =>
        Completing.In("- /q close breath|\n").Offers("In one breath: what did you find out?")
            .Taking("In one breath: what did you find out?", "- In one breath: what did you find out?|\n");

    [Fact]
    public void All_questions_are_there() => Assert.Equal(60, Completing.In("## Notes\n\n/q|\n").Labels.Count);

    [Theory]
    [InlineData("and/or /|\n")]
    [InlineData("- see /q|\n")]
    [InlineData("> /|\n")]
    [InlineData("```\n/|\n```\n")]
    [InlineData("https:/|\n")]
    [InlineData("- [ ] a /q|\n")]
    [InlineData("/usr/|\n")]
    [InlineData("/etc|\n")]
    public void A_slash_elsewhere_is_a_slash(string drawn) => Completing.In(drawn).OffersNothing();

    private static string FrameText(string name)
    {
        var frame = Notes.Templates.Frame.All.Single(f => f.Name == name);
        return frame.Source[frame.Body.Start..frame.Body.End].Trim();
    }
}
