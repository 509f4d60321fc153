using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>
/// What the practice knows about days: which day it is now, where, how weeks and dates are written, and when nobody works.
/// A value: whoever wants to read a note as of another day hands in another one. No member throws.
/// </summary>
public sealed record Calendar(LocalDate Today)
{
    // A practice whose every day is free has no working day to move to; a year is further than any real holiday reaches.
    const int FurthestSearch = 366;

    static readonly HashSet<IsoDayOfWeek> MondayToFriday =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    static readonly HashSet<LocalDate> NoHolidays = [];

    /// <summary>Where wall-clock times are meant. The edge sets it: the zone database is too dear to load for a date.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    public DateOrder Order { get; init; } = DateOrder.None;

    public IReadOnlySet<IsoDayOfWeek> WorkingDays { get; init; } = MondayToFriday;

    public IReadOnlySet<LocalDate> Holidays { get; init; } = NoHolidays;

    public bool IsWorkingDay(LocalDate date) => WorkingDays.Contains(date.DayOfWeek) && !Holidays.Contains(date);

    /// <summary>The first working day strictly after the date; the date itself when there is none within a year.</summary>
    public LocalDate NextWorkingDay(LocalDate date) => Search(date, 1);

    /// <summary>The last working day strictly before the date; the date itself when there is none within a year.</summary>
    public LocalDate PreviousWorkingDay(LocalDate date) => Search(date, -1);

    LocalDate Search(LocalDate date, int step)
    {
        var day = date;
        for (var i = 0; i < FurthestSearch; i++)
        {
            if (day == (step > 0 ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue)) return date;
            day = day.PlusDays(step);
            if (IsWorkingDay(day)) return day;
        }

        return date;
    }
}
