using CodeGem.Notes.Effects;
using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Tests.Features;

/// <summary>On Monday 16 November 2026; the next session is planned for the 30th.</summary>
public sealed class CodeActionsTest
{
    [Fact]
    public void An_open_item_without_a_day_has_a_short_menu() => Assert.Equal(
        [
            "Done on Mon 16 Nov", "Due Mon 30 Nov (in 14 days)", "Due Tue 17 Nov (tomorrow)", "Due Mon 23 Nov (in 7 days)",
            "Give to @client", "Give to @coach", "Drop (not done) on Mon 16 Nov", "Finish meeting",
        ],
        Titles("- [ ] Call| Sam", "refactor"));

    [Theory]
    [InlineData("Done on Mon 16 Nov", "- [x] Call Sam due:2026-11-20 done:2026-11-16")]
    [InlineData("Drop (not done) on Mon 16 Nov", "- [-] Call Sam due:2026-11-20 dropped:2026-11-16")]
    [InlineData("Postpone by a day: Mon 23 Nov (in 7 days)", "- [ ] Call Sam due:2026-11-23")]
    [InlineData("Postpone by a week: Fri 27 Nov (in 11 days)", "- [ ] Call Sam due:2026-11-27")]
    [InlineData("Postpone to the next session: Mon 30 Nov (in 14 days)", "- [ ] Call Sam due:2026-11-30")]
    [InlineData("Remove the due date", "- [ ] Call Sam")]
    [InlineData("Give to @coach", "- [ ] Call Sam @coach due:2026-11-20")]
    public void An_item_that_is_dated_may_be(string title, string after) => Do("- [ ] Call| Sam due:2026-11-20", title, after);

    [Fact]
    public void What_is_overdue_is_put_off_from_today() =>
        Do("- [ ] Call| Sam due:2026-10-02", "Postpone by a day: Tue 17 Nov (tomorrow)", "- [ ] Call Sam due:2026-11-17");

    [Fact]
    public void A_day_on_a_weekend_moves_to_either_side()
    {
        Do("- [ ] Call| Sam due:2026-11-21", "Move to a working day: Fri 20 Nov (in 4 days)", "- [ ] Call Sam due:2026-11-20");
        Do("- [ ] Call| Sam due:2026-11-21", "Move to a working day: Mon 23 Nov (in 7 days)", "- [ ] Call Sam due:2026-11-23");
    }

    [Fact]
    public void Other_tools_forms_are_rewritten_and_then_put_in_order()
    {
        Do("- [ ] @client \U0001F4C5 2026-11-20 |Call Sam", "Rewrite in the house style", "- [ ] @client due:2026-11-20 Call Sam");
        Do("- [ ] @client due:2026-11-20 |Call Sam", "Rewrite in the house style", "- [ ] Call Sam @client due:2026-11-20");
    }

    [Fact]
    public void What_is_done_may_be_opened_again() =>
        Do("- [x] Call| Sam due:2026-11-20 done:2026-11-16", "Open it again", "- [ ] Call Sam due:2026-11-20");

    [Fact]
    public void What_moved_on_is_left_alone() =>
        Assert.Equal(["Finish meeting"], Titles("- [>] Call| Sam @client due:2026-11-20 moved:2026-11-30"));

    [Fact]
    public void A_selection_does_it_to_every_item() => Do(
        "- [ ] A| due:2026-11-20\n- [x] B\n- [ ] C due:2026-11-19|\n", "Postpone each by a week",
        "- [ ] A due:2026-11-27\n- [x] B\n- [ ] C due:2026-11-26\n");

    [Fact]
    public void A_group_s_items_are_given_to_those_in_it()
    {
        DrawnNote note = DrawnNote.At("groups/new-leads-2026/2026-11-16.md", DrawnNote.SessionFrontMatter + "- [ ] Call| Sam");
        Assert.Superset(new HashSet<string> { "Give to @ana", "Give to @bo", "Give to @coach" }, CodeActions.Offer(note.Context, note.Place).Select(o => o.Title).ToHashSet());
    }

    [Fact]
    public void At_the_top_a_planned_session_is_finished_in_every_way()
    {
        IReadOnlyList<string> titles = Titles("# Da|na\n");
        Assert.Equal(
            [
                "Finish meeting", "Next session: Mon 30 Nov (in 14 days)", "Finish meeting: the client did not come", "Finish meeting: cancelled too late",
                "Finish meeting: cancelled", "Prepare this session",
                "Move this session to Tue 17 Nov (tomorrow)", "Move this session to Mon 23 Nov (in 7 days)",
            ],
            titles);
    }

