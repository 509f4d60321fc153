using CodeGem.Notes.Templates;

namespace CodeGem.Notes.Tests.Templates;

public class TemplateLibraryTest
{
    [Fact]
    public void A_template_of_the_practice_wins_over_one_of_the_same_name()
    {
        TemplateLibrary library = TemplateLibrary.With([("Regular", "---\ntitle: Mine\nkind: regular\n---\n# Mine\n"), ("walk", "# Walk\n")]);
        Assert.Equal("Mine", library.Find("regular")!.Title);
        Assert.Equal("# Mine\n", library.Find("regular")!.BodyText);
        Assert.False(library.Find("regular")!.IsBuiltIn);
        Assert.Equal(12, library.All.Count);
        Assert.Equal(["Regular", "walk", "intro"], library.All.Take(3).Select(template => template.Name));
    }

    [Theory]
    [InlineData("# Walk\n\n## Notes\n", "# Walk\n\n## Notes\n")]
    [InlineData("", "")]
    [InlineData("---\nbroken: [\n---\n\ntext", "text")]
    [InlineData("---\nnot closed\n", "---\nnot closed\n")]
    [InlineData("\uFEFF# Walk\r\n", "# Walk\r\n")]
    public void Any_Markdown_file_is_a_template(string text, string body)
    {
        Template template = TemplateLibrary.With([("walk", text)]).Find("walk")!;
        Assert.Equal("walk", template.Title);
        Assert.Equal(body, template.BodyText);
        Assert.Null(template.Kind);
        Assert.Null(template.Duration);
    }

    [Fact]
    public void A_kind_finds_its_template()
    {
        Assert.Equal("review", TemplateLibrary.BuiltIn.ForKind("review").Name);
        Assert.Equal("regular", TemplateLibrary.BuiltIn.ForKind("unheard-of").Name);
        Assert.Equal("walk", TemplateLibrary.With([("walk", "---\nkind: walking\n---\n# Walk\n")]).ForKind("walking").Name);
    }

    [Fact]
    public void The_name_of_a_file_is_the_name_of_its_template_whatever_a_copied_line_says() =>
        Assert.Equal("short", TemplateLibrary.With([("short", "---\ntemplate: regular\n---\n# Short\n")]).All[0].Name);

    [Fact]
    public void A_template_that_does_not_exist_is_none() => Assert.Null(TemplateLibrary.BuiltIn.Find("../regular"));
}
