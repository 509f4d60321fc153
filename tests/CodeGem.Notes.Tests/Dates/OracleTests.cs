using CodeGem.Notes.Dates;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>
/// Compares with engines that know nothing of ours: chrono for phrases, rrule for series. Where we differ stands in
/// <c>tests/oracles/differences.txt</c> with the reason; a difference without one, and a reason without a difference, fail.
/// </summary>
public class OracleTests
{
    [Fact]
    public void Every_difference_from_chrono_has_its_reason_and_every_reason_a_difference()
    {
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        int compared = 0;
        string day = "";
        foreach (string line in Table.Oracle("chrono.txt"))
        {
            if (line.StartsWith('['))
            {
                day = line.Trim('[', ']');
                continue;
            }
            int equals = line.LastIndexOf(" = ", StringComparison.Ordinal);
            string phrase = line[..equals], answer = DateLines.Answer(phrase, Table.Said(Table.Date(day))).Split('\t')[0];
            compared++;
            if (answer != line[(equals + 3)..])
                differing.Add($"{day}: {phrase}");
        }
        string[] known = [.. Table.Oracle("differences.txt").Where(line => !line.StartsWith('['))];
        Assert.Equal([], differing.Where(difference => !known.Contains(difference) && !known.Contains(difference[12..])));
        Assert.Equal([], known.Where(line => !differing.Contains(line) && !differing.Any(difference => difference[12..] == line)));
        Assert.True(compared > 700);
    }

    [Fact]
    public void Every_series_is_rrules()
    {
        string[] lines = [.. Table.Oracle("rrule.txt")];
        Assert.True(lines.Length > 400);
        foreach (string line in lines)
        {
            string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
            string[] expected = parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Cadence cadence = Cadence.Parse(parts[0]).Cadence!;
            IEnumerable<LocalDate> dates = cadence.Occurrences(Table.Date(parts[1])).TakeWhile(date => date.Year <= 2200);
            Assert.Equal((parts[0], parts[2]), (parts[0], string.Join(' ', dates.Take(Math.Max(expected.Length, 1)).Select(Table.Iso))));
        }
    }
}
