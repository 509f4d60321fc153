using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Tests.Templates;

public class TemplateTextTest
{
    private static readonly TemplateValues Dana = new() { ClientName = "Dana Okafor", SessionDate = new LocalDate(2026, 11, 16), SessionKind = "review" };

    [Theory]
    [InlineData("# {{client.name}}, {{ session.date }}\n", "# Dana Okafor, 16 November 2026\n")]
    [InlineData("{{client.first_name}} {{session.date_iso}} {{session.date_short}} {{session.weekday}}", "Dana 2026-11-16 16 November Monday")]
    [InlineData("last: {{last.date}}.", "last: .")]
    [InlineData("{{client.name}} {{client.name}}", "Dana Okafor Dana Okafor")]
    [InlineData("a { b } c {d} % {", "a { b } c {d} % {")]
    public void A_value_takes_the_place_of_its_name(string body, string made) => Assert.Equal(new TemplateResult(made, []).Text, Fine(body));

    [Theory]
    [InlineData("a{% if client.name %}b{% endif %}c", "abc")]
    [InlineData("a{% if last.date %}b{% else %}B{% endif %}c", "aBc")]
    [InlineData("a{% unless last.date %}b{% endunless %}c", "abc")]
    [InlineData("{% if session.kind == \"review\" %}r{% endif %}{% if session.kind != 'review' %}n{% endif %}", "r")]
    [InlineData("{% if last.date %}x{% if client.name %}y{% else %}z{% endif %}{% endif %}.", ".")]
    [InlineData("{% if client.name %}x{% if last.date %}y{% else %}z{% endif %}{% endif %}.", "xz.")]
    [InlineData("a\n{% if last.date %}\nb\n{% endif %}\nc\n", "a\nc\n")]
    [InlineData("a\r\n  {% if client.name %}  \r\nb\r\n{% endif %}\r\nc", "a\r\nb\r\nc")]
    public void A_condition_keeps_or_leaves_out_what_it_encloses(string body, string made) => Assert.Equal(made, Fine(body));

    [Theory]
    [InlineData("hello [|{{client.nmae}}|]", TemplateProblemKind.UnknownVariable, "client.nmae", "client.name")]
    [InlineData("[|{{ date }}|]", TemplateProblemKind.UnknownVariable, "date", "session.date")]
    [InlineData("[|{{weather}}|]", TemplateProblemKind.UnknownVariable, "weather", null)]
    [InlineData("[|{{}}|]", TemplateProblemKind.UnknownVariable, "", null)]
    [InlineData("[|{{client.name | upcase}}|]", TemplateProblemKind.UnknownVariable, "client.name | upcase", null)]
    [InlineData("a [|{{|]client.name\n}} b", TemplateProblemKind.Unclosed, "", null)]
    [InlineData("[|{%|] if x", TemplateProblemKind.Unclosed, "", null)]
    [InlineData("[|{% for i in (1..1000000000) %}|]", TemplateProblemKind.UnknownTag, "for i in (1..1000000000)", null)]
    [InlineData("[|{% include 'secrets' %}|]", TemplateProblemKind.UnknownTag, "include 'secrets'", null)]
    [InlineData("[|{% if %}|]", TemplateProblemKind.UnknownTag, "if", null)]
    [InlineData("a [|{% endif %}|] b", TemplateProblemKind.NothingToEnd, "endif", null)]
    [InlineData("[|{% else %}|]", TemplateProblemKind.NothingToEnd, "else", null)]
    public void What_is_not_understood_stays_and_is_reported_where_it_stands(string marked, TemplateProblemKind kind, string written, string? near)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal), end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string body = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        TemplateResult made = TemplateText.Render(Template.Parse("own", body), Dana);
        Assert.Equal(body, made.Text);
        Assert.Equal([new TemplateProblem(kind, new Span(start, end), written, near)], made.Problems);
        Assert.NotEmpty(made.Problems[0].Message);
        Assert.Equal(made.Problems, TemplateText.Check(body));
    }

    [Fact]
    public void A_condition_on_an_unknown_name_never_holds() =>
        Assert.Equal("ac", TemplateText.Render(Template.Parse("own", "a{% if client.nmae %}b{% endif %}c"), Dana).Text);

    [Fact]
    public void A_condition_that_is_never_ended_is_reported_at_its_beginning()
    {
        Assert.Equal(
            [new TemplateProblem(TemplateProblemKind.UnclosedCondition, new Span(2, 20), "if")], TemplateText.Check("a {% if last.date %} b"));
    }

    [Fact]
    public void Places_count_from_the_beginning_of_the_file()
    {
        string text = "---\ntitle: Own\n---\n\n# {{oops.oops}}\n";
        TemplateProblem problem = Assert.Single(TemplateText.Check(text));
        Assert.Equal("{{oops.oops}}", text[problem.Span.Start..problem.Span.End]);
    }

    [Fact]
    public void A_hostile_template_costs_no_more_than_its_length()
    {
        string values = string.Concat(Enumerable.Repeat("{{client.name}}", 20_000));
        TemplateResult made = TemplateText.Render(Template.Parse("own", values), new TemplateValues { ClientName = new string('x', 100_000) });
        Assert.InRange(made.Text.Length, 1, TemplateText.LongestNote + 2_000);
        Assert.Equal(TemplateProblemKind.TooLong, made.Problems[0].Kind);

        string nested = string.Concat(Enumerable.Repeat("{% if client.name %}", 10_000));
        Assert.Equal(10_000, TemplateText.Render(Template.Parse("own", nested), Dana).Problems.Count);
        Assert.NotNull(TemplateText.Render(Template.Parse("own", new string('{', 200_000)), Dana).Text);
        Assert.Contains(TemplateText.Check(new string('a', 300_000)), p => p.Kind == TemplateProblemKind.TooLong);
    }

    [Fact]
    public void Every_variable_has_a_value_when_everything_is_known_and_a_description()
    {
        Assert.All(TemplateVariable.All, variable => Assert.NotEmpty(variable.Of(BuiltInTemplatesTest.Full)));
        Assert.All(TemplateVariable.All, variable => Assert.NotEmpty(variable.Description));
        Assert.Equal(TemplateVariable.All.Count, TemplateVariable.All.Select(v => v.Name).Distinct().Count());
    }

    private static string Fine(string body)
    {
        TemplateResult made = TemplateText.Render(Template.Parse("own", body), Dana);
        Assert.Empty(made.Problems);
        return made.Text;
    }
}
