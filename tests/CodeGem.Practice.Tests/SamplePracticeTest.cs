using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using NodaTime;
using NodaTime.Text;

namespace CodeGem.Practice.Tests;

public class SamplePracticeTest
{
    private static readonly IReadOnlyList<SampleFile> Files = SamplePractice.Files();

    public static TheoryData<string> Notes => new(Files.Where(f => f.Path.StartsWith("clients/", StringComparison.Ordinal)).Select(f => f.Path));

    private static IEnumerable<(string Client, LocalDate Date, Note Note)> Sessions =>
        from file in Files
        let parts = file.Path.Split('/')
        where parts.Length == 3 && parts[2] != "client.md"
        select (parts[1], LocalDatePattern.Iso.Parse(parts[2][..10]).Value, NoteReader.Read(file.Text));

    [Fact]
    public void There_are_three_clients_a_practice_and_a_template_of_its_own()
    {
        Assert.Contains(Files, f => f.Path == "practice.yaml");
        Assert.Contains(Files, f => f.Path == "templates/walk.md");
        Assert.Equal(["dana-okafor", "jonas-brandt", "mira-lindqvist"], Files.Where(f => f.Path.EndsWith("client.md", StringComparison.Ordinal)).Select(f => f.Path.Split('/')[1]));
        Assert.InRange(Sessions.Count(), 10, 50);
        Assert.Equal("Ines Marot", PracticeSettings.Read(Files.Single(f => f.Path == "practice.yaml").Text).Coach);
    }

    [Theory, MemberData(nameof(Notes))]
    public void A_note_has_front_matter_that_agrees_with_its_place(string path)
    {
        Note note = NoteReader.Read(Files.Single(f => f.Path == path).Text);
        string[] parts = path.Split('/');
        Assert.False(note.FrontMatter.IsBroken);
        Assert.Equal(parts[2] == "client.md" ? NoteKind.Client : NoteKind.Session, note.Kind);
        Assert.Equal(parts[1], note.FrontMatter.Get(note.Kind == NoteKind.Client ? "id" : "client"));
        if (note.Kind == NoteKind.Session)
            Assert.Equal(parts[2][..10], note.FrontMatter.Get("date"));
        Assert.Empty(note.Shorthands);
        Assert.DoesNotContain("{{", note.Text, StringComparison.Ordinal);
        Assert.All(note.Sections.Where(s => s.Level == 2), s => Assert.True(s.Kind is not null, s.Title));
    }

