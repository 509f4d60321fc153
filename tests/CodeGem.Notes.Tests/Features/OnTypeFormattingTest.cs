using CodeGem.Notes.Features;

namespace CodeGem.Notes.Tests.Features;

public sealed class OnTypeFormattingTest
{
    [Theory]
    [InlineData("[] |", "- [ ] ")]
    [InlineData("[ ] |", "- [ ] ")]
    [InlineData("- [] |", "- [ ] ")]
    [InlineData("-[] |", "- [ ] ")]
    [InlineData("-[x] |", "- [x] ")]
    [InlineData("-[X] |", "- [X] ")]
    [InlineData("123456789. [] |", "123456789. [ ] ")]
    [InlineData("* [] |Call Sam", "* [ ] Call Sam")]
    [InlineData("1. [] |", "1. [ ] ")]
    [InlineData("- a\n  - [] |", "- a\n  - [ ] ")]
    public void A_box_begun_is_finished_when_a_space_follows(string drawn, string after)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        Assert.Equal(after, note.After(OnTypeFormatting.Edits(note.Context, note.Cursor, ' ')));
    }

    [Theory]
    [InlineData("- [ ] |")]
    [InlineData("see [] |")]
    [InlineData("> [] |")]
    [InlineData("```\n[] |\n```")]
    [InlineData("## Agenda\n\n[] |")]
    [InlineData("[x] y |")]
    public void Nothing_else_is_touched(string drawn)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        Assert.Empty(OnTypeFormatting.Edits(note.Context, note.Cursor, ' '));
    }

    [Fact]
    public void Other_files_are_not_touched()
    {
        DrawnNote note = DrawnNote.At("README.md", "[] |");
        Assert.Empty(OnTypeFormatting.Edits(note.Context, note.Cursor, ' '));
    }
}
