using System.Text;

namespace CodeGem.Process.Tests.Verbs;

public sealed class DateVerbTest : IDisposable
{
    private readonly Desk desk = new(withPractice: false);

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Each_phrase_is_a_line_with_its_other_readings_behind_tabs() => Assert.Equal(
        "2026-11-20\n2026-11-27\t2026-11-20\n-\n-\t2027-06-05\t2027-05-06\n",
        desk.Run("date", "--from", "2026-11-18", "friday", "next friday", "march on", "5/6").Fine().Out);

    [Fact]
    public void Days_count_from_today_where_nothing_else_is_said() =>
        Assert.Equal("2026-11-17\n", desk.Run("date", "tomorrow").Fine().Out);

    [Fact]
    public void Words_said_on_some_day_mean_the_same_on_every_other() => Assert.Equal(
        "2026-11-20\n2026-11-27\t2026-11-20\n", desk.RunIn("", null, "date", "--from", "2026-11-18", "friday", "next friday").Fine().Out);

    [Fact]
    public void Another_day_that_is_asked_about_has_its_own_reading() => Assert.Equal(
        "2026-11-20\t2026-11-27\n", desk.RunIn("", null, "date", "--from", "2026-11-18", "--today", "2026-11-24", "friday").Fine().Out);

    [Fact]
    public void The_practice_around_says_how_days_are_written()
    {
        desk.Write("practice.yaml", "coach: A\ntimezone: Europe/Lisbon\ndate_order: dmy\n");
        Assert.Equal("2027-06-05\t2027-05-06\n", desk.Run("date", "5/6").Fine().Out);
    }

    [Fact]
    public void Lines_are_answered_one_for_one_whatever_they_hold() => Assert.Equal(
        "2026-11-20\n-\n-\n2026-11-17\n",
        desk.RunIn("", "friday\r\n\n" + new string('x', 300_000) + "\ntomorrow", "date", "--today", Desk.Today).Fine().Out);

    [Fact]
    public void Whoever_writes_one_line_and_waits_gets_the_answer()
    {
        using var process = desk.Start("", "date", "--today", Desk.Today);
        foreach ((string phrase, string date) in new[] { ("friday", "2026-11-20"), ("tomorrow", "2026-11-17") })
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(phrase + "\n"));
            process.StandardInput.BaseStream.Flush();
            Assert.Equal(date, process.StandardOutput.ReadLine());
        }
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void It_ends_when_nobody_reads_any_more()
    {
        using var process = desk.Start("", "date", "--today", Desk.Today);
        process.StandardOutput.Close();
        byte[] line = Encoding.UTF8.GetBytes("friday\n");
        Assert.ThrowsAny<IOException>(() =>
        {
            for (int i = 0; i < 1_000_000; i++) process.StandardInput.BaseStream.Write(line);
        });
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal((0, ""), (process.ExitCode, process.StandardError.ReadToEnd()));
    }

    [Theory]
    [InlineData("biweekly", "2026-11-30\n2026-12-14\n2026-12-28\n")]
    [InlineData("every 2 weeks for 4 sessions", "2026-11-30\n2026-12-14\n-\n")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2", "2026-11-30\n2026-12-14\n2026-12-28\n")]
    [InlineData("adhoc", "-\n")]
    public void The_dates_of_a_cadence_and_its_end(string cadence, string dates) =>
        Assert.Equal(dates, desk.Run("next", cadence, "--series-from", "2026-11-02", "--after", "2026-11-16", "--count", "3").Fine().Out);

    [Fact]
    public void A_cadence_that_is_none_names_the_part()
    {
        Answer answer = desk.Run("next", "every", "blue", "moon", "--series-from", "2026-11-02", "--after", "2026-11-16");
        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("\"every blue moon\" is no cadence", answer.Error, StringComparison.Ordinal);
    }
}
