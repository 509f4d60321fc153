using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using NodaTime;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>What a key press costs does not grow with what the practice remembers: here a hundred sessions, and five other clients a day.</summary>
public class PracticeOfOneKeyTest
{
    private const string Path = "clients/dana/2026-11-16.md";
    private static readonly LocalDate Day = new(2026, 11, 16);

    [Fact]
    public void Words_that_nothing_else_asks_for_leave_the_practice_as_it_is()
    {
        PracticeSnapshot practice = Practice(sessions: 3);
        Assert.Same(practice, practice.With(Path, NoteReader.Read(Text("A long talk about handing over."))));
    }

    [Theory]
    [InlineData("- [ ] Ask Priya due:2026-11-20")]
    [InlineData("\n## Key takeaways\n\n- Watching is no handover")]
    public void Words_that_another_note_may_ask_for_change_it(string words)
    {
        PracticeSnapshot practice = Practice(sessions: 3), changed = practice.With(Path, NoteReader.Read(Text(words)));
        Assert.NotSame(practice, changed);
        Assert.Equal(3, changed.Folder("clients/dana")!.Sessions.Count);
    }

    [Fact]
    public void Checking_a_note_makes_no_more_garbage_where_there_are_a_hundred_sessions_and_clients()
    {
        long few = Garbage(Practice(sessions: 10)), many = Garbage(Practice(sessions: 100, others: 100));
        Assert.InRange(many, 1, few * 12 / 10);
    }

    [Fact]
    public void Items_with_nothing_wrong_are_checked_without_garbage()
    {
        PracticeSnapshot practice = Practice(sessions: 10);
        const string item = "- [ ] Write to Kim @client due:2026-11-30 goal:g1 from:2026-11-02\n- [x] Write to Sam @coach due:2026-11-20 from:2026-11-02 done:2026-11-16\n";
        Assert.InRange(Items(100) - Items(10), 0, 180 * 150);

        long Items(int pairs)
        {
            Note note = NoteReader.Read(Text("\n## Action review\n\n" + string.Concat(Enumerable.Repeat(item, pairs))));
            var context = new NoteContext(note, Path, practice.With(Path, note), practice.Settings.CalendarOf(Day));
            return Garbage(() => RuleSet.Check(context).ToList());
        }
    }

    private static long Garbage(PracticeSnapshot practice)
    {
        Note note = NoteReader.Read(Text("Something said."));
        return Garbage(() => RuleSet.Check(new NoteContext(note, Path, practice.With(Path, note), practice.Settings.CalendarOf(Day))).ToList());
    }

    private static long Garbage(Func<IEnumerable<Finding>> check)
    {
        Assert.NotEmpty(check());
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(check());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static PracticeSnapshot Practice(int sessions, int others = 0)
    {
        PracticeSnapshot practice = PracticeSnapshot.Empty;
        for (int other = 0; other < others; other++)
            practice = WithClient(practice, $"other-{other}", 1, Day.PlusDays(other / 5), hour: other % 5);
        return WithClient(practice, "dana", sessions, Day, hour: 15);
    }

    private static PracticeSnapshot WithClient(PracticeSnapshot practice, string id, int sessions, LocalDate last, int hour)
    {
        practice = practice.With($"clients/{id}/client.md", NoteReader.Read($"---\ntype: client\nid: {id}\nname: {id}\nstatus: active\npackage: autumn\npackage_sessions: 200\n---\n\n## Goals\n\n### g1 Hand over\n"));
        for (int back = sessions - 1; back >= 0; back--)
        {
            LocalDate date = last.PlusDays(-14 * back);
            practice = practice.With($"clients/{id}/{FrontMatterValues.Text(date)}.md", NoteReader.Read(Text("Words.", id, date, hour, isPlanned: back == 0)));
        }
        return practice;
    }

    private static string Text(string words, string id = "dana", LocalDate? date = null, int hour = 15, bool isPlanned = true) =>
        $"---\ntype: session\nclient: {id}\ndate: {FrontMatterValues.Text(date ?? Day)}\nstart: \"{hour:00}:00\"\nkind: regular\nstatus: {(isPlanned ? "planned" : "done")}\npackage: autumn\n---\n\n## Notes\n\n{words}\n\n## Action items\n\n- [ ] Write to Sam due:fri\n";
}
