using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Features;

/// <summary>What is drawn over a note: hints, colours, growing selections, tidied items.</summary>
public sealed class MarksTest
{
    [Fact]
    public void Days_show_their_weekday_and_goals_their_way()
    {
        DrawnNote note = DrawnNote.Session(
            "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nstatus: planned\nnext: 2026-11-30\n---\n" +
            "## Goal progress\n\n- goal:g1 score: value:\n\n## Notes\n\n- [ ] A due:2026-11-20 @coach\n- [ ] B due:next\n- [x] C due:2026-11-12\n- [ ] D due:fri\n");
        string text = note.Text;
        foreach (Inlay hint in Inlays.Of(note.Context, new Span(0, text.Length)).Reverse())
            text = text.Insert(hint.Offset, $"<{hint.Label}>");
        Assert.Equal(
            "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16<Mon>\nstatus: planned\nnext: 2026-11-30<Mon>\n---\n" +
            "## Goal progress\n\n- goal:g1<4 → 6> score: value:\n\n## Notes\n\n- [ ] A due:2026-11-20<Fri> @coach\n- [ ] B due:next<Mon 30 Nov>\n- [x] C due:2026-11-12\n- [ ] D due:fri\n",
            text);
    }

    [Theory]
    [InlineData("2026-10-19", "4")]
    [InlineData("2026-11-02", "4 → 6")]
    public void A_goal_s_way_ends_at_the_note_it_is_shown_in(string day, string way)
    {
        string path = $"clients/dana-okafor/{day}.md";
        DrawnNote note = DrawnNote.At(path, day == "2026-10-19" ? DanasPractice.First : DanasPractice.Second);
        Assert.Equal(way, Assert.Single(Inlays.Of(note.Context, new Span(0, note.Text.Length)), hint => hint.Tooltip?.StartsWith("Score", StringComparison.Ordinal) == true).Label);
    }

    [Fact]
    public void A_long_way_is_told_by_its_last_eight_scores_and_a_line_without_one_is_no_step()
    {
        PracticeSnapshot practice = DanasPractice.Snapshot;
        for (int month = 1; month <= 9; month++)
        {
            practice = practice.With($"clients/dana-okafor/2026-0{month}-05.md", NoteReader.Read(
                $"---\ntype: session\nclient: dana-okafor\ndate: 2026-0{month}-05\nstatus: done\n---\n\n## Goal progress\n\n- goal:g1 score:{(month == 5 ? "" : $"{month}.5")}\n"));
        }
        DrawnNote note = DrawnNote.Session("## Goal progress\n\n- goal:g1 score: value:\n", practice: practice);
        Assert.Contains(Inlays.Of(note.Context, new Span(0, note.Text.Length)), hint => hint.Label == "3.5 → 4.5 → 6.5 → 7.5 → 8.5 → 9.5 → 4 → 6");
    }

    [Fact]
    public void Hints_can_be_switched_off()
    {
        DrawnNote note = DrawnNote.Session("- [ ] A due:2026-11-20\n", new EditingOptions { InlayHints = false });
        Assert.Empty(Inlays.Of(note.Context, new Span(0, note.Text.Length)));
    }

    [Fact]
    public void Items_and_their_tokens_are_coloured()
    {
        DrawnNote note = DrawnNote.Session("- [ ] A @client with @sam due:2026-11-01 goal:g1\n- [x] Pick two @coach done:2026-11-08 now\n");
        IReadOnlyList<Mark> marks = SemanticTokens.Of(note.Context);
        Assert.Equal(
            [
                "OpenBox [ ]", "Owner @client", "Overdue due:2026-11-01", "Goal goal:g1",
                "DoneBox [x]", "ClosedWords Pick two", "Owner @coach", "Closing done:2026-11-08", "ClosedWords now",
            ],
            marks.Select(m => $"{m.Kind} {note.Context.Note.Source.Of(m.Span)}"));
        Assert.All(marks.Zip(marks.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start, "marks overlap"));
    }

    [Fact]
    public void A_selection_grows_from_the_word_to_the_note()
    {
        DrawnNote note = DrawnNote.Session("---\ntype: session\n---\n## Notes\n\n- [ ] A due:2026-|11-20\n  more\n- b\n");
        IReadOnlyList<Span> spans = SelectionRanges.At(note.Context.Note, note.Cursor);
        Assert.Equal(
            ["2026-11-20", "due:2026-11-20", "A due:2026-11-20", "[ ] A due:2026-11-20", "- [ ] A due:2026-11-20", "- [ ] A due:2026-11-20\n  more\n"],
            spans.Take(6).Select(s => note.Context.Note.Source.Of(s)));
        Assert.Equal(new Span(0, note.Text.Length), spans[^1]);
    }

    [Fact]
    public void Items_of_a_range_are_tidied_and_other_lines_are_left()
    {
        DrawnNote note = DrawnNote.Session("- [ ] due:2026-11-20 @client Call Sam\n[] Write  to Ana\n- due:x Talk\n");
        Assert.Equal(
            "- [ ] Call Sam @client due:2026-11-20\n- [ ] Write  to Ana\n- due:x Talk\n",
            note.After(ItemFormatting.Edits(note.Context, new Span(0, note.Text.Length))));
        Assert.Empty(ItemFormatting.Edits(note.Context, Span.At(0)));
    }
}