    [Fact]
    public void The_cadence_s_date_is_written_into_next()
    {
        DrawnNote note = DrawnNote.Session("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: planned\nnext:|\n---\n");
        CodeActionOffer offer = CodeActions.Offer(note.Context, note.Place).Single(o => o.Title.StartsWith("Next session", StringComparison.Ordinal));
        Assert.Contains("\nnext: 2026-11-30\n", note.After(offer.Edits), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_session_is_reopened_and_followed_up()
    {
        DrawnNote note = DrawnNote.Session("---\ntype: session|\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: done\nduration: 60\nnext: none\nfinished: 2026-11-16T16:00\n---\n");
        var offers = CodeActions.Offer(note.Context, note.Place).Where(o => o.Command is not null).ToList();
        Assert.Equal(["codegem.reopenMeeting", "codegem.draftFollowUp", "codegem.newSession"], offers.Select(o => o.Command));
    }

    [Fact]
    public void A_blank_line_among_the_notes_may_hold_a_frame_an_item_or_a_question()
    {
        IReadOnlyList<string> titles = Titles("## Notes\n\n|\n");
        Assert.Contains("Insert an action item", titles);
        Assert.Contains("Insert GROW", titles);
        Assert.Equal(3, titles.Count(t => t.StartsWith("Ask: ", StringComparison.Ordinal)));
        Do("## Notes\n\n|\n", "Insert an action item", "## Notes\n\n- [ ] @client due:\n");
    }

    [Fact]
    public void Only_the_kinds_asked_for_are_offered()
    {
        DrawnNote note = DrawnNote.Session("- [ ] Call| Sam");
        Assert.All(CodeActions.Offer(note.Context, note.Place, ["refactor"]), o => Assert.StartsWith("refactor.", o.Kind, StringComparison.Ordinal));
        Assert.All(CodeActions.Offer(note.Context, note.Place, ["quickfix"]), o => Assert.Equal("quickfix", o.Kind));
        Assert.Empty(CodeActions.Offer(note.Context, note.Place, ["source.organizeImports"]));
    }

    [Fact]
    public void Commands_the_server_lacks_are_not_offered()
    {
        DrawnNote note = DrawnNote.Session("# Da|na\n");
        Assert.Equal(
            ["codegem.finishMeeting"],
            CodeActions.Offer(note.Context, note.Place, commands: new HashSet<string> { "codegem.finishMeeting" }).Select(o => o.Command).OfType<string>().Distinct());
    }

    [Fact]
    public void A_client_s_note_leads_to_the_client_s_papers()
    {
        DrawnNote note = DrawnNote.At("clients/dana-okafor/client.md", DanasPractice.ClientNote.Replace("# Dana Okafor", "# Dana| Okafor", StringComparison.Ordinal));
        Assert.Contains("codegem.openItems", CodeActions.Offer(note.Context, note.Place).Select(o => o.Command));
    }

    [Theory]
    [InlineData("clients/dana-okafor/client.md", "type: client\nid: dana-okafor\ntempl|ate: review\n", "review")]
    [InlineData("clients/dana-okafor/client.md", "type: client\nid: |dana-okafor\ntemplate: review\n", null)]
    [InlineData("clients/dana-okafor/client.md", "type: client\nid: dana-okafor\ntemplate: walk|\n", null)]
    [InlineData("clients/dana-okafor/client.md", "type: client\nid: dana-okafor\ntemplate: mine|\n", null)]
    [InlineData("clients/dana-okafor/client.md", "type: client\nid: dana-okafor\ntemplate:|\n", null)]
    [InlineData("clients/dana-okafor/2026-11-16.md", "type: session\ndate: 2026-11-16\nkind: regular|\n", "regular")]
    [InlineData("clients/dana-okafor/2026-11-16.md", "type: session\ndate: 2026-11-16\nkind: regular|\ntemplate: first\n", null)]
    [InlineData("clients/dana-okafor/2026-11-16.md", "type: session\ndate: 2026-11-16\nkind: intro|\n", null)]
    public void A_template_of_ours_may_be_copied_where_it_is_named(string path, string front, string? template)
    {
        var practice = DanasPractice.Snapshot with { Templates = DanasPractice.Snapshot.Templates.Add("walk", "# Walk\n").Add("Intro", "# Mine\n") };
        DrawnNote note = DrawnNote.At(path, $"---\n{front}---\n\n# Title\n", practice);
        CodeActionOffer? offer = CodeActions.Offer(note.Context, note.Place).SingleOrDefault(o => o.Command == "codegem.copyTemplate");
        Assert.Equal(template, offer?.Options!["template"]);
        if (template is not null)
            Assert.Equal([new CreateFile($"templates/{template}.md", TemplateLibrary.BuiltIn.Find(template)!.Source)], TemplateCopy.Plan(practice, template).Value!.Steps);
    }

    [Fact]
    public void A_line_that_is_no_item_yet_may_become_one_from_its_end()
    {
        DrawnNote note = DrawnNote.Session("[] Call Sam|\n");
        Assert.Contains("Make it an action item", CodeActions.Offer(note.Context, note.Place).Select(o => o.Title));
        Assert.DoesNotContain(CodeActions.Offer(note.Context, new Span(note.Place.Start - 1, note.Place.Start)), o => o.Finding is not null);
    }

    [Fact]
    public void Fix_all_does_what_is_certain()
    {
        DrawnNote note = DrawnNote.Session("[] Call Sam @client due:2026-11-20\n[x ] Write to Ana @client done:2026-11-16\n");
        CodeActionOffer all = Assert.Single(CodeActions.Offer(note.Context, note.Place, ["source.fixAll"]));
        Assert.Equal("source.fixAll.codegem", all.Kind);
        Assert.Equal("- [ ] Call Sam @client due:2026-11-20\n- [x] Write to Ana @client done:2026-11-16\n", note.After(all.Edits));
    }

    [Fact]
    public void An_ordinary_file_of_a_client_may_become_a_session()
    {
        DrawnNote note = DrawnNote.At("clients/dana-okafor/2026-11-23.md", "Some notes|\n");
        CodeActionOffer offer = Assert.Single(CodeActions.Offer(note.Context, note.Place));
        Assert.Equal("---\ntype: session\nclient: dana-okafor\ndate: 2026-11-23\nkind: regular\nstatus: planned\n---\n\nSome notes\n", note.After(offer.Edits));
    }

    [Fact]
    public void Front_matter_that_is_there_is_kept()
    {
        DrawnNote note = DrawnNote.At("clients/dana-okafor/2026-11-23.md", "---\ntags: [x]\nkind: review\n---\nSome notes|\n");
        Assert.Equal(
            "---\ntags: [x]\nkind: review\ntype: session\nclient: dana-okafor\ndate: 2026-11-23\nstatus: planned\n---\nSome notes\n",
            note.After(Assert.Single(CodeActions.Offer(note.Context, note.Place)).Edits));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("templates/mine.md")]
    [InlineData("clients/dana-okafor/out/agenda.md")]
    public void Other_files_are_nobody_s_business(string path)
    {
        DrawnNote note = DrawnNote.At(path, "Some notes|\n\n- [ ] a box");
        Assert.Empty(CodeActions.Offer(note.Context, note.Place));
    }

    [Fact]
    public void Outside_a_practice_nothing_becomes_a_session()
    {
        DrawnNote note = DrawnNote.At("a/b.md", "Some notes|\n", new PracticeSnapshot { IsLoose = true }, new LocalDate(2026, 11, 16));
        Assert.Empty(CodeActions.Offer(note.Context, note.Place));
    }

    private static IReadOnlyList<string> Titles(string drawn, params string[] only)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        var offers = CodeActions.Offer(note.Context, note.Place, only);
        Assert.All(offers, o => Assert.True(Edits.AreDisjoint(o.Edits), "edits overlap"));
        return offers.Select(o => o.Title).ToList();
    }

    private static void Do(string drawn, string title, string after)
    {
        DrawnNote note = DrawnNote.Session(drawn);
        var offers = CodeActions.Offer(note.Context, note.Place);
        CodeActionOffer? offer = offers.FirstOrDefault(o => o.Title == title);
        Assert.True(offer is not null, $"no \"{title}\" in: {string.Join("; ", offers.Select(o => o.Title))}");
        Assert.Equal(after, note.After(offer.Edits));
    }
}
