using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Features;

/// <summary>Help while practice.yaml is written: the same as for front matter, with its own keys.</summary>
public sealed class SettingsFileTest
{
    private const string Path = NotePath.SettingsFile;

    [Theory]
    [InlineData("coach: Ines\ncurr|\n", "currency", "coach: Ines\ncurrency: |\n")]
    [InlineData("|", "coach", "coach: |")]
    [InlineData("write_style: obs|\n", "obsidian", "write_style: obsidian|\n")]
    [InlineData("no_show_counts: |\n", "false", "no_show_counts: false|\n")]
    [InlineData("week_starts: sun|\n", "sunday", "week_starts: sunday|\n")]
    [InlineData("working_days:\n  - mon|\n", "monday", "working_days:\n  - monday|\n")]
    [InlineData("private_sections:\n  - In|\n", "Insights", "private_sections:\n  - Insights|\n")]
    [InlineData("timezone: Lis|\n", "Europe/Lisbon", "timezone: Europe/Lisbon|\n")]
    public void Keys_and_values_are_offered(string drawn, string label, string after) => Completing.At(Path, drawn).Taking(label, after);

    [Theory]
    [InlineData("# cur|\n")]
    [InlineData("coach: Ines # m|\n")]
    public void A_comment_is_left_alone(string drawn) => Completing.At(Path, drawn).OffersNothing();

    [Fact]
    public void A_key_that_stands_there_is_not_offered_again() =>
        Assert.DoesNotContain("coach", Completing.At(Path, "coach: Ines\nc|\n").Labels);

    [Fact]
    public void A_key_tells_what_it_means()
    {
        DrawnNote note = DrawnNote.At(Path, "coach: Ines\nweek_st|arts: monday\n");
        Assert.Contains("The first day of a week.", Hover.Of(note.Context, note.Cursor)!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_have_their_fixes_and_nothing_else_is_offered()
    {
        DrawnNote note = DrawnNote.At(Path, "coach: Ines\ntimezone: UTC\nweek_starts: mon|dya\n");
        Assert.Equal(["frontmatter-bad-value"], RuleSet.Check(note.Context).Select(f => f.Code));
        CodeActionOffer offer = CodeActions.Offer(note.Context, note.Place).First();
        Assert.Equal("coach: Ines\ntimezone: UTC\nweek_starts: monday\n", note.After(offer.Edits));
        Assert.Empty(CodeActions.Offer(note.Context, Span.At(0)));
        Assert.NotEmpty(CodeActions.Offer(note.Context, Span.At(0), [ActionKinds.FixAll]));
    }

    [Fact]
    public void Elsewhere_such_a_name_means_nothing()
    {
        DrawnNote note = DrawnNote.At("clients/dana-okafor/" + Path, "co|ach: Ines\n");
        Assert.Empty(RuleSet.Check(note.Context));
        Assert.Empty(Completion.Offer(note.Context, note.Cursor, snippetsSupported: true).Offers);
    }

    [Fact]
    public void The_file_is_not_folded_into_one_line() =>
        Assert.Empty(Folding.Of(NoteReader.ReadSettings(new SourceText("coach: Ines\ntimezone: UTC\nholidays:\n  - 2026-12-25\n"))));
}
