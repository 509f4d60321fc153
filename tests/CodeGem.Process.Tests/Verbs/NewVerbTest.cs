namespace CodeGem.Process.Tests.Verbs;

public sealed class NewVerbTest : IDisposable
{
    private readonly Desk desk = new(withPractice: false);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_sample_practice_is_written_as_it_is_kept_and_its_today_is_today()
    {
        using var kept = new Desk();
        Assert.Equal("practice/practice.yaml\n", desk.Run("new", "practice", "--sample", "practice").Fine().Out);
        Assert.Equal(kept.Files(), desk.Files().ToDictionary(f => Path.GetRelativePath("practice", f.Key), f => f.Value));
        desk.RunIn("", null, "new", "practice", "--sample", "later", "--today", "2027-01-05").Fine();
        Assert.Contains("\ndate: 2027-01-05\n", desk.Read("later/clients/dana-okafor/2027-01-05.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_ever_written_over()
    {
        desk.Write("there/mine.txt", "mine");
        desk.Write("file", "mine");
        foreach (string folder in new[] { "there", "file" })
        {
            Answer answer = desk.Run("new", "practice", "--sample", folder);
            Assert.Equal((1, ""), (answer.Code, answer.Out));
            Assert.Contains("The folder is not empty", answer.Error, StringComparison.Ordinal);
        }
        Assert.Equal(["file", "there/mine.txt"], desk.Files().Keys.Order());
    }

    [Fact]
    public void From_nothing_to_the_first_session_in_three_lines()
    {
        Assert.Equal("practice.yaml\n", desk.Run("new", "practice", "--coach", "Ines: \"M\"", "--timezone", "Europe/Lisbon").Fine().Out);
        Assert.Equal("clients/ana-ruiz/client.md\n", desk.Run("new", "client", "Ana Ruiz", "--cadence", "weekly").Fine().Out);
        Assert.Equal("clients/ana-ruiz/2026-11-20.md\n", desk.Run("new", "session", "ana-ruiz", "--date", "friday", "--start", "9:30").Fine().Out);
        Assert.Contains("start: \"09:30\"\n", desk.Read("clients/ana-ruiz/2026-11-20.md"), StringComparison.Ordinal);
        desk.Run("check").Fine();
        Assert.Equal(1, desk.Run("new", "practice", "--coach", "Ines").Code);
        Assert.Equal(1, desk.Run("new", "client", "Ana Ruiz").Code);
        Assert.Equal(1, desk.Run("new", "session", "ana-ruiz", "--date", "2026-11-20").Code);
    }

    [Fact]
    public void The_folder_of_a_practice_is_made_where_there_is_none()
    {
        Assert.Equal("work/coaching/practice.yaml\n", desk.Run("new", "practice", "work/coaching", "--coach", "Ines").Fine().Out);
        Assert.Contains("coach: Ines\n", desk.Read("work/coaching/practice.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "session")]
    [InlineData("new", "session", "ana")]
    [InlineData("items", "--client", "ana")]
    public void Where_there_is_no_client_yet_one_is_to_be_made_first(params string[] arguments)
    {
        desk.Run("new", "practice", "--coach", "Ines").Fine();
        Assert.Equal("codegem: There is no client in this practice yet. Make one first: \"codegem new client\", or \"CodeGem: New Client...\".\n", desk.Run(arguments).Error);
    }

    [Fact]
    public void A_session_is_with_the_client_whose_folder_one_stands_in()
    {
        using var practice = new Desk();
        Answer answer = practice.RunIn("clients/mira-lindqvist", null, "new", "session", "--date", "2026-12-01", "--today", Desk.Today).Fine();
        Assert.Equal("2026-12-01.md\n", answer.Out);
        Answer unsaid = practice.Run("new", "session");
        Assert.Equal(2, unsaid.Code);
        Assert.Contains("dana-okafor, jonas-brandt, mira-lindqvist", unsaid.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--id", "../up")]
    [InlineData("--id", "a/b")]
    [InlineData("--name", "///")]
    public void A_client_cannot_be_put_elsewhere(string option, string value)
    {
        desk.Write("practice.yaml", "coach: A\ntimezone: Europe/Lisbon\n");
        Answer answer = desk.Run("new", "client", option, value);
        Assert.Equal((1, ""), (answer.Code, answer.Out));
        Assert.Equal(["practice.yaml"], desk.Files().Keys);
    }
}
