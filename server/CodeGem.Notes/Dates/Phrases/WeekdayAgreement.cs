using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>"Mon 30 Nov": a weekday that was said beside the date.</summary>
internal static class WeekdayAgreement
{
    /// <summary>"Monday the 4th" names no month: the next 4th that is a Monday is meant, unless it is further away than anyone plans.</summary>
    private const int Months = 3;

    /// <summary>The next such day of a month that falls on the weekday; null when none of the coming months has it.</summary>
    public static LocalDate? Next(int weekday, int day, LocalDate from)
    {
        for (int month = 0; month <= Months; month++)
        {
            LocalDate first = new LocalDate(from.Year, from.Month, 1).PlusMonths(month);
            if (day > CalendarSystem.Iso.GetDaysInMonth(first.Year, first.Month))
                continue;
            LocalDate date = first.PlusDays(day - 1);
            if (date >= from && (int)date.DayOfWeek == weekday)
                return date;
        }
        return null;
    }

    /// <summary>
    /// Settles an ambiguous date when exactly one reading falls on that weekday. Otherwise the date wins over the weekday, with a warning,
    /// and the weekday's day is offered.
    /// </summary>
    /// <param name="weekday">0 when none was said.</param>
    public static void Check(int weekday, Answer answer)
    {
        if (weekday == 0 || answer.Readings.Count == 0)
            return;
        if (answer.Problem == DateProblemKind.Ambiguous)
            Settle(weekday, answer);
        if (answer.Problem != DateProblemKind.None)
            return;
        LocalDate date = answer.Readings[0].Date;
        if ((int)date.DayOfWeek == weekday)
            return;
        answer.Warning = DateWarning.WeekdayDisagrees;
        if (Steps.Nearest(date, weekday) is { } nearest)
            answer.Add(nearest, ReadingKind.WeekdayWins);
    }

    private static void Settle(int weekday, Answer answer)
    {
        List<DateReading> readings = answer.Readings;
        DateReading[] agreeing = [.. readings.Where(reading => (int)reading.Date.DayOfWeek == weekday)];
        if (agreeing.Length != 1)
            return;
        readings.Remove(agreeing[0]);
        readings.Insert(0, agreeing[0]);
        answer.Settle();
    }
}
