using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

public class CalendarTests
{
    private static readonly Calendar Calendar =
        new(new LocalDate(2026, 12, 23)) { Holidays = new HashSet<LocalDate> { new(2026, 12, 25), new(2027, 1, 1) } };

    [Theory]
    [InlineData("2026-12-23", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-26", false)]
    [InlineData("2026-12-27", false)]
    public void Weekends_and_holidays_are_free(string day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(Table.Date(day)));

    [Theory]
    [InlineData("2026-12-23", "2026-12-24", "2026-12-22")]
    [InlineData("2026-12-24", "2026-12-28", "2026-12-23")]
    [InlineData("2026-12-26", "2026-12-28", "2026-12-24")]
    [InlineData("2026-12-31", "2027-01-04", "2026-12-30")]
    public void The_neighbouring_working_days_are_strictly_after_and_before(string day, string next, string previous)
    {
        Assert.Equal(Table.Date(next), Calendar.NextWorkingDay(Table.Date(day)));
        Assert.Equal(Table.Date(previous), Calendar.PreviousWorkingDay(Table.Date(day)));
    }

    [Fact]
    public void Other_working_days_may_be_agreed()
    {
        Calendar calendar = Calendar with { WorkingDays = new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Sunday, IsoDayOfWeek.Tuesday } };
        Assert.Equal(new LocalDate(2026, 12, 27), calendar.NextWorkingDay(new LocalDate(2026, 12, 22)));
    }

    [Fact]
    public void Where_nobody_ever_works_the_day_stays()
    {
        Calendar never = Calendar with { WorkingDays = new HashSet<IsoDayOfWeek>() };
        Assert.Equal(Calendar.Today, never.NextWorkingDay(Calendar.Today));
        Assert.Equal(Calendar.Today, never.PreviousWorkingDay(Calendar.Today));
        Assert.Equal(LocalDate.MaxIsoValue, never.NextWorkingDay(LocalDate.MaxIsoValue));
        Assert.Equal(LocalDate.MinIsoValue, never.PreviousWorkingDay(LocalDate.MinIsoValue));
    }

    [Fact]
    public void Working_days_are_counted_around_holidays()
    {
        var question = new DateQuestion(Calendar.Today, Calendar);
        Assert.Equal(new LocalDate(2026, 12, 29), DatePhrase.Read("in 3 working days", question).Best);
        Assert.Equal(new LocalDate(2027, 1, 4), DatePhrase.Read("first working day of january", question).Best);
    }
}
