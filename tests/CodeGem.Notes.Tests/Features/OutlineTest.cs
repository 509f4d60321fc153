using System.Text;
using CodeGem.Notes.Features;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Tests.Features;

public sealed class OutlineTest
{
    [Fact]
    public void Items_stand_under_their_headings_and_under_each_other() => Assert.Equal(
        """
        Heading Dana
          Heading Action review
            DoneItem Pick two services | @client 2026-11-09
            MovedItem Ask Priya | @client
              OpenItem Call her first
          Heading Notes
            Heading A thread
              DroppedItem Draw it

        """,
        Draw(Outline.Of(DrawnNote.Session(
            """
            # Dana

            ## Action review

            - [x] Pick two services @client due:2026-11-09 done:2026-11-08
            - [>] Ask Priya @client moved:2026-11-30
              - before that
                - [ ] Call her first

            ## Notes

            ### A thread

            - [-] Draw it
            """).Context)));

    [Fact]
    public void Goals_are_goals() => Assert.Contains(
        "Goal g1 Hand over release duty", Draw(Outline.Of(DrawnNote.At("clients/dana-okafor/client.md", DanasPractice.ClientNote).Context)), StringComparison.Ordinal);

    [Fact]
    public void Any_markdown_file_has_its_headings_and_no_items() => Assert.Equal(
        "Heading Readme\n  Heading Use\n", Draw(Outline.Of(DrawnNote.At("README.md", "# Readme\n\n- [ ] a box\n\n## Use\n").Context)));

    [Fact]
    public void Where_the_editor_lists_headings_only_items_are_left() => Assert.Equal(
        "OpenItem a\n", Draw(Outline.Of(DrawnNote.Session("## Notes\n\n- [ ] a\n").Context, withHeadings: false)));

    [Fact]
    public void A_heading_without_words_has_a_name() =>
        Assert.Equal("Heading (no title)\n", Draw(Outline.Of(DrawnNote.At("README.md", "#\n").Context)));

    private static string Draw(IReadOnlyList<NoteSymbol> symbols)
    {
        var text = new StringBuilder();
        Draw(symbols, text, "", new Notes.Text.Span(0, int.MaxValue));
        return text.ToString();
    }

    private static void Draw(IReadOnlyList<NoteSymbol> symbols, StringBuilder text, string indent, Notes.Text.Span outer)
    {
        foreach (NoteSymbol symbol in symbols)
        {
            Assert.True(outer.Contains(symbol.Range), "a child leaves its parent");
            Assert.True(symbol.Range.Contains(symbol.Selection), "the selection leaves the range");
            text.Append(indent).Append(symbol.Kind).Append(' ').Append(symbol.Name);
            text.Append(symbol.Detail is null ? "" : " | " + symbol.Detail).Append('\n');
            Draw(symbol.Children, text, indent + "  ", symbol.Range);
        }
    }
}
