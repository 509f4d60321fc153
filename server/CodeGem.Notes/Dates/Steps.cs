using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>Steps from day to day that end in null, not in an exception, where the calendar ends.</summary>
public static class Steps
{
    /// <summary>Months and years clamp to the last day of a shorter month.</summary>
    public static LocalDate? Plus(LocalDate date, int amount, CalendarUnit unit)
    {
        long days = amount * unit switch
        {
            CalendarUnit.Day => 1L,
            CalendarUnit.Week => 7L,
            CalendarUnit.Month => 31L,
            CalendarUnit.Quarter => 92L,
            _ => 366L,
        };
        long year = date.Year + (days / 365);
        if (year is < 2 or > 9997 && days != 0)
            return null;
        return unit switch
        {
            CalendarUnit.Day => date.PlusDays(amount),
            CalendarUnit.Week => date.PlusWeeks(amount),
            CalendarUnit.Month => date.PlusMonths(amount),
            CalendarUnit.Quarter => date.PlusMonths(3 * amount),
            _ => date.PlusYears(amount),
        };
    }

    public static LocalDate? Plus(LocalDate date, int days) => Plus(date, days, CalendarUnit.Day);

    /// <summary>The first such weekday strictly after the date.</summary>
    public static LocalDate? After(LocalDate date, int weekday) => Plus(date, 7 - ((((int)date.DayOfWeek - weekday) + 7) % 7));

    /// <summary>The last such weekday strictly before the date.</summary>
    public static LocalDate? Before(LocalDate date, int weekday) => Plus(date, -7 + ((weekday - (int)date.DayOfWeek + 7) % 7));

    /// <summary>The first day of the week the date is in.</summary>
    public static LocalDate WeekOf(LocalDate date, IsoDayOfWeek weekStart) =>
        date.PlusDays(-(((int)date.DayOfWeek - (int)weekStart + 7) % 7));

    /// <summary>That weekday of the week that begins on a day.</summary>
    public static LocalDate InWeek(LocalDate weekStart, int weekday) => weekStart.PlusDays((weekday - (int)weekStart.DayOfWeek + 7) % 7);

    /// <summary>The day of that name nearest to the date; never more than three days away.</summary>
    public static LocalDate? Nearest(LocalDate date, int weekday)
    {
        int ahead = (weekday - (int)date.DayOfWeek + 7) % 7;
        return Plus(date, ahead > 3 ? ahead - 7 : ahead);
    }
}
