using CodeGem.Notes.Language;
using CodeGem.Notes.Templates;
using CsCheck;
using NodaTime;

namespace CodeGem.Notes.Tests.Templates;

public class SampleDatesTest
{
    private static readonly LocalDate From = new(2026, 11, 16);

    [Theory]
    [InlineData("date: 2026-11-16", "date: 2027-02-03")]
    [InlineData("finished: 2026-11-16T16:04", "finished: 2027-02-03T16:04")]
    [InlineData("clients/dana-okafor/2026-11-16-2.md", "clients/dana-okafor/2027-02-03-2.md")]
    [InlineData("- [>] A @client due:2026-11-13 from:2026-11-02 moved:2026-11-30", "- [>] A @client due:2027-01-31 from:2027-01-20 moved:2027-02-17")]
    [InlineData("Monday 30 November 2026, 15:00", "Wednesday 17 February 2027, 15:00")]
    [InlineData("on Monday, 2 November and", "on Wednesday, 20 January and")]
    [InlineData("the release of 26 November", "the release of 13 February")]
    [InlineData("(16 November 2026)", "(3 February 2027)")]
    [InlineData("until 31 March 2027", "until 18 June 2027")]
    public void A_date_moves_in_every_form(string before, string after) =>
        Assert.Equal(after, SampleDates.Move(before, From, new LocalDate(2027, 2, 3)));

    [Theory]
    [InlineData("the Thursday release at 15:00, 16 people, version 2026.11.16, 12026-11-16, 2026-11-160")]
    [InlineData("31 November, 2026-02-30, 30 February 2026, 99 May, 100 May, 16 november")]
    [InlineData("v16 November, 16 Novembers, May 2026, March on, in November")]
    [InlineData("")]
    public void What_is_no_date_stays(string text) => Assert.Equal(text, SampleDates.Move(text, From, new LocalDate(2027, 2, 3)));

    [Fact]
    public void A_day_that_needs_a_leap_year_moves_too() =>
        Assert.Equal("29 February", SampleDates.Move("16 November", From, new LocalDate(2028, 2, 29)));

    [Fact]
    public void Moving_there_and_back_gives_the_same_text()
    {
        Gen<LocalDate> near = Gen.Int[-181, 181].Select(days => From.PlusDays(days));
        Gen<string> date = near.Select(Gen.Int[0, 4], (day, form) => form switch
        {
            0 => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            1 => DateNames.Long(day),
            2 => DateNames.Weekday(day) + " " + DateNames.Long(day),
            3 => DateNames.Weekday(day) + ", " + DateNames.Short(day),
            _ => DateNames.Short(day),
        });
        Gen<string> words = Gen.OneOf("due:", " @client ", "\n- [ ] ", " Thursday release", ", ", ". ", " at 15:00, ", "(", ") ", " May I ", " zwölf 😀 ", "-2.md");
        Gen<string> text = Gen.Select(words, date, (word, day) => word + day + " ").Array[1, 6].Select(string.Concat);
        Gen.Select(text, Gen.Int[-4_000, 4_000]).Sample((before, days) =>
        {
            LocalDate to = From.PlusDays(days);
            string moved = SampleDates.Move(before, From, to);
            Assert.Equal(before, SampleDates.Move(moved, to, From));
        });
    }

    [Fact]
    public void A_date_beyond_the_calendar_stays() =>
        Assert.Equal("9999-12-31 and 2027-11-16", SampleDates.Move("9999-12-31 and 2026-11-16", From, new LocalDate(2027, 11, 16)));
}
