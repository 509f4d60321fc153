using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using NodaTime;

namespace CodeGem.Notes.Tests.Features;

/// <summary>On Monday 16 November 2026; the next session is planned for the 30th.</summary>
public sealed class HoverTest
{
    [Fact]
    public void An_item_tells_its_whole_way() => Shows(
        "## Action review\n\n- [ ] Ask Pri|ya to shadow the release call @client due:2026-11-27 goal:g1 from:2026-10-19\n",
        """
        Owner: Dana Okafor
        Due Fri 27 Nov (in 11 days), 3 days before the next session
        Goal g1: Hand over release duty
        First agreed Mon 19 Oct, carried 2 times
        Put off: Fri 30 Oct → Fri 13 Nov → Fri 27 Nov
        """);

    [Fact]
    public void A_new_item_has_no_history() => Shows("- [ ] Call| Sam @coach due:next", "Owner: Ines Marot\nDue at the next session, Mon 30 Nov (in 14 days)");

    [Fact]
    public void A_day_nobody_works_is_said() =>
        Shows("- [ ] Call| Sam due:2026-11-21", "Due Sat 21 Nov (in 5 days), 9 days before the next session\nNobody works that day.");

    [Fact]
    public void A_day_with_two_readings_shows_both() => Shows(
        "- [ ] Call| Sam @coach due:5/12",
        "Owner: Ines Marot\nDue on one of:\n- Sat 5 Dec (in 19 days), 5 days after the next session\n- Wed 12 May 2027 (in 177 days), 163 days after the next session");

    [Fact]
    public void A_day_no_calendar_has_shows_the_nearest() => Shows(
        "- [ ] Call Sam due:2026-11-|31", "Due on one of:\n- Mon 30 Nov (in 14 days), on the day of the next session\n- Tue 1 Dec (in 15 days), a day after the next session");

