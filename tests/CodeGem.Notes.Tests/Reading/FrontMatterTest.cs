using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>The flat block at the top of a note, read as text only.</summary>
public class FrontMatterTest
{
    [Theory]
    [InlineData("a: b", "a=b")]
    [InlineData("a: \"15:00\"\nb: 15:00\nc: no\nd: 2026-11-16", "a=15:00 b=15:00 c=no d=2026-11-16")]
    [InlineData("a:\nb:   \nc: ''", "a= b= c=")]
    [InlineData("a: b # comment\n# whole line\nb: 'it''s'", "a=b b=it's")]
    [InlineData("a: [x, y]\nb:\n  - x\n  - y\nc: []", "a=[x,y] b=[x,y] c=[]")]
    [InlineData("a: {b: c}\nd: [[x]]\ne:\n  f: g\nh: i", "a=nested d=nested e=nested h=i")]
    [InlineData("a: >\n  one\n  two", "a=one two")]
    [InlineData("\u00fc\u00f1\U0001F642: caf\u00e9", "\u00fc\u00f1\U0001F642=caf\u00e9")]
    public void It_is_flat_and_every_value_is_text(string block, string expected) => Assert.Equal(expected, Entries(Read(block)));

    [Fact]
    public void Places_are_those_of_the_text()
    {
        const string Text = "\uFEFF---\r\ntype: session\r\nstart: \"15:00\"\r\nattended: [priya, tomas]\r\nnext:\r\n---\r\nBody";
        var source = new SourceText(Text);
        FrontMatter read = FrontMatterReader.Read(source);
        Assert.Equal("Body", Text[read.Body..]);
        Assert.Equal("\"15:00\"", source.Of(read.Find("start")!.ValueSpan));
        Assert.Equal("[priya, tomas]", source.Of(read.Find("attended")!.ValueSpan));
        Assert.Equal(["priya", "tomas"], read.Find("attended")!.Items!.Select(i => source.Of(i.Span)));
        Assert.Equal(Text.IndexOf("next:", StringComparison.Ordinal) + 5, read.Find("next")!.ValueSpan.Start);
    }

    [Theory]
    [InlineData("a: b: c", "frontmatter-not-yaml")]
    [InlineData("just words", "frontmatter-not-yaml")]
    [InlineData("- a\n- b", "frontmatter-not-yaml")]
    [InlineData("a: \"open", "frontmatter-not-yaml")]
    [InlineData("a: [x", "frontmatter-not-yaml")]
    [InlineData("a: 1\nb: 2\na: 3", "frontmatter-duplicate-key")]
    [InlineData("a: &x b\nc: *x", "frontmatter-alias")]
    [InlineData("a: !!binary b", "frontmatter-alias")]
    public void What_cannot_be_read_is_named(string block, string problem) =>
        Assert.Equal(problem, Assert.Single(Read(block).Problems).MessageKey);

    [Fact]
    public void A_key_that_stands_twice_says_nothing()
    {
        FrontMatter read = Read("client: dana\nclient: jonas\ndate: 2026-11-16");
        Assert.Null(read.Get("client"));
        Assert.Equal("2026-11-16", read.Get("date"));
    }

    [Fact]
    public void Too_much_is_refused_rather_than_waited_for()
    {
        Assert.Equal("frontmatter-too-large", Assert.Single(Read("a: " + new string('[', 5_000)).Problems).MessageKey);
        FrontMatter bomb = Read("a: " + new string('x', FrontMatterReader.LongestBlock - 100));
        Assert.Empty(bomb.Problems);
        Assert.False(Read("a: " + new string('x', FrontMatterReader.LongestBlock + 100)).Exists);
    }

    [Theory]
    [InlineData("---\ntype: session\ndate: 2026-11-16\n\n# Notes", true)]
    [InlineData("---\n\ntype: session\n", false)]
    [InlineData("---\nSome words under a ruler\n", false)]
    [InlineData("---\ntype: other\n", false)]
    [InlineData("----\ntype: session\n----\n", false)]
    [InlineData(" ---\ntype: session\n---\n", false)]
    public void Only_a_block_of_ours_is_unclosed(string text, bool isOurs)
    {
        FrontMatter read = FrontMatterReader.Read(new SourceText(text));
        Assert.Equal(isOurs, read.Exists);
        Assert.Equal(isOurs, read.IsBroken);
    }

    [Theory]
    [InlineData("---\ntype: session\n---\n", NoteKind.Session)]
    [InlineData("---\ntype: client\n...\n", NoteKind.Client)]
    [InlineData("---\ntype: \"session\"\ntopic: a: b\n---\n", NoteKind.Session)]
    [InlineData("---\ndescription: a help page\n---\n", NoteKind.None)]
    [InlineData("type: session\n", NoteKind.None)]
    public void Only_its_front_matter_makes_a_note_ours(string text, NoteKind kind) => Assert.Equal(kind, NoteReader.Read(text).Kind);

    private static FrontMatter Read(string block) => FrontMatterReader.Read(new SourceText($"---\n{block}\n---\n"));

    private static string Entries(FrontMatter read) => string.Join(' ', read.Entries.Select(e =>
        $"{e.Key}={(e.IsNested ? "nested" : e.Items is null ? e.Value : $"[{string.Join(',', e.Items.Select(i => i.Value))}]")}"));
}
