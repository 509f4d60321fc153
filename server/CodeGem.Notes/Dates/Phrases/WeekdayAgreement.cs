using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>"Mon 30 Nov": a weekday that was said beside the date.</summary>
internal static class WeekdayAgreement
{
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