    [Theory]
    [InlineData("due:soon", "item-bad-date")]
    [InlineData("due:2026-11-31", "item-bad-date")]
    [InlineData("due:5/12", "item-ambiguous-date")]
    public void What_a_finding_says_is_not_said_again(string due, string code)
    {
        DrawnNote note = DrawnNote.Session($"- [ ] Call| Sam @coach {due}\n");
        var after = new NoteContext(note.Context.Note, note.Context.Path, note.Context.Practice, note.Context.Practice.Settings.CalendarOf(new LocalDate(2026, 11, 17)));
        Finding finding = Assert.Single(RuleSet.Check(after), found => found.Code == code);
        string said = Hover.Of(after, note.Cursor)!.Plain;
        Assert.StartsWith("Owner: Ines Marot", said, StringComparison.Ordinal);
        Assert.DoesNotContain(due[4..], said, StringComparison.Ordinal);
        Assert.Contains(due[4..], finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_closed_says_when() =>
        Shows("- [x] Call| Sam due:2026-11-13 done:2026-11-12", "Due Fri 13 Nov (3 days ago)\nDone Thu 12 Nov (4 days ago)");

    [Fact]
    public void A_goal_tells_where_it_leads_and_how_it_went() => Shows(
        "- [ ] Call Sam goal:|g1", "g1 Hand over release duty\nTarget: Sun 31 Jan 2027 (in 76 days)\nMeasured in hours a week spent on release work\nScore: 4 → 6\nValue: 12 → 8");

    [Fact]
    public void A_goal_in_goal_progress_too() => Assert.StartsWith(
        "g1 Hand over", Hover.Of(DrawnNote.Session("## Goal progress\n\n- goal:g1 score:7\n").Context, DrawnNote.SessionFrontMatter.Length + 22)?.Plain, StringComparison.Ordinal);

    [Fact]
    public void A_day_in_running_text_is_placed() => Shows("She starts on 2026-11-|23.\n", "Mon 23 Nov (in 7 days)\n7 days before the next session");

    [Fact]
    public void A_day_of_a_session_names_it() => Shows("- [ ] Call Sam from:2026-11-|02", "Mon 2 Nov (14 days ago)\nSession 2, done");

    [Fact]
    public void A_key_says_what_it_means() => Shows(
        "---\ntype: session\nmo|de: video\n---\n", "mode\nHow you met.\nMay be: video, phone, in-person");

    [Fact]
    public void A_client_is_introduced()
    {
        DrawnNote note = DrawnNote.Session("---\ntype: session\nclient: dana-|okafor\ndate: 2026-11-16\n---\n");
        NoteHover? hover = Hover.Of(note.Context, note.Cursor, _ => NoteReader.Read(DanasPractice.ClientNote));
        Assert.Equal(
            """
            Dana Okafor
            - Engineering manager, nine reports.
            Goal g1: Hand over release duty
            Sessions held: 2, the next Mon 30 Nov (in 14 days)
            Package autumn-6: 0 used, 0 booked, 6 free
            Taken away Mon 2 Nov:
            - Watching is a way of not handing over.
            """, hover?.Plain);
    }

    [Fact]
    public void A_variable_of_a_template_shows_what_it_would_become()
    {
        DrawnNote note = DrawnNote.At("templates/mine.md", "# {{client.|name}}\n");
        Assert.Equal("client.name\nthe client's name\nHere: Dana Okafor", Hover.Of(note.Context, note.Cursor)?.Plain);
    }

    [Theory]
    [InlineData("# Walk| with {{client.first_name}}\n\nIn the park.\n\n## Notes\n", "For Dana Okafor:\n# Walk with Dana\nIn the park.")]
    [InlineData("# Walk\n\n## |Package\n\n{% if package.name %}\n- Left: {{package.left}}\n{% else %}\n- None\n{% endif %}\n", "For Dana Okafor:\n## Package\n- Left: 5")]
    [InlineData("{% if client.name %}\n## |Mine {{client.id}}\n{% endif %}\n", "For Dana Okafor:\n## Mine dana-okafor")]
    [InlineData("{% unless client.name %}\n## |Mine\n\n- Whose?\n{% endunless %}\n", "For Dana Okafor:\nThis section would be left out.")]
    [InlineData("# Walk\n\n## |Notes\n\n{{nobody.knows}}\n", null)]
    [InlineData("Words| {{client.name}}\n", null)]
    public void A_template_shows_its_sections_as_they_would_be(string drawn, string? shown)
    {
        DrawnNote note = DrawnNote.At("templates/mine.md", drawn);
        Assert.Equal(shown, Hover.Of(note.Context, note.Cursor)?.Plain);
    }

    [Fact]
    public void Without_a_client_a_template_has_nobody_to_be_shown_for()
    {
        DrawnNote note = DrawnNote.At("templates/mine.md", "# Walk| with {{client.first_name}}\n", PracticeSnapshot.Empty);
        Assert.Null(Hover.Of(note.Context, note.Cursor));
    }

    [Theory]
    [InlineData("plain |words")]
    [InlineData("`2026-11-|23`")]
    [InlineData("> - [ ] Call| Sam @client")]
    [InlineData("## Agenda\n\n- [ ] Call| Sam @client")]
    [InlineData("- Call| Sam @client")]
    public void Elsewhere_nothing_is_said(string drawn)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        Assert.Null(Hover.Of(note.Context, note.Cursor));
    }

    [Fact]
    public void Other_files_say_nothing()
    {
        DrawnNote note = DrawnNote.At("README.md", "- [ ] Call| Sam @client due:2026-11-23 {{client.name}}");
        Assert.Null(Hover.Of(note.Context, note.Cursor));
    }

    [Fact]
    public void The_words_of_a_note_cannot_become_links_or_commands()
    {
        var practice = DanasPractice.Snapshot.With("clients/dana-okafor/client.md", NoteReader.Read(
            "---\ntype: client\nid: dana-okafor\nname: \"[x](command:evil) <img src=x> https://evil.example\"\n---\n"));
        DrawnNote note = DrawnNote.Session("- [ ] Call| Sam @client", practice: practice);
        string markdown = Hover.Of(note.Context, note.Cursor)!.Markdown;
        Assert.Contains(@"\[x\]\(command\:evil\) \<img src=x\> https\:\/\/evil\.example", markdown, StringComparison.Ordinal);
    }

    private static void Shows(string drawn, string plain)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        NoteHover? hover = Hover.Of(note.Context, note.Cursor);
        Assert.Equal(plain, hover?.Plain);
        Assert.True(hover!.Span.Touches(note.Cursor), "the hover is somewhere else");
    }
}
