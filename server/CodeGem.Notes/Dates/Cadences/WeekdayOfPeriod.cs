using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>A part of BYDAY: every such weekday when <paramref name="Nth"/> is 0, the n-th otherwise, counted from the end when negative.</summary>
public readonly record struct WeekdayOfPeriod(int Nth, IsoDayOfWeek Weekday) : IComparable<WeekdayOfPeriod>
{
    public int CompareTo(WeekdayOfPeriod other) => Nth != other.Nth ? Rank(Nth).CompareTo(Rank(other.Nth)) : Weekday.CompareTo(other.Weekday);

    /// <summary>First to last: 1, 2, ... -2, -1.</summary>
    private static int Rank(int nth) => nth < 0 ? 1000 + nth : nth;
}
