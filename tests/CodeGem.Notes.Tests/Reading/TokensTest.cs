using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>What the words of an item say beyond its text, in the house's form and in those of other tools.</summary>
public class TokensTest
{
    [Theory]
    [InlineData("@client", "Owner=client/House")]
    [InlineData("@jo\u00e9-2", "Owner=jo\u00e9-2/House")]
    [InlineData("@Coach", "Owner=coach/House")]
    [InlineData("[owner:: coach] (assignee:: priya) @owner(Sponsor)", "Owner=coach/Dataview Owner=priya/Dataview Owner=sponsor/TaskPaper")]
    [InlineData("due:2026-11-30", "Due=2026-11-30/House")]
    [InlineData("due:next goal:g1 from:2026-11-02 moved:2026-11-30", "Due=next/House Goal=g1/House From=2026-11-02/House Moved=2026-11-30/House")]
    [InlineData("done:2026-11-08 dropped:2026-11-09 score:6 value:8", "Done=2026-11-08/House Dropped=2026-11-09/House Score=6/House Value=8/House")]
    [InlineData("due: @coach", "Due=/House Owner=coach/House")]
    [InlineData("Due:2026-11-30", "Due=2026-11-30/House")]
    [InlineData("due:fri", "Due=fri/House")]
    [InlineData("due:soon", "Due=soon/House")]
    [InlineData("due:next friday", "Due=next friday/Prose")]
    [InlineData("due: 30 nov goal:g1", "Due=30 nov/Prose Goal=g1/House")]
    [InlineData("due:30 nov, before lunch", "Due=30 nov/Prose")]
    [InlineData("by friday", "Due=friday/Prose")]
    [InlineData("by friday.", "Due=friday/Prose")]
    [InlineData("due 2026-11-30 @coach", "Due=2026-11-30/Prose Owner=coach/House")]
    [InlineData("(due 2026-11-30)", "Due=2026-11-30/Prose")]
    [InlineData("(by Mon 30 Nov) @client", "Due=Mon 30 Nov/Prose Owner=client/House")]
    [InlineData("\U0001F4C5 2026-11-30", "Due=2026-11-30/Emoji")]
    [InlineData("\U0001F4C5\uFE0F\u00A02026-11-30", "Due=2026-11-30/Emoji")]
    [InlineData("@client\u202Fdue:2026-11-30\u00A0goal:g1\tfrom:2026-11-02", "Owner=client/House Due=2026-11-30/House Goal=g1/House From=2026-11-02/House")]
    [InlineData("\u2705 2026-11-30 \u274C 2026-12-01", "Done=2026-11-30/Emoji Dropped=2026-12-01/Emoji")]
    [InlineData("[due:: 2026-11-30], [completion::2026-11-30]", "Due=2026-11-30/Dataview Done=2026-11-30/Dataview")]
    [InlineData("(cancelled:: 2026-11-30)", "Dropped=2026-11-30/Dataview")]
    [InlineData("@due(2026-11-30) @done(2026-12-01) @done", "Due=2026-11-30/TaskPaper Done=2026-12-01/TaskPaper Done=/TaskPaper")]
    [InlineData("{due:2026-11-30}", "Due=2026-11-30/Braces")]
    public void It_is_read(string words, string tokens) => Assert.Equal(tokens, Tokens(words));

    [Theory]
    [InlineData("jo@client.com")]
    [InlineData("https://x/?due:1")]
    [InlineData("`due:2026-11-30`")]
    [InlineData("``@coach due:2026-11-30``")]
    [InlineData("<!-- due:2026-11-30 -->")]
    [InlineData("<https://example.org/due:1>")]
    [InlineData("overdue:2026-11-30")]
    [InlineData("id:k3f9 priority:1")]
    [InlineData("by Sam")]
    [InlineData("by two weeks of hard work")]
    [InlineData("stand by Monday.com")]
    [InlineData("the rent is due to Sam")]
    [InlineData("(by the way)")]
    [InlineData("10/10 effort, version 1.2.3, 24/7")]
    [InlineData("\U0001F4C5 the calendar")]
    [InlineData("@ @- @@x")]
    [InlineData("goal: from:")]
    public void It_is_no_token(string words) => Assert.Equal("", Tokens(words));

    [Fact]
    public void Continuation_lines_hold_no_tokens() =>
        Assert.Empty(NoteReader.Read("---\ntype: session\n---\n- [ ] Call\n  due:2026-11-30\n").Items[0].Tokens);

    private static string Tokens(string words) => string.Join(' ',
        NoteReader.Read($"---\ntype: session\n---\n- [ ] Call {words}\n").Items[0].Tokens.Select(t => $"{t.Kind}={t.Value}/{t.Style}"));
}
