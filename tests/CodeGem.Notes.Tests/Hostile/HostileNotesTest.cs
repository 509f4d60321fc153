using System.Text;
using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Scanning;
using CodeGem.Notes.Tests.Features;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Hostile;

/// <summary>Whatever a file holds, the server answers, and soon.</summary>
public sealed class HostileNotesTest
{
    /// <summary>What a thread has on macOS; on Linux it is sixteen times as much.</summary>
    private const int SmallStack = 512 * 1024;

    /// <summary>How much dearer a hostile text may be than an ordinary note of its length. The square of the length would be thousands of times.</summary>
    private const int MostTimes = 40;

    [Fact]
    public void Nothing_throws_and_no_stack_overflows() => OnSmallStack(() =>
    {
        var turns = HostileText.TakingTurns.ToHashSet();
        foreach (HostileText hostile in HostileText.All)
        {
            NoteContext context = Everything.ContextOf(hostile.Make(2_500));
            foreach ((string name, Func<object?> run) in Everything.With(context, turns.Contains(hostile) ? Everything.Places(context.Note) : [context.Note.Text.Length / 2]))
                Try($"{name}: {hostile}", () => run());
        }
    });

    [Fact]
    public void Reading_costs_what_the_length_is_worth() => OnSmallStack(() =>
    {
        const int length = 250_000;
        string ordinary = Ordinary(length);
        TimeSpan most = MostTimes * Work.OfBest(() => NoteReader.Read(ordinary));
        foreach (HostileText hostile in HostileText.TakingTurns)
        {
            string text = hostile.Make(length);
            TimeSpan cost = Work.Of(() => NoteReader.Read(text));
            Assert.True(cost < most, $"{hostile}: {cost.TotalMilliseconds:f0} ms, {most.TotalMilliseconds / MostTimes:f0} ms for an ordinary note");
        }
    });

    [Fact]
    public void Everything_offered_costs_what_the_length_is_worth() => OnSmallStack(() =>
    {
        const int length = 15_000;
        TimeSpan most = MostTimes * Work.OfBest(() => All(Ordinary(length)));
        foreach (HostileText hostile in HostileText.TakingTurns)
        {
            string text = hostile.Make(length);
            TimeSpan cost = Work.Of(() => All(text));
            Assert.True(cost < most, $"{hostile}: {cost.TotalMilliseconds:f0} ms, {most.TotalMilliseconds / MostTimes:f0} ms for an ordinary note");
        }
    });

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_note_beyond_the_limits_is_plain_text_and_says_so(string why, string text)
    {
        NoteContext context = Everything.ContextOf(text);
        Assert.True(context.Note.IsPlain, why);
        Assert.Equal("note-too-large", Assert.Single(RuleSet.Check(context), f => f.Code == "note-too-large").Code);
        Assert.Empty(context.Note.Items);
        Assert.DoesNotContain(Folding.Of(context.Note), fold => fold.Kind != FoldKind.FrontMatter);
        foreach ((string name, Func<object?> run) in Everything.With(context, Everything.Places(context.Note)))
            Try($"{name}: {why}", () => run());
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_large_file_that_is_no_note_says_nothing(string why, string text)
    {
        NoteContext context = Everything.ContextOf(text[DrawnNote.SessionFrontMatter.Length..], path: "docs/log.md");
        Assert.True(context.Note.IsPlain, why);
        Assert.Empty(RuleSet.Check(context));
    }

    public static TheoryData<string, string> TooLarge()
    {
        string[][] tooLarge =
        [
            ["ten megabytes", HostileText.Times("She said it all again. \n\n", 10_000_000)],
            ["a line of a million characters", HostileText.Times("word ", 1_000_001)],
            ["quotes, 100,000 deep", HostileText.Times(">", 100_000)],
            ["quotes with spaces", HostileText.Times("> ", 2_000)],
            ["lists, 12,000 deep", HostileText.Times("- ", 24_000) + "a"],
            ["numbered lists", HostileText.Times("1. ", 3_000)],
            ["lists of lists by indentation", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "- a\n"))],
            ["5,000 items", HostileText.Times("- [ ] a\n", 40_000)],
            ["200 dates on a line", "- [ ] " + HostileText.Times("due:fri ", 1_600)],
            ["30,000 headings", HostileText.Times("# a\n", 120_000)],
            ["comments begun 5,000 times", HostileText.Times("a <!-- ", 35_000)],
            ["code begun 5,000 times", HostileText.Times("a `` ", 25_000)],
        ];
        var data = new TheoryData<string, string>();
        foreach (string[] one in tooLarge)
            data.Add(one[0], DrawnNote.SessionFrontMatter + "\n" + one[1]);
        return data;
    }

    [Fact]
    public void A_years_notes_in_one_file_are_understood()
    {
        Note note = NoteReader.Read(Ordinary(400_000));
        Assert.False(note.IsPlain);
        Assert.True(note.Items.Count > 1_000);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(7_000)]
    [InlineData(60_000)]
    public void The_quick_scanner_says_what_the_reader_says(int length)
    {
        var scanner = new NoteScanner();
        foreach (HostileText hostile in length < 1_000 ? HostileText.All : HostileText.TakingTurns)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(hostile.Make(length));
            SessionRecord? read = SessionRecord.From(Everything.Path, NoteReader.Read(Encoding.UTF8.GetString(bytes)));
            SessionRecord? scanned = scanner.Read(Everything.Path, bytes);
            Assert.True(Equals(read, scanned), $"{hostile} at {length}: {Shown(read)}\n{Shown(scanned)}");
        }
    }

    private static string Shown(SessionRecord? record) =>
        record is null ? "none" : $"{record.Date} {record.IsBroken} {record.Session} [{string.Join(" | ", record.Items)}] [{string.Join(" | ", record.Scores)}] [{string.Join(" | ", record.Takeaways)}]";

    private static void All(string text)
    {
        NoteContext context = Everything.ContextOf(text);
        foreach ((_, Func<object?> run) in Everything.With(context, [context.Note.FrontMatter.Body + 25, text.Length / 2]))
            run();
    }

    /// <summary>A note as coaches write them, again and again.</summary>
    private static string Ordinary(int length) => DrawnNote.SessionFrontMatter + HostileText.Times("""
        ## Notes

        - "If it breaks while I'm away, it was my call to be away."
        - She tests a handover by watching. People notice and wait for her.

        What would be enough: one release she hears about afterwards.

        ## Action items

        - [ ] Tell the team I skip the release of 26 November @client due:2026-11-20 goal:g1
          - the leads first
        - [x] Send the delegation ladder worksheet @coach due:2026-11-04 from:2026-11-02 done:2026-11-03


        """, length);

    private static void Try(string what, Action run)
    {
        try
        {
            run();
        }
        catch (Exception failure)
        {
            Assert.Fail($"{what}\n{failure}");
        }
    }

    private static void OnSmallStack(Action run)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(run), SmallStack);
        thread.Start();
        thread.Join();
        if (failure is not null)
            Assert.Fail(failure.Message);
    }
}
