using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Tests.Features;

public sealed class TemplateCompletionTest
{
    private const string Path = "clients/dana-okafor/2026-11-16.md";

    [Theory]
    [InlineData("|")]
    [InlineData("  |  ")]
    [InlineData("\n\n|\n")]
    [InlineData("\uFEFF|\r\n\r\n")]
    public void An_empty_note_may_become_any_session(string drawn)
    {
        var offers = Completing.At(Path, drawn);
        Assert.Equal(11, offers.Labels.Count);
        Assert.Equal("Regular session", offers.Labels[0]);
        CompletionOffer first = offers["Regular session"];
        string after = Edits.Apply(drawn.Remove(drawn.IndexOf('|', StringComparison.Ordinal), 1), [new Edit(first.Replace, first.InsertText), .. first.AlsoEdits]);
        Note note = NoteReader.Read(after);
        Assert.Equal(NoteKind.Session, note.Kind);
        Assert.Equal(drawn[0] == '\uFEFF', after[0] == '\uFEFF');
        Assert.Equal(note.Text.Contains('\r', StringComparison.Ordinal), drawn.Contains('\r', StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_known_is_filled_in() =>
        Assert.StartsWith(
            """
            ---
            type: session
            client: dana-okafor
            date: 2026-11-16
            start: "15:00"
            duration: 60
            kind: regular
            status: planned
            mode:
            topic:
            outcome:
            billing: paid
            package: autumn-6
            next:
            ---

            # Dana Okafor, 16 November 2026

            """,
            Completing.At(Path, "|")["Regular session"].InsertText, StringComparison.Ordinal);

    [Theory]
    [InlineData("# {{client.name}}\n\n## Preparation\n\n<!-- What? -->\n\n## Agenda\n", "## Preparation\n\n<!-- What? -->\n|\n## Agenda\n")]
    [InlineData("# Walk\n\nWords $1 \\ {a}\n\n## Where\n\nThe park\n\n## Words\n\n<!-- a -->\n<!-- b\nc -->\n\n## Agenda\n", "## Words\n\n<!-- a -->\n<!-- b\nc -->\n|\n## Agenda\n")]
    [InlineData("# Walk\n\n## Notes\n\n## Agenda\n", "## Notes\n|\n## Agenda\n")]
    [InlineData("# Walk\n\n## Notes\n\n- a\n\n## Agenda\n", "- a\n\n## Agenda\n|")]
    [InlineData("# Walk\n\nWords\n", "Words\n|")]
    public void The_cursor_stands_where_writing_begins(string template, string drawn)
    {
        var practice = DanasPractice.Snapshot with { Templates = DanasPractice.Snapshot.Templates.Add("walk", template) };
        DrawnNote empty = DrawnNote.At("clients/nobody-yet/2026-11-16.md", "|", practice);
        new Completing(empty).Taking("walk", made => Assert.EndsWith(drawn, made, StringComparison.Ordinal));
        new Completing(empty, snippets: false).Taking("walk", made => Assert.Equal(made.Replace("|", "", StringComparison.Ordinal) + "|", made));
        Assert.Equal(new Completing(empty, snippets: false)["walk"].InsertText, new Completing(empty)["walk"].InsertText);
    }

    [Fact]
    public void A_file_whose_name_is_no_date_is_of_today() =>
        Assert.Contains("date: 2026-11-16", Completing.At("clients/dana-okafor/new.md", "|")["Intro call"].InsertText, StringComparison.Ordinal);

    [Fact]
    public void What_was_left_open_comes_along()
    {
        const string Last = "clients/dana-okafor/2026-11-02.md";
        string text = DanasPractice.Second.Replace("[>]", "[ ]", StringComparison.Ordinal).Replace(" moved:2026-11-16", "", StringComparison.Ordinal);
        Note last = NoteReader.Read(text);
        DrawnNote note = DrawnNote.At(Path, "|", DanasPractice.Snapshot.With(Last, last));
        CompletionOffer offer = Completion.Offer(note.Context, 0, false, path => path == Last ? last : null).Offers[0];
        Note made = NoteReader.Read(offer.InsertText);
        Assert.Equal(["Ask Priya to shadow the release call"], made.Actions.Select(i => i.Text));
        Assert.Contains("- goal:g1 score: value: <!-- 2 November: 6, 8 -->", offer.InsertText, StringComparison.Ordinal);
        Assert.Contains("<!-- Last time (2 November): Watching is a way of not handing over. -->", offer.InsertText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_practice_s_own_templates_come_first_and_win()
    {
        var practice = DanasPractice.Snapshot with { Templates = DanasPractice.Snapshot.Templates.Add("walk", "---\ntitle: A walk\nkind: regular\n---\n# Walk with {{client.first_name}}\n") };
        DrawnNote note = DrawnNote.At("clients/nobody-yet/2026-11-16.md", "|", practice);
        var offers = Completion.Offer(note.Context, 0, false).Offers;
        Assert.Equal(12, offers.Count);
        Assert.Contains("A walk", offers.Take(2).Select(o => o.Label));
    }

    [Fact]
    public void A_template_of_one_s_own_starts_from_one_of_ours() =>
        Assert.StartsWith("---\ntemplate: intro\n", Completing.At("templates/mine.md", "|")["Intro call"].InsertText, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nti|\n---\n", "title", "title: ")]
    [InlineData("---\ntitle: Walk\ndur|: 60\n---\n", "duration", "duration")]
    [InlineData("---\nkind: clo|\n---\n", "closing", "closing")]
    [InlineData("---\nlog: |\n---\n", "true", "true")]
    [InlineData("# Walk\n\n{%|\n", "if", "if ")]
    [InlineData("# Walk\n\n{% unl| %}\n", "unless", "unless ")]
    [InlineData("# Walk\n\n{% if coach.name %}x{% en|\n", "endif", "endif %}")]
    [InlineData("# Walk\n\n{% if coach.name %}x{% end| %}\n", "endif", "endif")]
    public void What_a_template_says_of_itself_and_what_a_condition_is_made_of_is_offered(string drawn, string label, string text) =>
        Assert.Equal(text, Completing.At("templates/walk.md", drawn)[label].InsertText);

    [Fact]
    public void An_empty_template_is_nothing_to_start_from()
    {
        var practice = DanasPractice.Snapshot with { Templates = DanasPractice.Snapshot.Templates.Add("empty", "\n") };
        Assert.DoesNotContain("empty", new Completing(DrawnNote.At("templates/empty.md", "|", practice)).Labels);
        Assert.Contains("empty", new Completing(DrawnNote.At("clients/nobody-yet/2026-11-16.md", "|", practice)).Labels);
    }

    [Fact]
    public void An_empty_client_file_becomes_a_client() =>
        Assert.StartsWith("---\ntype: client\nid: c014\n", Completing.At("clients/c014/client.md", "|").Offers("A client's note")["A client's note"].InsertText, StringComparison.Ordinal);

    [Theory]
    [InlineData("# Readme\n|")]
    [InlineData("x|")]
    public void A_file_with_text_in_it_is_somebody_s(string drawn) => Completing.At("notes.md", drawn).OffersNothing();
}
