using CodeGem.Notes.Features;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Templates;

namespace CodeGem.Notes.Tests.Features;

public sealed class TemplateWritingTest
{
    [Theory]
    [InlineData("# {{client.n|\n", "# {{client.name}}|\n")]
    [InlineData("# {{|}}\n", "# {{client.name|}}\n")]
    [InlineData("# {{ name| }}\n", "# {{ client.name| }}\n")]
    [InlineData("{% if client.n| %}x{% endif %}\n", "{% if client.name| %}x{% endif %}\n")]
    public void A_variable_is_put_in_and_closed_once(string drawn, string after) =>
        Completing.At("templates/mine.md", drawn).Taking("client.name", after);

    [Fact]
    public void A_variable_shows_what_it_stands_for() =>
        Assert.Equal("Dana Okafor", Completing.At("templates/mine.md", "{{client.name|")["client.name"].Detail);

    [Fact]
    public void Sections_are_offered_in_a_template_too() =>
        Completing.At("templates/mine.md", "# T\n\n## Chec|\n").Offers("Check-in");

    [Fact]
    public void A_slip_is_mended_where_it_stands_and_with_all_others()
    {
        DrawnNote note = DrawnNote.At("templates/mine.md", "# {{client.na|em}}\n\n## Acton review\n");
        CodeActionOffer fix = CodeActions.Offer(note.Context, note.Place).Single();
        Assert.Equal("# {{client.name}}\n\n## Acton review\n", note.After(fix.Edits));
        CodeActionOffer all = CodeActions.Offer(note.Context, note.Place, [ActionKinds.FixAll]).Single();
        Assert.Equal("# {{client.name}}\n\n## Action review\n", note.After(all.Edits));
    }

    [Fact]
    public void What_ships_has_nothing_to_be_told()
    {
        foreach (Template template in TemplateLibrary.BuiltIn.All)
            Assert.Equal([], RuleSet.Check(DrawnNote.At($"templates/{template.Name}.md", template.Source).Context).Select(f => $"{template.Name}: {f.Message}"));
    }

    [Fact]
    public void Elsewhere_braces_are_braces() => Completing.At("README.md", "{{client.|").OffersNothing();
}
