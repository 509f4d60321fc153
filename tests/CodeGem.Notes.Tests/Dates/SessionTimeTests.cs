using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>15:00 stays 15:00; where the clocks jump, RFC 5545 section 3.3.5 decides and the change is told.</summary>
public class SessionTimeTests
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData("2027-03-21", "2027-03-21T15:00:00Z")]
    [InlineData("2027-03-29", "2027-03-29T14:00:00Z")]
    public void Wall_clock_time_is_kept_through_summer_time(string date, string instant)
    {
        SessionTime time = SessionTime.Resolve(Table.Date(date), new LocalTime(15, 0), Lisbon);
        Assert.Equal((instant, ClockChange.None), (time.At.ToInstant().ToString(), time.Change));
    }

    [Fact]
    public void A_time_the_clocks_skip_moves_forward_and_says_so()
    {
        SessionTime time = SessionTime.Resolve(new LocalDate(2027, 3, 14), new LocalTime(2, 30), NewYork);
        Assert.Equal((new LocalDateTime(2027, 3, 14, 3, 30), ClockChange.Skipped), (time.At.LocalDateTime, time.Change));
        Assert.Equal("2027-03-14T07:30:00Z", time.At.ToInstant().ToString());
    }

    [Fact]
    public void A_time_the_clocks_show_twice_is_the_first_and_says_so()
    {
        SessionTime time = SessionTime.Resolve(new LocalDate(2026, 11, 1), new LocalTime(1, 30), NewYork);
        Assert.Equal(("2026-11-01T05:30:00Z", ClockChange.Twice), (time.At.ToInstant().ToString(), time.Change));
    }
}
