using System.Text;
using CodeGem.Notes.Templates;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CodeGem.Notes.Tests.Templates;

/// <summary>A value is text: whatever stands in it, the note keeps the shape its template gave it.</summary>
public class LiteralValuesTest
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseTaskLists().UsePipeTables().Build();

    private static readonly string[] Bodies =
    [
        "# {{client.name}}, {{session.topic}}\n\n## Notes\n\nText.\n",
        "# A\n\n<!-- How is {{client.name}} today? -->\n\n## B\n\n- One\n",
        "# A\n\n{{client.name}}\n\n## B\n",
        "- {{client.name}}\n- [ ] {{client.name}} calls\n\n> {{client.name}}\n\n1. {{client.name}}\n",
        "**Goal** <!-- {{client.name}}{{session.topic}} --> after\n\n## B\n",
        "| a | b |\n|---|---|\n| {{client.name}} | x |\n\n## B\n",
        "{{client.name}}{{session.topic}} and `code`\n",
    ];

    [Theory]
    [InlineData("Dana {{x}} -->", "# Dana {\\{x}} -->\n\n<!-- Dana { {x}} - - > -->\n")]
    [InlineData("Dana\r\n## Private notes\u2028x", "# Dana ## Private notes x\n\n<!-- Dana ## Private notes x -->\n")]
    [InlineData("<!-- <script>", "# \\<!-- \\<script>\n\n<!-- <!- - <script> -->\n")]
    [InlineData("O'Neil & Sons (HR) [x] <3", "# O'Neil & Sons (HR) \\[x] <3\n\n<!-- O'Neil & Sons (HR) [x] <3 -->\n")]
    [InlineData("Zoë 😀 李", "# Zoë 😀 李\n\n<!-- Zoë 😀 李 -->\n")]
    [InlineData("[me](command:x)", "# [me]\\(command:x)\n\n<!-- [me](command:x) -->\n")]
    public void A_strange_name_is_kept_and_does_no_harm(string name, string made) => Assert.Equal(
        made, TemplateText.Render(Template.Parse("own", "# {{client.name}}\n\n<!-- {{client.name}} -->\n"), new TemplateValues { ClientName = name }).Text);

    [Fact]
    public void No_value_changes_the_shape_of_a_note()
    {
        Gen<string> piece = Gen.OneOf(
            Gen.OneOf(
                "{{", "}}", "{%", "%}", "{", "<!--", "-->", "--", ">", "<", "`", "```", "~~~", "[ ]", "[x]", "- ", "# ", "## B", "\n", "\r", "\u2028", "\t",
                "\\", "](", "[", "]", "!", "1. ", "---", "===", "|", "<script>", "</div>", "<!", "<?", "&lt;", "*", "_", "http://x.y", "😀", "client.name"),
            Gen.String[Gen.Char.AlphaNumeric, 1, 4]);
        Gen<string> value = piece.Array[1, 8].Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text));
        Gen.Select(Gen.OneOf(Bodies), value, value).Sample((body, name, topic) =>
        {
            Template template = Template.Parse("own", body);
            string plain = TemplateText.Render(template, new TemplateValues { ClientName = "Dana", SessionTopic = "Topic" }).Text;
            TemplateResult made = TemplateText.Render(template, new TemplateValues { ClientName = name, SessionTopic = topic });
            Assert.Empty(made.Problems);
            Assert.DoesNotContain("{{", made.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{%", made.Text, StringComparison.Ordinal);
            Assert.True(Shape(plain) == Shape(made.Text), $"{Shape(plain)}\n{Shape(made.Text)}\n{made.Text}");
        }, iter: 20_000);
    }

    /// <summary>Blocks, task boxes, comments, tags, links and code, in order; words and emphasis left out.</summary>
    private static string Shape(string text)
    {
        var shape = new StringBuilder();
        foreach (MarkdownObject node in Markdown.Parse(text, Pipeline).Descendants())
        {
            if (node is Inline and not (HtmlInline or LinkInline or CodeInline or AutolinkInline or Markdig.Extensions.TaskLists.TaskList))
                continue;
            shape.Append(node.GetType().Name);
            if (node is HeadingBlock heading)
                shape.Append(heading.Level);
            shape.Append(' ');
        }
        return shape.ToString();
    }
}
