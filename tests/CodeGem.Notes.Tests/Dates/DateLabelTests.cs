using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

public class DateLabelTests
{
    [Theory]
    [InlineData("2026-11-27", "Fri 27 Nov (in 9 days)")]
    [InlineData("2026-11-18", "Wed 18 Nov (today)")]
    [InlineData("2026-11-19", "Thu 19 Nov (tomorrow)")]
    [InlineData("2026-11-17", "Tue 17 Nov (yesterday)")]
    [InlineData("2026-11-09", "Mon 9 Nov (9 days ago)")]
    [InlineData("2026-12-31", "Thu 31 Dec (in 43 days)")]
    [InlineData("2027-01-04", "Mon 4 Jan 2027 (in 47 days)")]
    [InlineData("2025-12-31", "Wed 31 Dec 2025 (322 days ago)")]
    public void Weekday_date_and_distance_stand_together(string date, string label) =>
        Assert.Equal(label, DateLabel.Of(Table.Date(date), Table.Wednesday));

    [Fact]
    public void A_free_day_is_marked()
    {
        var calendar = new Calendar(Table.Wednesday) { Holidays = new HashSet<LocalDate> { new(2026, 12, 25) } };
        Assert.Equal("(Sat)", DateLabel.FreeDay(new LocalDate(2026, 11, 21), calendar));
        Assert.Equal("(holiday)", DateLabel.FreeDay(new LocalDate(2026, 12, 25), calendar));
        Assert.Null(DateLabel.FreeDay(new LocalDate(2026, 11, 20), calendar));
        Assert.Equal("Fri 25 Dec (in 37 days) (holiday)", DateLabel.Of(new LocalDate(2026, 12, 25), calendar));
        Assert.Equal("Sat 21 Nov (in 3 days)", DateLabel.Of(new LocalDate(2026, 11, 21), calendar));
    }

    [Fact]
    public void The_ends_of_the_calendar_have_labels() =>
        Assert.Equal("Fri 31 Dec 9999 (in 2912121 days)", DateLabel.Of(LocalDate.MaxIsoValue, Table.Wednesday));
}