    [Fact]
    public void Every_state_of_an_item_and_of_a_session_can_be_seen()
    {
        string text = string.Concat(Files.Select(f => f.Text));
        Assert.All((string[])["- [ ] ", "- [x] ", "- [>] ", "- [-] ", "- [/] "], box => Assert.Contains(box, text, StringComparison.Ordinal));
        Assert.Equal(["cancelled", "done", "late-cancel", "no-show", "planned"], Sessions.Select(s => s.Note.FrontMatter.Get("status")!).Distinct().Order());
        Assert.Contains("## Private notes\n\n- ", text, StringComparison.Ordinal);
        Assert.Contains("## Coach reflection\n\n- ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_session_of_today_is_planned_and_waits_for_words()
    {
        Note today = NoteReader.Read(Files.Single(f => f.Path == "clients/dana-okafor/2026-11-16.md").Text);
        Assert.Equal("planned", today.FrontMatter.Get("status"));
        Assert.All(today.Actions, item => Assert.True(item.IsOpen));
        Assert.All(today.Actions, item => Assert.NotNull(item.Get(TokenKind.From)));
        Assert.True(today.Actions.Count() >= 5);
        Assert.True(SectionPoints.IsEmpty(today, SectionKind.ActionItems));
        Assert.False(SectionPoints.IsEmpty(today, SectionKind.Agenda));
    }

    [Fact]
    public void Every_promise_is_carried_whole_until_it_is_closed()
    {
        foreach (var client in Sessions.GroupBy(s => s.Client))
        {
            var history = client.OrderBy(s => s.Date).ToList();
            for (int i = 0; i < history.Count; i++)
            {
                string date = LocalDatePattern.Iso.Format(history[i].Date);
                var moved = history[i].Note.Actions.Where(item => item.State == ItemState.Moved).ToList();
                string next = i + 1 < history.Count ? LocalDatePattern.Iso.Format(history[i + 1].Date) : "none";
                Assert.All(moved, item => Assert.Equal(next, item.Get(TokenKind.Moved)));
                var arrived = i + 1 < history.Count ? history[i + 1].Note.Actions.Where(item => item.Get(TokenKind.From) is not null).ToList() : [];
                Assert.Equal(moved.Select(item => Promise(item, date)), arrived.Select(item => Promise(item, "")));
                Assert.All(history[i].Note.Actions, item => Assert.NotNull(Closing(item)));
                if (history[i].Note.FrontMatter.Get("next") is { } agreed && agreed != "none")
                    Assert.Equal(next, agreed);
            }
        }
    }

    [Fact]
    public void The_session_of_today_is_to_the_byte_what_finishing_the_one_before_made()
    {
        const string Before = "clients/dana-okafor/2026-11-02.md", Live = "clients/dana-okafor/2026-11-16.md";
        NoteContext context = ContextOf(Before, new LocalDate(2026, 11, 2));
        Plan plan = ReopenMeeting.Plan(context, Lookup, new LocalDateTime(2026, 11, 2, 16, 4)).Value!;
        EditFile restored = Assert.IsType<EditFile>(plan.Steps[0]);
        PracticeSnapshot practice = context.Practice.With(context.Folder.Without(Live)).With(Before, NoteReader.Read(restored.After));
        var then = new NoteContext(NoteReader.Read(restored.After), Before, practice, context.Calendar);
        FinishPlan finish = FinishMeeting.Plan(
            then, new FinishChoices { Now = new LocalDateTime(2026, 11, 2, 16, 4) }, path => path == Live ? null : Lookup(path)).Value!;
        CreateFile created = Assert.IsType<CreateFile>(finish.Plan.Steps[0]);
        Assert.Equal(Files.Single(f => f.Path == Live).Text, created.Text);
        Assert.Equal(Live, created.Path);
        // The follow-up was sent a day later, so its key stands below the one that finishing writes.
        string finished = Assert.IsType<EditFile>(finish.Plan.Steps[1]).After;
        Assert.Equal(Files.Single(f => f.Path == Before).Text.Split('\n').Order(), finished.Split('\n').Order());
    }

    [Theory]
    [InlineData("2026-11-16")]
    [InlineData("2026-12-25")]
    [InlineData("2027-06-02")]
    [InlineData("2028-02-29")]
    [InlineData("2025-01-01")]
    public void Re_dated_its_today_is_today_and_nothing_else_has_changed(string day)
    {
        LocalDate today = LocalDatePattern.Iso.Parse(day).Value;
        IReadOnlyList<SampleFile> moved = SamplePractice.FilesFor(today);
        SampleFile live = Assert.Single(moved, f => f.Path == $"clients/dana-okafor/{day}.md");
        Assert.StartsWith($"---\ntype: session\nclient: dana-okafor\ndate: {day}\n", live.Text, StringComparison.Ordinal);
        Assert.Contains($"\n# Dana Okafor, {DateNames.Long(today)}\n", live.Text, StringComparison.Ordinal);
        Assert.Equal(Files, SampleDates.Move(moved, today, SamplePractice.Today));
        Assert.Equal(Files.Select(f => WithoutDates(f.Text)), moved.Select(f => WithoutDates(f.Text)));
        if (today == SamplePractice.Today)
            return;
        // No date of the sample's own months is left standing where the new ones begin.
        int days = Period.DaysBetween(SamplePractice.Today, today);
        Assert.All(Files.Zip(moved), pair => Assert.Equal(IsoDates(pair.First).Select(d => d.PlusDays(days)), IsoDates(pair.Second)));
        Assert.All(moved, f => Assert.All(WeekdaysWithDates(f.Text), found => Assert.Equal(found.Weekday, DateNames.Weekday(found.Date))));
    }

    [Fact]
    public void Its_own_template_is_in_order()
    {
        string text = Files.Single(f => f.Path == "templates/walk.md").Text;
        Assert.Empty(TemplateText.Check(text));
        Assert.Equal("adhoc", Template.Parse("walk", text).Kind);
    }

    private static Note? Lookup(string path) => Files.FirstOrDefault(f => f.Path == path) is { } file ? NoteReader.Read(file.Text) : null;

    private static NoteContext ContextOf(string path, LocalDate today)
    {
        var practice = PracticeSnapshot.Empty with { Settings = PracticeSettings.Read(Files.Single(f => f.Path == "practice.yaml").Text) };
        foreach (SampleFile file in Files.Where(f => f.Path.StartsWith("clients/", StringComparison.Ordinal)))
            practice = practice.With(file.Path, NoteReader.Read(file.Text));
        return new NoteContext(Lookup(path)!, path, practice, new Calendar(today));
    }

    private static string Promise(ActionItem item, string agreed) =>
        $"{item.Text} @{item.Get(TokenKind.Owner)} due:{item.Get(TokenKind.Due)} goal:{item.Get(TokenKind.Goal)} from:{item.Get(TokenKind.From) ?? agreed}";

    private static string? Closing(ActionItem item) => item.State switch
    {
        ItemState.Done => item.Get(TokenKind.Done),
        ItemState.Dropped => item.Get(TokenKind.Dropped),
        ItemState.Moved => item.Get(TokenKind.Moved),
        _ => item.Get(TokenKind.Due),
    };

    private static string WithoutDates(string text)
    {
        foreach (string name in DateNames.Months.Concat(DateNames.Weekdays))
            text = text.Replace(name, "", StringComparison.Ordinal);
        return string.Concat(text.Where(c => !char.IsAsciiDigit(c)));
    }

    private static IEnumerable<LocalDate> IsoDates(SampleFile file) =>
        from at in Enumerable.Range(0, Math.Max(0, (file.Path + "\n" + file.Text).Length - 9))
        let read = LocalDatePattern.Iso.Parse((file.Path + "\n" + file.Text).Substring(at, 10))
        where read.Success
        select read.Value;

    private static IEnumerable<(string Weekday, LocalDate Date)> WeekdaysWithDates(string text)
    {
        string[] words = text.Split([' ', '\n', ',', '.']);
        for (int i = 0; i + 3 < words.Length; i++)
        {
            int month = DateNames.Months.ToList().IndexOf(words[i + 2]) + 1;
            if (DateNames.Weekdays.Contains(words[i]) && month > 0 && int.TryParse(words[i + 3], out int year))
                yield return (words[i], new LocalDate(year, month, int.Parse(words[i + 1], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
