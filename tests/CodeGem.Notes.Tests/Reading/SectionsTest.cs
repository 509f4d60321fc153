using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>Headings to sections.</summary>
public class SectionsTest
{
    [Theory]
    [InlineData("## Action items", SectionKind.ActionItems)]
    [InlineData("## ACTION ITEMS:", SectionKind.ActionItems)]
    [InlineData("### Next steps ###", SectionKind.ActionItems)]
    [InlineData("##\tHomework", SectionKind.ActionItems)]
    [InlineData("## \U0001F4DD Notes", SectionKind.Notes)]
    [InlineData("## 3. Key takeaways", SectionKind.KeyTakeaways)]
    [InlineData("Agenda\n------", SectionKind.Agenda)]
    [InlineData("## Private notes", SectionKind.PrivateNotes)]
    [InlineData("## Something of my own", null)]
    [InlineData("# Notes", null)]
    public void A_heading_names_a_section_by_any_of_its_words(string heading, SectionKind? kind) =>
        Assert.Equal(kind, Assert.Single(Read(heading + "\n\nwords\n").Sections).Kind);

    [Theory]
    [InlineData("```\n## Notes\n```")]
    [InlineData("> ## Notes")]
    [InlineData("<!--\n## Notes\n-->")]
    [InlineData("    ## Notes")]
    [InlineData("- ## Notes")]
    [InlineData("##Notes")]
    public void What_is_no_heading_names_none(string text) => Assert.Empty(Read(text + "\n").Sections);

    [Fact]
    public void A_section_reaches_to_the_next_heading_of_its_level_and_lends_its_kind_to_those_below()
    {
        Note note = Read("## Private notes\n\na\n\n### Energy\n\nb\n\n## Notes\n\nc\n");
        Section secret = note.Sections[0], energy = note.Sections[1], notes = note.Sections[2];
        Assert.Equal("\na\n\n### Energy\n\nb\n\n", note.Source.Of(secret.Content));
        Assert.Equal("\na\n\n", note.Source.Of(secret.OwnContent));
        Assert.Equal((SectionKind.PrivateNotes, false), (energy.Kind!.Value, energy.IsNamed));
        Assert.Same(secret, energy.Parent);
        Assert.Equal("\nc\n", note.Source.Of(notes.Content));
        Assert.Same(energy, note.SectionAt(note.Text.IndexOf("b\n", StringComparison.Ordinal)));
        Assert.Null(note.SectionAt(0));
    }

    [Fact]
    public void What_is_too_large_or_too_deep_is_plain_text_and_keeps_its_front_matter()
    {
        string head = "---\ntype: session\ndate: 2026-11-16\n---\n";
        foreach (string body in (string[])[new string('a', ReadingLimits.LongestNote), "- [ ] " + new string('x', ReadingLimits.LongestLine), new string('>', 200) + " - [ ] a", string.Concat(Enumerable.Repeat("- ", 100)) + "a"])
        {
            Note note = NoteReader.Read(head + "- [ ] Call\n" + body + "\n");
            Assert.True(note.IsPlain);
            Assert.Empty(note.Items);
            Assert.Equal("2026-11-16", note.FrontMatter.Get("date"));
        }
    }

    private static Note Read(string body) => NoteReader.Read("---\ntype: session\n---\n" + body);
}
