using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>
/// The dates of one series: stretch by stretch (days, weeks, months or years, as many apart as the interval says, counted from the
/// series' start), and in each stretch the days that fit, in order.
/// </summary>
internal sealed class CadenceDates(Cadence cadence, LocalDate start)
{
    /// <summary>After so many stretches without a day there will be none: the calendar repeats after 400 years.</summary>
    private const int MostEmptyStretches = 146_097;

    private static readonly LocalDate CalendarEnd = new(9990, 12, 31);

    private readonly DayFilter filter = new(cadence, start);

    /// <summary>A series needs a start in the middle of the calendar; the year 1 is a typing error, and the year 9999 means never.</summary>
    private readonly bool hasDates = !cadence.IsNone && start.Year is >= 2 and <= 9990;

    public IEnumerable<LocalDate> All() => hasDates ? From(0) : [];

    public LocalDate? After(LocalDate day)
    {
        if (!hasDates)
            return null;
        foreach (LocalDate date in From(cadence.Count is null ? StretchOf(day) : 0))
        {
            if (date > day)
                return date;
        }
        return null;
    }

    private IEnumerable<LocalDate> From(long firstStretch)
    {
        int left = cadence.Count ?? int.MaxValue, empty = 0;
        for (long stretch = firstStretch; empty < MostEmptyStretches; stretch++)
        {
            if (FirstOf(stretch) is not { } first)
                yield break;
            bool any = false;
            foreach (LocalDate day in Days(first))
            {
                if (day < start || !filter.Fits(day))
                    continue;
                if (day > cadence.Until || left-- == 0)
                    yield break;
                any = true;
                yield return day;
            }
            if (first > cadence.Until)
                yield break;
            empty = any ? 0 : empty + 1;
        }
    }

    /// <summary>The first day of a stretch; null beyond the calendar.</summary>
    private LocalDate? FirstOf(long stretch)
    {
        long steps = stretch * cadence.Interval;
        LocalDate origin = Origin();
        long days = steps * cadence.Frequency switch { Frequency.Daily => 1L, Frequency.Weekly => 7L, Frequency.Monthly => 31L, _ => 366L };
        if (origin.Year + (days / 365) > 9990)
            return null;
        return cadence.Frequency switch
        {
            Frequency.Daily => origin.PlusDays((int)steps),
            Frequency.Weekly => origin.PlusWeeks((int)steps),
            Frequency.Monthly => origin.PlusMonths((int)steps),
            _ => origin.PlusYears((int)steps),
        };
    }

    private LocalDate Origin() => cadence.Frequency switch
    {
        Frequency.Daily => start,
        Frequency.Weekly => Steps.WeekOf(start, cadence.WeekStart),
        Frequency.Monthly => new LocalDate(start.Year, start.Month, 1),
        _ => new LocalDate(start.Year, 1, 1),
    };

    private IEnumerable<LocalDate> Days(LocalDate first)
    {
        int count = cadence.Frequency switch
        {
            Frequency.Daily => 1,
            Frequency.Weekly => 7,
            Frequency.Monthly => CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month),
            _ => CalendarSystem.Iso.GetDaysInYear(first.Year),
        };
        for (int i = 0; i < count && first <= CalendarEnd; i++)
            yield return first.PlusDays(i);
    }

    /// <summary>The last stretch that begins on or before a day: nothing earlier can hold a date after it.</summary>
    private long StretchOf(LocalDate day)
    {
        if (day <= start)
            return 0;
        LocalDate origin = Origin();
        long steps = cadence.Frequency switch
        {
            Frequency.Daily => NodaTime.Period.DaysBetween(origin, day),
            Frequency.Weekly => NodaTime.Period.DaysBetween(origin, day) / 7,
            Frequency.Monthly => ((day.Year - origin.Year) * 12) + day.Month - origin.Month,
            _ => day.Year - origin.Year,
        };
        return steps / cadence.Interval;
    }
}
