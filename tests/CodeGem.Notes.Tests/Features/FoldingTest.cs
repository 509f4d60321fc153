using CodeGem.Notes.Features;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Tests.Features;

public sealed class FoldingTest
{
    [Fact]
    public void Front_matter_sections_comments_code_and_items_fold()
    {
        const string Text =
            """
            ---
            type: session
            ---
            # Title

            ## Notes

            <!-- one
            two -->

            - [ ] a
              more
            - b

            ```
            code
            ```

            ## Insights
            """;
        string[] lines = Text.Split('\n');
        Assert.Equal(
            ["FrontMatter --- .. ---", "Section # Title .. ## Insights", "Section ## Notes .. ```", "Comment <!-- one .. two -->", "Item - [ ] a ..   more", "Code ``` .. ```"],
            Folding.Of(NoteReader.Read(Text)).Select(f => $"{f.Kind} {lines[f.FirstLine]} .. {lines[f.LastLine]}"));
    }
}
