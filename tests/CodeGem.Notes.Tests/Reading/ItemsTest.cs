using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>Where there is an item, what state it is in, and what it says.</summary>
public class ItemsTest
{
    private const string Head = "---\ntype: session\n---\n\n## Notes\n\n";

    [Theory]
    [InlineData("- [ ] Call", ItemState.Open)]
    [InlineData("- [/] Call", ItemState.Open)]
    [InlineData("* [x] Call", ItemState.Done)]
    [InlineData("+ [X] Call", ItemState.Done)]
    [InlineData("3. [>] Call", ItemState.Moved)]
    [InlineData("3) [-] Call", ItemState.Dropped)]
    [InlineData("  - [ ] Call", ItemState.Open)]
    [InlineData("-\t[ ]\tCall", ItemState.Open)]
    [InlineData("-   [ ]   Call  ", ItemState.Open)]
    public void A_box_behind_a_bullet_is_an_item(string line, ItemState state)
    {
        ActionItem item = Assert.Single(Read(line).Items);
        Assert.Equal((state, "Call", true), (item.State, item.Text, item.IsAction));
    }

    [Theory]
    [InlineData("- [] Call")]
    [InlineData("- [  ] Call")]
    [InlineData("- [y] Call")]
    [InlineData("- [x](https://example.org)")]
    [InlineData("- [ ]")]
    [InlineData("[ ] Call")]
    [InlineData("- `[ ] Call`")]
    [InlineData("> - [ ] Call")]
    [InlineData("    - [ ] Call")]
    [InlineData("```\n- [ ] Call\n```")]
    [InlineData("<!--\n- [ ] Call\n-->")]
    [InlineData("$$\n- [ ] Call\n$$")]
    [InlineData("- <!-- [ ] Call -->")]
    [InlineData("Call - [ ] me")]
    [InlineData("\\- [ ] Call")]
    public void Anything_else_is_none(string text) => Assert.Empty(Read(text).Items);

    [Theory]
    [InlineData("## Preparation\n- [ ] Call", false)]
    [InlineData("## Talking points\n- [ ] Call", false)]
    [InlineData("## Agenda\n\n### Release\n- [ ] Call", false)]
    [InlineData("## Private notes\n- [ ] Call", true)]
    [InlineData("## My own heading\n- [ ] Call", true)]
    public void What_stands_under_Preparation_and_Agenda_is_talked_about_and_not_promised(string text, bool isAction) =>
        Assert.Equal(isAction, Assert.Single(Read(text).Items).IsAction);

    [Fact]
    public void A_box_in_the_clients_note_is_a_milestone() =>
        Assert.False(Assert.Single(NoteReader.Read("---\ntype: client\n---\n\n## Goals\n\n### g1 Release\n\n- [ ] Two engineers run it due:2026-12-14\n").Items).IsAction);

    [Fact]
    public void Continuations_and_what_is_nested_belong_to_the_item()
    {
        Note note = Read("- [ ] Parent\n  goes on\n\n  and on\n\n  - a point\n    - [x] Child done:2026-11-01\n\n      ```\n      code\n      ```\n\nAfter\n- [ ] Other");
        ActionItem parent = note.Items[0], child = note.Items[1];
        Assert.Equal(["Parent", "Child", "Other"], note.Items.Select(i => i.Text));
        Assert.Same(parent.Entry, child.Entry.Parent!.Parent);
        Assert.EndsWith("      ```\n", note.Source.Of(parent.Entry.Lines), StringComparison.Ordinal);
        Assert.Equal(3, parent.Entry.SelfAndDescendants().Count());
        Assert.Null(note.Items[2].Entry.Parent);
    }

    [Fact]
    public void Names_in_a_sentence_are_words_and_the_owner_is_not()
    {
        ActionItem item = Assert.Single(Read("- [ ] Ask jo@client.com\tand  see https://x/?due:1 @coach due:next").Items);
        Assert.Equal("Ask jo@client.com and see https://x/?due:1", item.Text);
        Assert.Equal("coach", item.Get(TokenKind.Owner));
    }

    [Fact]
    public void A_person_named_in_the_middle_of_a_sentence_stays_in_it()
    {
        ActionItem item = Assert.Single(Read("- [ ] Ask @sam about it @coach due:next").Items);
        Assert.Equal("Ask @sam about it", item.Text);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_ending_and_a_byte_order_mark_will_do(string end)
    {
        string text = ("\uFEFF" + Head + "- [ ] \U0001F642 Call\t\U0001F468\u200D\U0001F469\u200D\U0001F467 due:2026-11-30\n  more\n- [x] Next\n").Replace("\n", end, StringComparison.Ordinal);
        Note note = NoteReader.Read(text);
        Assert.Equal(NoteKind.Session, note.Kind);
        Assert.Equal(2, note.Items.Count);
        Assert.Equal("due:2026-11-30", note.Source.Of(note.Items[0].Find(TokenKind.Due)!.Span));
        Assert.Equal($"- [x] Next{end}", note.Source.Of(note.Items[1].Entry.Lines));
    }

    [Theory]
    [InlineData("[] Call", "- [ ] Call")]
    [InlineData("- [] Call", "- [ ] Call")]
    [InlineData("-[ ] Call", "- [ ] Call")]
    [InlineData("* [x ] Call", "* [x] Call")]
    [InlineData("1. []Call", "1. [ ] Call")]
    [InlineData("[x]", "- [x] ")]
    [InlineData("[ ] Call", "- [ ] Call")]
    [InlineData("- a point\n  - [] Call", "- a point\n  - [ ] Call")]
    public void A_begun_box_is_found_and_how_it_is_finished(string text, string finished)
    {
        Note note = Read(text);
        ItemShorthand shorthand = Assert.Single(note.Shorthands);
        Assert.Equal(Head + finished + "\n", Notes.Text.Edits.Apply(note.Text, [new(shorthand.Span, shorthand.Replacement)]));
    }

    [Theory]
    [InlineData("[](https://example.org)")]
    [InlineData("[][a]")]
    [InlineData("[]: https://example.org")]
    [InlineData("\\[] Call")]
    [InlineData("Call [] Sam")]
    [InlineData("[[Dana]]")]
    [InlineData("[^1]: note")]
    [InlineData("> [] Call")]
    [InlineData("`[]` Call")]
    [InlineData("## Agenda\n\n- [] Call")]
    [InlineData("[a] [] b")]
    [InlineData("- [ ]")]
    public void What_only_looks_begun_is_left_alone(string text) => Assert.Empty(Read(text).Shorthands);

    private static Note Read(string text) => NoteReader.Read(Head + text + "\n");
}
