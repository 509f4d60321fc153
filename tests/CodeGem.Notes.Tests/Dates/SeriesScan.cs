using CodeGem.Notes.Dates;
using CodeGem.Notes.Dates.Cadences;
using NodaTime;

namespace CodeGem.Notes.Tests.Dates;

/// <summary>Works out a series the slow way, straight from the wording of RFC 5545: is this day one of its dates?</summary>
internal static class SeriesScan
{
    public static IEnumerable<LocalDate> Dates(Cadence cadence, LocalDate start, LocalDate end)
    {
        int count = 0;
        for (LocalDate day = start; day < end; day = day.PlusDays(1))
        {
            if (cadence.Until is { } until && day > until)
                yield break;
            if (!Fits(cadence, start, day))
                continue;
            if (cadence.Count is { } most && ++count > most)
                yield break;
            yield return day;
        }
    }

    private static bool Fits(Cadence cadence, LocalDate start, LocalDate day)
    {
        bool byDay = cadence.ByDay.Count > 0, byMonthDay = cadence.ByMonthDay.Count > 0;
        if (cadence.ByMonth.Count > 0 && !cadence.ByMonth.Contains(day.Month))
            return false;
        if (byMonthDay && !cadence.ByMonthDay.Any(wanted => MonthDay(day, wanted) == day))
            return false;
        if (byDay && !cadence.ByDay.Any(wanted => wanted.Weekday == day.DayOfWeek && (wanted.Nth == 0 || Nth(cadence, day, wanted) == day)))
            return false;
        return cadence.Frequency switch
        {
            Frequency.Daily => Period.DaysBetween(start, day) % cadence.Interval == 0,
            Frequency.Weekly => Weeks(cadence, start, day) % cadence.Interval == 0 && (byDay || day.DayOfWeek == start.DayOfWeek),
            Frequency.Monthly => Months(start, day) % cadence.Interval == 0 && (byDay || byMonthDay || IsStartsDay(cadence, start, day)),
            _ => (day.Year - start.Year) % cadence.Interval == 0
                && (byDay || byMonthDay || ((cadence.ByMonth.Count > 0 || day.Month == start.Month) && IsStartsDay(cadence, start, day))),
        };
    }

    private static int Months(LocalDate start, LocalDate day) => (day.Year * 12) + day.Month - (start.Year * 12) - start.Month;

    private static int Weeks(Cadence cadence, LocalDate start, LocalDate day)
    {
        static LocalDate WeekStart(LocalDate date, IsoDayOfWeek first) => date.DayOfWeek == first ? date : date.Previous(first);
        return Period.DaysBetween(WeekStart(start, cadence.WeekStart), WeekStart(day, cadence.WeekStart)) / 7;
    }

    private static bool IsStartsDay(Cadence cadence, LocalDate start, LocalDate day) => cadence.Clamps
        ? (cadence.Frequency == Frequency.Monthly ? start.PlusMonths(Months(start, day)) : start.PlusYears(day.Year - start.Year)) == day
        : day.Day == start.Day;

    private static LocalDate? MonthDay(LocalDate day, int wanted)
    {
        int number = wanted > 0 ? wanted : day.Calendar.GetDaysInMonth(day.Year, day.Month) + wanted + 1;
        return number >= 1 && number <= day.Calendar.GetDaysInMonth(day.Year, day.Month) ? new LocalDate(day.Year, day.Month, number) : null;
    }

    private static LocalDate? Nth(Cadence cadence, LocalDate day, WeekdayOfPeriod wanted)
    {
        bool inYear = cadence.Frequency == Frequency.Yearly && cadence.ByMonth.Count == 0;
        LocalDate first = inYear ? new LocalDate(day.Year, 1, 1) : new LocalDate(day.Year, day.Month, 1);
        LocalDate last = inYear ? new LocalDate(day.Year, 12, 31) : first.PlusMonths(1).PlusDays(-1);
        LocalDate found = wanted.Nth > 0
            ? (first.DayOfWeek == wanted.Weekday ? first : first.Next(wanted.Weekday)).PlusWeeks(wanted.Nth - 1)
            : (last.DayOfWeek == wanted.Weekday ? last : last.Previous(wanted.Weekday)).PlusWeeks(wanted.Nth + 1);
        return found >= first && found <= last ? found : null;
    }
}
