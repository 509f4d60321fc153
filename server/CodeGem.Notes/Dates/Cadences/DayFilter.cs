using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>
/// Whether a day of the right stretch fits a cadence. What RFC 5545 calls expanding and limiting comes to the same question asked of every
/// day; what a rule leaves open is taken from the series' first session.
/// </summary>
internal sealed class DayFilter(Cadence cadence, LocalDate start)
{
    private readonly bool byDay = cadence.ByDay.Count > 0, byMonthDay = cadence.ByMonthDay.Count > 0, byMonth = cadence.ByMonth.Count > 0;

    public bool Fits(LocalDate day)
    {
        if (byMonth && !cadence.ByMonth.Contains(day.Month))
            return false;
        if (byMonthDay && !FitsMonthDay(day))
            return false;
        if (byDay && !FitsWeekday(day))
            return false;
        return byDay || byMonthDay || FitsStart(day);
    }

    private bool FitsStart(LocalDate day) => cadence.Frequency switch
    {
        Frequency.Weekly => day.DayOfWeek == start.DayOfWeek,
        Frequency.Monthly => IsStartsDay(day),
        Frequency.Yearly => (byMonth || day.Month == start.Month) && IsStartsDay(day),
        _ => true,
    };

    private bool IsStartsDay(LocalDate day) =>
        day.Day == start.Day || (cadence.Clamps && start.Day > day.Day && day.Day == CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month));

    private bool FitsMonthDay(LocalDate day)
    {
        int fromEnd = day.Day - CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) - 1;
        foreach (int wanted in cadence.ByMonthDay)
        {
            if (wanted == day.Day || wanted == fromEnd)
                return true;
        }
        return false;
    }

    private bool FitsWeekday(LocalDate day)
    {
        foreach (WeekdayOfPeriod wanted in cadence.ByDay)
        {
            if (wanted.Weekday == day.DayOfWeek && (wanted.Nth == 0 || IsNth(day, wanted.Nth)))
                return true;
        }
        return false;
    }

    /// <summary>Within the month, or within the year for a yearly rule that names no month.</summary>
    private bool IsNth(LocalDate day, int nth)
    {
        bool inYear = cadence.Frequency == Frequency.Yearly && !byMonth;
        int index = inYear ? day.DayOfYear : day.Day;
        int length = inYear ? CalendarSystem.Iso.GetDaysInYear(day.Year) : CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        return nth > 0 ? ((index - 1) / 7) + 1 == nth : -(((length - index) / 7) + 1) == nth;
    }
}
