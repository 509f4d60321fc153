using System.Text.RegularExpressions;
using CodeGem.Notes.Dates;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>docs/dates.md promises only what is true: each phrase in its tables is read, and each that it calls no date is none.</summary>
public partial class DatesPageTests
{
    private static readonly DateQuestion Question =
        new(Table.Wednesday, new Calendar(Table.Wednesday), Table.Date("2026-11-30"), Table.Date("2026-12-14"));

    [Fact]
    public void Every_phrase_of_the_first_table_is_read()
    {
        string[] phrases = [.. Table.Page().TakeWhile(line => !line.StartsWith("## How", StringComparison.Ordinal)).SelectMany(FirstColumn)];
        Assert.True(phrases.Length > 40);
        Assert.Equal([], phrases.Where(phrase => DatePhrase.Read(phrase, Question).Readings.Count == 0));
    }

    [Fact]
    public void Every_cadence_of_the_second_table_is_read()
    {
        string[] phrases = [.. Table.Page().SkipWhile(line => !line.StartsWith("## How", StringComparison.Ordinal)).SelectMany(FirstColumn)];
        Assert.True(phrases.Length > 15);
        Assert.Equal([], phrases.Where(phrase => !Cadence.Parse(phrase).IsRead));
    }

    [Fact]
    public void What_the_page_calls_no_date_is_none()
    {
        string line = Table.Page().First(line => line.Contains("are no dates", StringComparison.Ordinal));
        Assert.All(Quoted().Matches(line).Select(match => match.Groups[1].Value), phrase => Assert.Empty(DatePhrase.Read(phrase, Question).Readings));
    }

    private static IEnumerable<string> FirstColumn(string line) => line.StartsWith("| `", StringComparison.Ordinal)
        ? Quoted().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value)
        : [];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
