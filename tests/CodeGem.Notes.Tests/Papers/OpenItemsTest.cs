using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Tests.Meetings;
using NodaTime;

namespace CodeGem.Notes.Tests.Papers;

public class OpenItemsTest
{
    private const string Front = "---\ntype: session\nclient: dana\ndate: {0}\nkind: regular\nstatus: {1}\n---\n";

    [Fact]
    public void Only_the_newest_copy_is_live_by_where_it_began_and_its_words()
    {
        PaperPractice practice = With(
            ("2026-11-02", "done", "- [ ] call the bank due:2026-11-10\n- [ ] left behind\n- [>] gone on moved:2026-11-09\n"),
            ("2026-11-09", "done", "- [ ] call  the bank due:2026-11-12 from:2026-11-02\n- [ ] call the bank\n- [x] gone on from:2026-11-02\n"));
        Assert.Equal(
            ["2026-11-09 call the bank from 2026-11-02", "2026-11-02 left behind from 2026-11-02", "2026-11-09 call the bank from 2026-11-09"],
            Live(practice).Select(i => $"{i.Session.Date:uuuu-MM-dd} {i.Text} from {i.From:uuuu-MM-dd}"));
    }

    [Fact]
    public void Two_equal_items_are_two_until_both_have_gone_on()
    {
        PaperPractice practice = With(("2026-11-02", "done", "- [ ] call\n- [ ] call\n"), ("2026-11-09", "planned", "- [ ] call from:2026-11-02\n"));
        Assert.Equal(2, Live(practice).Count);
        practice["clients/dana/2026-11-09.md"] += "- [ ] call from:2026-11-02\n";
        Assert.All(Live(practice), i => Assert.Equal(new LocalDate(2026, 11, 9), i.Session.Date));
    }

    [Fact]
    public void What_is_marked_overdue_in_the_notes_is_what_is_listed()
    {
        PaperPractice practice = With(
            ("2026-10-05", "done", "- [ ] a due:2026-10-09\n- [>] b due:2026-10-09 moved:2026-10-19\n- [ ] f due:next\n"),
            ("2026-10-19", "planned", "- [ ] a due:2026-10-23 from:2026-10-05\n- [ ] b due:2026-10-09 from:2026-10-05\n- [ ] c due:2026-11-02\n- [ ] c due:2026-11-03\n"),
            ("2026-11-02", "done", "- [x] b from:2026-10-05 done:2026-11-01\n- [ ] c due:2026-11-02 from:2026-10-19\n- [ ] d due:2026-11-16\n- [ ] e due:fri\n"));
        PracticeSnapshot snapshot = practice.Snapshot();
        var calendar = snapshot.Settings.CalendarOf(practice.Day);
        var listed = OpenItems.Of(snapshot, calendar, new(Overdue: true)).Select(i => (i.Session.Path, i.Item.Line));
        var marked = snapshot.Clients.Values.SelectMany(c => c.Sessions).Select(s => practice.Context(s.Path))
            .SelectMany(context => RuleSet.Check(context).Where(f => f.Code == "item-overdue").Select(f => (context.Path, context.Note.Source.LineOf(f.Span.Start))));
        Assert.Equal(listed.Order(), marked.Order());
        Assert.Equal("accef", string.Concat(OpenItems.Of(snapshot, calendar, new(Overdue: true)).Select(i => i.Text).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void One_closed_later_is_closed()
    {
        PaperPractice practice = With(("2026-11-02", "done", "- [ ] call\n"), ("2026-11-09", "planned", "- [-] call from:2026-11-02 dropped:2026-11-09\n"));
        Assert.Empty(Live(practice));
    }

    [Fact]
    public void Finishing_changes_where_items_live_and_not_which_there_are()
    {
        PaperPractice practice = With(("2026-11-16", "planned", "## Notes\n- [ ] one due:next\n  - [/] two @coach\n- [x] three\n"));
        var before = Live(practice).Select(i => (i.Text, i.Owner)).ToList();
        practice.Finish("clients/dana/2026-11-16.md");
        Assert.Equal(before, Live(practice).Select(i => (i.Text, i.Owner)).OrderBy(i => before.IndexOf(i)));
        Assert.All(Live(practice), i => Assert.NotEqual(new LocalDate(2026, 11, 16), i.Session.Date));
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("next", "2026-11-23")]
    [InlineData("friday", "2026-11-20")]
    [InlineData("5/6", null)]
    [InlineData("soon", null)]
    public void Words_count_from_the_session(string due, string? day)
    {
        PaperPractice practice = With(("2026-11-16", "done", $"- [ ] call due:{due}\n"), ("2026-11-23", "planned", ""));
        Assert.Equal(day, Live(practice).Single().Due?.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void Who_and_when_can_be_asked_for()
    {
        PaperPractice practice = With(("2026-11-02", "done", "- [ ] a due:2026-11-15\n- [ ] b @coach due:2026-11-16\n- [ ] c @Sponsor\n"));
        PracticeSnapshot snapshot = practice.Snapshot();
        string Of(OpenItemFilter filter) => string.Concat(OpenItems.Of(snapshot, snapshot.Settings.CalendarOf(practice.Day), filter).Select(i => i.Text));
        Assert.Equal(
            ("a", "b", "a", "a", "ab", "", "abc"),
            (Of(new(Overdue: true)), Of(new(Owner: "@coach")), Of(new(Owner: "client")), Of(new(DueBefore: new LocalDate(2026, 11, 16))),
                Of(new(DueBefore: new LocalDate(2026, 11, 17))), Of(new(Client: "mira")), Of(new(Client: "dana")).Replace("@Sponsor", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Preparing_an_empty_note_adds_points_and_a_written_one_nothing()
    {
        PaperPractice practice = With(
            ("2026-11-02", "done", "## Key takeaways\n\n- One\n\n### Private notes\n\n- mine\n\n## Next time\n\n- Ask about Sam\n"),
            ("2026-11-16", "planned", "# Title\n\n## Preparation\n\n<!-- What? -->\n\n## Agenda\n\n## Check-in\n"));
        const string Live = "clients/dana/2026-11-16.md";
        practice.Carry(PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!);
        Assert.EndsWith(
            "# Title\n\n## Preparation\n\n<!-- What? -->\n\n- Last time (2 November): One\n\n## Agenda\n\n- Ask about Sam\n\n## Check-in\n", practice[Live], StringComparison.Ordinal);
        Assert.True(PrepareSession.Plan(practice.Context(Live), practice.Lookup).Value!.IsEmpty);
    }

    private static IReadOnlyList<OpenItem> Live(PaperPractice practice)
    {
        PracticeSnapshot snapshot = practice.Snapshot();
        return OpenItems.Of(snapshot, snapshot.Settings.CalendarOf(practice.Day));
    }

    private static PaperPractice With(params (string Date, string Status, string Body)[] sessions)
    {
        var practice = new PaperPractice { ["practice.yaml"] = "coach: Ines\ntimezone: UTC\n" };
        foreach ((string date, string status, string body) in sessions)
            practice[$"clients/dana/{date}.md"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, Front, date, status) + body;
        return practice;
    }
}
