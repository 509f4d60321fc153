using CodeGem.Notes.Items;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using CsCheck;
using NodaTime;

namespace CodeGem.Notes.Tests.Items;

public class ItemEditsTests
{
    private static readonly LocalDate Day = new(2026, 11, 30);

    private static readonly string[] Known = ["client", "coach", "sponsor", "priya"];

    [Theory]
    [InlineData("- [ ] Call", "- [ ] Call due:2026-11-30")]
    [InlineData("- [ ] Call  ", "- [ ] Call due:2026-11-30  ")]
    [InlineData("- [ ] Call @coach goal:g1", "- [ ] Call @coach due:2026-11-30 goal:g1")]
    [InlineData("- [ ] Call from:2026-11-02", "- [ ] Call due:2026-11-30 from:2026-11-02")]
    [InlineData("- [ ] due:2026-11-01 Call", "- [ ] due:2026-11-30 Call")]
    [InlineData("- [ ] Call due: @coach", "- [ ] Call due:2026-11-30 @coach")]
    [InlineData("- [ ] Call {due:2026-11-01} Sam", "- [ ] Call due:2026-11-30 Sam")]
    [InlineData("- [ ] Call ^a1b2", "- [ ] Call due:2026-11-30 ^a1b2")]
    [InlineData("- [ ] Call @coach <!-- soon --> ^a1", "- [ ] Call @coach due:2026-11-30 <!-- soon --> ^a1")]
    [InlineData("- [ ] Call by 2026-11-01 ^a1", "- [ ] Call due:2026-11-30 ^a1")]
    [InlineData("- [ ] Call by 2026-11-01 <!-- ask -->", "- [ ] Call due:2026-11-30 <!-- ask -->")]
    [InlineData("1) [ ] Call\tSam", "1) [ ] Call\tSam due:2026-11-30")]
    public void A_due_date_goes_to_its_place_and_nothing_else_changes(string before, string after) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.SetDue(item, Day)));

    [Theory]
    [InlineData("- [ ] Call \U0001F4C5\uFE0F 2026-11-01", "- [ ] Call \U0001F4C5\uFE0F 2026-11-30", WriteStyle.Obsidian)]
    [InlineData("- [ ] Call goal:g1", "- [ ] Call \U0001F4C5 2026-11-30 goal:g1", WriteStyle.Obsidian)]
    [InlineData("- [ ] Call", "- [ ] Call [due:: 2026-11-30]", WriteStyle.Dataview)]
    [InlineData("- [ ] Call [completion:: 2026-12-01]", "- [ ] Call [due:: 2026-11-30]  [completion:: 2026-12-01]", WriteStyle.Dataview)]
    [InlineData("- [ ] Call due:2026-11-01 [completion:: 2026-12-01]", "- [ ] Call [due:: 2026-11-30]  [completion:: 2026-12-01]", WriteStyle.Dataview)]
    public void A_practice_may_write_another_tools_form(string before, string after, WriteStyle style) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.SetDue(item, Day), style));

    [Theory]
    [InlineData("- [ ] Call due:next", "- [x] Call due:next done:2026-11-30")]
    [InlineData("- [x] Call @done goal:g1", "- [x] Call done:2026-11-30 goal:g1")]
    [InlineData("- [x] Call done:2026-11-01", "- [x] Call done:2026-11-01")]
    [InlineData("- [X] Call", "- [X] Call done:2026-11-30")]
    [InlineData("- [-] Call dropped:2026-11-20", "- [x] Call done:2026-11-30")]
    [InlineData("- [ ] Call done:2026-11-01 dropped:2026-11-02", "- [x] Call done:2026-11-01")]
    public void Done_ticks_the_box_and_says_when(string before, string after) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.MarkDone(item, Day)));

    [Theory]
    [InlineData("- [x] Call done:2026-11-20 now", "- [ ] Call now")]
    [InlineData("- [-] dropped:2026-11-20 Call", "- [ ] Call")]
    public void Reopening_takes_the_mark_and_the_day_away(string before, string after) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.Reopen(item)));

    [Theory]
    [InlineData("- [ ] Call due:soon", "- [ ] Call")]
    [InlineData("- [ ] due:a due:b Call", "- [ ] Call")]
    [InlineData("- [ ] Call due:soon  Sam", "- [ ] Call  Sam")]
    public void A_due_date_is_taken_away_with_one_space(string before, string after) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.RemoveDue(item)));

    [Theory]
    [InlineData("- [ ] Call", "- [ ] Call @coach")]
    [InlineData("- [ ] Call @client due:next", "- [ ] Call @coach due:next")]
    [InlineData("- [ ] Ask @sam about it due:next", "- [ ] Ask @sam about it @coach due:next")]
    [InlineData("- [ ] Call @coach", "- [ ] Call @coach")]
    public void An_owner_is_changed_or_added(string before, string after) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.SetOwner(item, "coach", Known)));

    [Theory]
    [InlineData("- [ ] due:next Call @client now", "- [ ] Call now @client due:next")]
    [InlineData("- [x] done:2026-11-20 Call from:2026-11-02 goal:g1 due:next @coach", "- [x] Call @coach due:next goal:g1 from:2026-11-02 done:2026-11-20")]
    [InlineData("- [ ] Call @coach due:next", "- [ ] Call @coach due:next")]
    [InlineData("- [ ] Ask @sam  about it due:next @coach <!-- x -->", "- [ ] Ask @sam  about it @coach due:next <!-- x -->")]
    [InlineData("- [-] moved:2026-11-30 due:next <!---->", "- [-] due:next moved:2026-11-30 <!---->")]
    [InlineData("- [ ] due:next", "- [ ] due:next")]
    public void Tokens_move_to_the_end_in_the_order_of_the_house(string before, string after) =>
        Assert.Equal(after, Apply(before, (edits, item) => edits.Reorder(item)));

    [Fact]
    public void Edits_never_overlap_lose_no_word_and_asking_again_changes_nothing()
    {
        Gen<string> word = Gen.OneOf("phone", "Sam", "@coach", "@sam", "due:next", "due:2026-11-02", "due:", "goal:g1", "from:2026-10-01",
            "done:2026-11-01", "dropped:2026-11-03", "\U0001F4C5 2026-11-04", "[due:: 2026-11-05]", "[completion:: 2026-11-06]", "@done", "@done(2026-11-07)",
            "{due:2026-11-08}", "(due 2026-11-09)", "`due:x`", "<!-- note -->", "^b1", "\u2705 2026-11-12", "moved:2026-11-30", "", "\t", "\U0001F642");
        Gen<string> item = Gen.Select(Gen.OneOf("- [ ] ", "* [x] ", "1. [-] ", "\t- [>]  "), Gen.OneOf(" ", "  "), word.List[1, 7],
            (box, gap, words) => box + "start" + gap + string.Join(gap, words));
        Gen.Select(item, Gen.Enum<WriteStyle>(), Gen.Int[0, 6]).Sample((line, style, action) =>
        {
            string once = Apply(line, (edits, i) => Act(edits, i, action), style);
            Assert.Equal(once, Apply(once, (edits, i) => Act(edits, i, action), style));
            Assert.Equal(Words(line), Words(once));
        }, iter: 5_000);
    }

    private static IReadOnlyList<Edit> Act(ItemEdits edits, ActionItem item, int action) => action switch
    {
        0 => edits.SetDue(item, Day),
        1 => edits.MarkDone(item, Day),
        2 => edits.Drop(item, Day),
        3 => edits.RemoveDue(item),
        4 => edits.SetOwner(item, "client", Known),
        5 => edits.Reopen(item),
        _ => edits.Reorder(item),
    };

    private static string Words(string line) => NoteReader.Read(Head + line.TrimStart()).Items.Single().Text;

    private const string Head = "---\ntype: session\n---\n\n";

    private static string Apply(string line, Func<ItemEdits, ActionItem, IReadOnlyList<Edit>> act, WriteStyle style = WriteStyle.Plain)
    {
        Note note = NoteReader.Read(Head + line.TrimStart() + "\n");
        IReadOnlyList<Edit> edits = act(new ItemEdits(note, style), note.Items.Single());
        Assert.True(Edits.AreDisjoint(edits));
        return Edits.Apply(note.Text, edits)[Head.Length..^1];
    }
}
