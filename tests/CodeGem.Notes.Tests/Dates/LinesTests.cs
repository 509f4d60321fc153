using System.Text;
using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>What <c>codegem date</c> and <c>codegem next</c> print for one question.</summary>
public class LinesTests
{
    [Theory]
    [InlineData("friday", "2026-11-20")]
    [InlineData("next friday", "2026-11-27\t2026-11-20")]
    [InlineData("5/6", "-\t2027-06-05\t2027-05-06")]
    [InlineData("31 april", "-")]
    [InlineData("nothing", "-")]
    [InlineData("", "-")]
    public void A_phrase_is_one_line_the_best_date_first(string phrase, string line) =>
        Assert.Equal(line, DateLines.Answer(phrase, Table.Said(Table.Wednesday)));

    [Fact]
    public void Lines_are_appended_without_an_end()
    {
        var lines = new StringBuilder("x");
        DateLines.Append(lines, "friday", Table.Said(Table.Wednesday));
        Assert.Equal("x2026-11-20", lines.ToString());
    }

    [Fact]
    public void A_phrase_costs_little_more_than_its_answer()
    {
        var lines = new StringBuilder(1000);
        DateQuestion question = Table.Said(Table.Wednesday);
        DateLines.Append(lines, "the last friday of november", question);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            lines.Clear();
            DateLines.Append(lines, "the last friday of november", question);
        }
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1000 * 500);
    }

    [Theory]
    [InlineData("biweekly", "2026-11-04", "2026-11-18", 3, "2026-12-02 2026-12-16 2026-12-30")]
    [InlineData("biweekly", "2026-11-04", "2026-11-17", 1, "2026-11-18")]
    [InlineData("weekly for 3 sessions", "2026-11-18", "2026-11-18", 5, "2026-11-25 2026-12-02 -")]
    [InlineData("weekly until 2026-11-20", "2026-11-18", "2026-11-18", 1, "-")]
    [InlineData("weekly", "2026-11-18", "2026-11-01", 2, "2026-11-18 2026-11-25")]
    [InlineData("adhoc", "2026-11-18", "2026-11-18", 2, "-")]
    public void A_series_is_a_date_a_line_and_a_dash_when_it_has_ended(string cadence, string from, string after, int count, string lines) =>
        Assert.Equal(lines.Split(' '), CadenceLines.After(Cadence.Parse(cadence).Cadence!, Table.Date(from), Table.Date(after), count));

    [Fact]
    public void Dates_are_written_with_four_digits_of_year() => Assert.Equal("0001-01-01", DateLines.Iso(new LocalDate(1, 1, 1)));
}
