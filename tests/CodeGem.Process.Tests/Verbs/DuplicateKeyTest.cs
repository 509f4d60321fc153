namespace CodeGem.Process.Tests.Verbs;

/// <summary>A key that stands twice is an error and neither copy counts, wherever the note is read: a note must not be filed under the wrong client.</summary>
public sealed class DuplicateKeyTest : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("client: dana-okafor\nclient: jonas-brandt\ndate: 2026-11-30\nstatus: planned\n", "client")]
    [InlineData("client: dana-okafor\n\"client\": jonas-brandt\ndate: 2026-11-30\nstatus: planned\n", "client")]
    [InlineData("client: dana-okafor\ndate: 2026-11-30\ndate: 2026-12-07\nstatus: planned\n", "date")]
    [InlineData("client: dana-okafor\ndate: 2026-11-30\nstatus: done\nduration: 60\nstatus: planned\n", "status")]
    [InlineData("client: dana-okafor\ndate: 2026-11-30\nstatus: planned\nattended: [ana]\nattended: [bo]\n", "attended")]
    public void NeitherCopyCounts(string keys, string key)
    {
        string before = desk.Run("log").Out;
        string text = $"---\ntype: session\nkind: regular\n{keys}---\n\n- [ ] Call Zqx @client due:2026-12-01\n";
        desk.Write(Desk.Next, text);
        string finding = desk.Run("check").Lines.Single(line => line.StartsWith(Desk.Next, StringComparison.Ordinal) && line.Contains("error frontmatter-invalid", StringComparison.Ordinal));
        Assert.Contains($"\"{key}\"", finding, StringComparison.Ordinal);
        Answer refused = desk.Run("finish", Desk.Next);
        Assert.Equal((1, ""), (refused.Code, refused.Out));
        Assert.DoesNotContain("Zqx", desk.Run("items", "--client", "jonas-brandt").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("jonas-brandt", string.Join('\n', desk.Run("items").Lines.Where(line => line.Contains("Zqx", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Equal(before, desk.Run("log").Out);
        desk.Run("fix");
        Assert.Equal(text, desk.Read(Desk.Next));
    }
}
