using CodeGem.Notes.Templates;

namespace CodeGem.Notes.Tests.Templates;

public class TemplatePageTest
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "templates.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_page_names_every_variable_in_the_words_of_the_editor()
    {
        IEnumerable<string> rows = Page.Split('\n').Where(line => line.StartsWith("| `{{", StringComparison.Ordinal));
        Assert.Equal(TemplateVariable.All.Select(v => $"| `{{{{{v.Name}}}}}` | {v.Description} |"), rows);
    }

    [Fact]
    public void The_page_names_every_template() => Assert.All(
        TemplateLibrary.BuiltIn.All, template => Assert.Contains($"`{template.Name}`", Page, StringComparison.Ordinal));

    [Fact]
    public void The_examples_of_the_page_are_templates()
    {
        string[] examples = Page.Split("```\n").Where((_, index) => index % 2 == 1).ToArray();
        Assert.Equal(2, examples.Length);
        Assert.All(examples, example => Assert.Empty(TemplateText.Check(example)));
        Assert.Equal(75, Template.Parse("walk", examples[0]).Duration);
        Assert.Equal("<!-- Our first talk. -->\n", TemplateText.Render(Template.Parse("own", examples[1]), new TemplateValues()).Text);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeGem.Lsp.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
