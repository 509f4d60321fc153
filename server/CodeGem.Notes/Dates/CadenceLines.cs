using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>
/// The answers of <c>codegem next</c>: the ISO dates of a series after a day, one a line, and <c>-</c> in the place of the first that the
/// series no longer has.
/// </summary>
public static class CadenceLines
{
    /// <param name="count">How many dates are wanted; the lines are as many, or fewer when the series ends.</param>
    public static IEnumerable<string> After(Cadence cadence, LocalDate seriesStart, LocalDate after, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (cadence.Next(seriesStart, after) is not { } next)
            {
                yield return DateLines.NoDate;
                yield break;
            }
            yield return DateLines.Iso(next);
            after = next;
        }
    }
}
