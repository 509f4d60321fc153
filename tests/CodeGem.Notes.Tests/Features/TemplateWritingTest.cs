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
    public void Elsewhere_braces_are_braces() => Completing.At("README.md", "{{client.|").OffersNothing();
}
