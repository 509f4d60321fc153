using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>What cannot be read says which part; what does not exist says what is nearest; what is in doubt asks.</summary>
public class PhraseProblemTests
{
    private static readonly DateQuestion Question = Table.Said(Table.Wednesday);

    [Theory]
    [InlineData("friday blah", "blah")]
    [InlineData("next fruday", "fruday")]
    [InlineData("fruday", "fruday")]
    [InlineData("in 3 moons", "moons")]
    [InlineData("last friday of brumaire", "brumaire")]
    [InlineData("tomorrow at 3pm", "at 3pm")]
    [InlineData("in 3", "")]
    [InlineData("end of", "")]
    [InlineData("  friday 3pm ", "3pm")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void The_part_that_is_no_date_is_named(string phrase, string part)
    {
        DateProblem problem = DatePhrase.Read(phrase, Question).Problem;
        Assert.Equal(DateProblemKind.Unread, problem.Kind);
        Assert.Equal(part, phrase[problem.Part.Start..problem.Part.End]);
    }

    [Theory]
    [InlineData("31 april", "2027-04-30", "2027-05-01")]
    [InlineData("31 november", "2026-11-30", "2026-12-01")]
    [InlineData("30 february", "2027-02-28", "2027-03-01")]
    [InlineData("29 feb 2027", "2027-02-28", "2027-03-01")]
    [InlineData("2026-02-30", "2026-02-28", "2026-03-01")]
    [InlineData("2026-11-31", "2026-11-30", "2026-12-01")]
    [InlineData("2026-11-00", "2026-10-31", "2026-11-01")]
    [InlineData("2026-13-05", "2026-05-13", "2026-12-05")]
    [InlineData("2026-30-11", "2026-11-30", "2026-12-11")]
    [InlineData("2026-00-10", "2026-01-10")]
    [InlineData("31/4", "2027-04-30", "2027-05-01")]
    [InlineData("4/31", "2027-04-30", "2027-05-01")]
    [InlineData("31.4.2027", "2027-04-30", "2027-05-01")]
    [InlineData("fifth friday of november 2026", "2026-11-27", "2026-12-04")]
    [InlineData("the 31st of this month", "2026-11-30", "2026-12-01")]
    [InlineData("by 31 april", "2027-04-30", "2027-05-01")]
    [InlineData("Fri 31 april", "2027-04-30", "2027-05-01")]
    public void A_day_that_does_not_exist_has_real_neighbours(string phrase, params string[] nearest)
    {
        DateReadings readings = DatePhrase.Read(phrase, Question);
        Assert.Equal(DateProblemKind.NoSuchDay, readings.Problem.Kind);
        Assert.Equal(nearest, readings.Problem.Nearest.Select(Table.Iso));
        Assert.Empty(readings.Readings);
        Assert.Null(readings.Best);
        Assert.True(DatePhrase.IsPhrase(phrase));
    }

    [Fact]
    public void An_ambiguous_date_is_asked_about()
    {
        DateReadings readings = DatePhrase.Read("5/6", Question);
        Assert.Equal(DateProblemKind.Ambiguous, readings.Problem.Kind);
        Assert.Null(readings.Best);
        Assert.Equal([ReadingKind.DayFirst, ReadingKind.MonthFirst], readings.Readings.Select(reading => reading.Kind));
    }

    [Theory]
    [InlineData("next session")]
    [InlineData("by next session")]
    [InlineData("the day before next session")]
    [InlineData("session after next")]
    public void An_unknown_session_is_said_to_be_unknown(string phrase)
    {
        DateReadings readings = DatePhrase.Read(phrase, Question);
        Assert.Equal(DateProblemKind.NextSessionUnknown, readings.Problem.Kind);
        Assert.Empty(readings.Readings);
    }

    [Theory]
    [InlineData("in 9999 years")]
    [InlineData("9999 months after in 3 days", DateProblemKind.Unread)]
    [InlineData("9999 years after friday")]
    [InlineData("9999 years ago")]
    public void Nothing_leaves_the_calendar(string phrase, DateProblemKind kind = DateProblemKind.OutOfCalendar) =>
        Assert.Equal(kind, DatePhrase.Read(phrase, Question).Problem.Kind);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0001-12-31")]
    [InlineData("9999-01-01")]
    [InlineData("9999-12-31")]
    public void A_note_from_the_ends_of_the_calendar_is_read_without_counting(string day)
    {
        DateQuestion question = Table.Said(Table.Date(day));
        foreach (string phrase in Table.Phrases())
            _ = DatePhrase.Read(phrase, question);
        Assert.Equal(DateProblemKind.OutOfCalendar, DatePhrase.Read("friday", question).Problem.Kind);
        Assert.Equal(new LocalDate(2026, 11, 30), DatePhrase.Read("2026-11-30", question).Best);
        Assert.Equal(Table.Date(day), DatePhrase.Read(day, Question).Best);
        Assert.Equal(Table.Date(day), DatePhrase.Read(day + " Fri", Question).Best);
    }

    [Theory]
    [InlineData("17 nov", DateWarning.FarAhead)]
    [InlineData("30 nov", DateWarning.None)]
    [InlineData("Tue 30 Nov 2026", DateWarning.WeekdayDisagrees)]
    [InlineData("Mon 30 Nov 2026", DateWarning.None)]
    public void Doubt_is_shown(string phrase, DateWarning warning) => Assert.Equal(warning, DatePhrase.Read(phrase, Question).Warning);

    [Fact]
    public void A_disagreeing_weekday_offers_its_own_day()
    {
        DateReadings readings = DatePhrase.Read("Tue 30 Nov 2026", Question);
        Assert.Equal(
            [new DateReading(new LocalDate(2026, 11, 30), ReadingKind.AsSaid), new DateReading(new LocalDate(2026, 12, 1), ReadingKind.WeekdayWins)],
            readings.Readings);
    }
}
