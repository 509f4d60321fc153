using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Notes.Tests.Templates;

public class BuiltInTemplatesTest
{
    internal static readonly TemplateValues Full = new()
    {
        ClientName = "Dana Okafor", ClientId = "dana-okafor", ClientGoals = ["g1 Hand over release duty", "g2 Hold harder conversations sooner"],
        Sponsor = "Northwind HR", CoachName = "Ines Marot", SessionDate = new LocalDate(2026, 11, 30), SessionNumber = 9, SessionStart = "15:00",
        SessionDuration = 60, SessionKind = "regular", SessionMode = "video", SessionTopic = "Letting go", LastDate = new LocalDate(2026, 11, 16),
        LastTakeaways = ["Watching is a way of not handing over.", "One release heard about afterwards is the test."],
        PackageName = "autumn-6", PackageSize = 6, PackageUsed = 5, PackageLeft = 1, NextGoal = "g3",
    };

    public static TheoryData<string> Names => new(TemplateLibrary.BuiltIn.All.Select(template => template.Name));

    public static TheoryData<string> FrameNames => new(Frame.All.Select(frame => frame.Name));

    [Fact]
    public void There_are_eleven_templates_in_the_order_a_coach_meets_them() => Assert.Equal(
        ["regular", "intro", "first", "adhoc", "review", "closing", "one-on-one", "career", "quarterly", "skip-level", "group"],
        TemplateLibrary.BuiltIn.All.Select(template => template.Name));

    [Theory, MemberData(nameof(Names))]
    public void A_template_says_what_it_is_for(string name)
    {
        Template template = TemplateLibrary.BuiltIn.Find(name)!;
        FrontMatter front = FrontMatterReader.Read(new CodeGem.Notes.Text.SourceText(template.Source));
        Assert.Equal(["template", "title", "description", "kind", "duration", "log"], front.Entries.Select(entry => entry.Key));
        Assert.False(front.IsBroken);
        Assert.Equal(name, front.Get("template"));
        Assert.NotEqual(name, template.Title);
        Assert.NotEmpty(template.Description);
        Assert.Equal(name == "first" ? "regular" : name, template.Kind);
        Assert.InRange(template.Duration!.Value, 20, 90);
        // MODEL: true for regular, adhoc, review, closing and group; false for the rest.
        Assert.Equal(template.Kind is "regular" or "adhoc" or "review" or "closing" or "group", template.CountsForLog);
        Assert.True(template.IsBuiltIn);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_template_renders_with_everything_known_and_with_nothing_known(string name)
    {
        Template template = TemplateLibrary.BuiltIn.Find(name)!;
        foreach (TemplateValues values in (TemplateValues[])[Full, new TemplateValues()])
        {
            TemplateResult made = TemplateText.Render(template, values);
            Assert.Empty(made.Problems);
            Assert.DoesNotContain("{{", made.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("{%", made.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("[ ]", made.Text, StringComparison.Ordinal);
            Assert.EndsWith("\n", made.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", made.Text, StringComparison.Ordinal);
        }
        Assert.StartsWith("# Dana Okafor, 30 November 2026\n", TemplateText.Render(template, Full).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_heading_of_a_template_is_a_section_the_product_knows(string name)
    {
        foreach (string heading in HeadingsOf(TemplateLibrary.BuiltIn.Find(name)!))
            Assert.True(SectionNames.Find(heading, NoteKind.Session) is not null, $"{name}: ## {heading}");
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_carried_finds_one_place_in_a_template(string name)
    {
        List<SectionKind?> kinds = HeadingsOf(TemplateLibrary.BuiltIn.Find(name)!).Select(h => SectionNames.Find(h, NoteKind.Session)).ToList();
        Assert.All(kinds.Where(kind => kind is not (SectionKind.Notes or SectionKind.Insights)), kind => Assert.Single(kinds, k => k == kind));
        Assert.Contains(SectionKind.Preparation, kinds);
        Assert.Contains(SectionKind.ActionItems, kinds);
        Assert.Contains(SectionKind.KeyTakeaways, kinds);
    }

    [Fact]
    public void A_regular_session_has_the_sections_of_the_model_in_their_order() => Assert.Equal(
        [
            "Preparation", "Agenda", "Check-in", "Action review", "Goal progress", "Notes", "Insights", "Action items", "Obstacles and plan B",
            "Key takeaways", "Next session", "Next time", "Private notes", "Coach reflection",
        ],
        HeadingsOf(TemplateLibrary.BuiltIn.Find("regular")!));

    [Theory, MemberData(nameof(FrameNames))]
    public void A_frame_renders_and_brings_no_section_of_its_own(string name)
    {
        Frame frame = Frame.All.Single(f => f.Name == name);
        TemplateResult made = TemplateText.Render(frame, Full);
        Assert.Empty(made.Problems);
        Assert.DoesNotContain("{{", made.Text, StringComparison.Ordinal);
        Assert.NotEqual(name, frame.Title);
        Assert.NotEmpty(frame.Description);
        Assert.All(made.Text.Split('\n').Where(line => line.StartsWith('#')), line => Assert.Null(SectionNames.Find(line.TrimStart('#', ' '), frame.For)));
    }

    [Fact]
    public void There_are_nine_frames_and_the_goal_card_belongs_to_the_client()
    {
        Assert.Equal(["clear", "fuel", "grow", "note", "oskar", "smart", "stokers", "wheel", "woop"], Frame.All.Select(frame => frame.Name));
        Assert.Equal(["smart"], Frame.All.Where(frame => frame.For == NoteKind.Client).Select(frame => frame.Name));
        Assert.StartsWith("### g3 ", TemplateText.Render(Frame.All.Single(f => f.Name == "smart"), Full).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> HeadingsOf(Template template) => template.BodyText.Split('\n')
        .Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);
}
