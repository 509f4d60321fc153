using System.Globalization;
using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>
/// How a date is shown to a person: the weekday and the distance always stand beside it, so that a misread date is seen. The words
/// come from the language's table.
/// </summary>
public static class DateLabel
{
    /// <summary><c>Fri 27 Nov (in 9 days)</c>; the year is there when it is not <paramref name="today"/>'s.</summary>
    public static string Of(LocalDate date, LocalDate today, DateWords? words = null)
    {
        words ??= DateWords.English;
        return Fill(words, "with distance", Short(date, today, words), Distance(date, today, words));
    }

    /// <summary>
    /// The same, marked on a holiday: <c>Fri 25 Dec (in 37 days) (holiday)</c>. A weekend needs no mark of its own here, its
    /// weekday stands in front; <see cref="FreeDay"/> has one for places that show only a date.
    /// </summary>
    public static string Of(LocalDate date, Calendar calendar, DateWords? words = null)
    {
        string label = Of(date, calendar.Today, words);
        return calendar.Holidays.Contains(date) ? label + " " + (words ?? DateWords.English).Texts["labels.holiday"] : label;
    }

    /// <summary><c>Fri 27 Nov</c>, or <c>Mon 4 Jan 2027</c> when that is not this year.</summary>
    public static string Short(LocalDate date, LocalDate today, DateWords? words = null)
    {
        words ??= DateWords.English;
        string weekday = Weekday(date, words), month = words.Texts.Months[date.Month - 1];
        return date.Year == today.Year
            ? Fill(words, "day", weekday, date.Day, month)
            : Fill(words, "day and year", weekday, date.Day, month, date.Year);
    }

    /// <summary><c>Fri</c></summary>
    public static string Weekday(LocalDate date, DateWords? words = null) =>
        (words ?? DateWords.English).Texts.Weekdays[(int)date.DayOfWeek - 1];

    /// <summary><c>in 9 days</c>, <c>tomorrow</c>, <c>today</c>, <c>9 days ago</c>: whole days, however far.</summary>
    public static string Distance(LocalDate date, LocalDate today, DateWords? words = null)
    {
        words ??= DateWords.English;
        int days = Period.DaysBetween(today, date);
        return days switch
        {
            0 => words.Texts["labels.today"],
            1 => words.Texts["labels.tomorrow"],
            -1 => words.Texts["labels.yesterday"],
            > 0 => Fill(words, "ahead", days),
            _ => Fill(words, "ago", -days),
        };
    }

    /// <summary><c>(Sat)</c> or <c>(holiday)</c> for a day on which nobody works; null for a working day.</summary>
    public static string? FreeDay(LocalDate date, Calendar calendar, DateWords? words = null)
    {
        words ??= DateWords.English;
        if (calendar.IsWorkingDay(date))
            return null;
        return calendar.WorkingDays.Contains(date.DayOfWeek) ? words.Texts["labels.holiday"] : Fill(words, "free day", Weekday(date, words));
    }

    private static string Fill(DateWords words, string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, words.Texts["labels." + key], values);
}
