using CodeGem.Notes.Language;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>A day as it is shown: never without its weekday, and with how far away it is.</summary>
internal static class DayTexts
{
    private const int ShortName = 3;

    /// <summary>"Mon 30 Nov", with the year where it is not this one.</summary>
    public static string Day(LocalDate date, LocalDate today)
    {
        string weekday = DateNames.Weekday(date)[..ShortName], month = DateNames.Months[date.Month - 1][..ShortName];
        return date.Year == today.Year ? Messages.Of("day.short", weekday, date.Day, month) : Messages.Of("day.short-year", weekday, date.Day, month, date.Year);
    }

    /// <summary>"in 9 days", "today", "3 days ago".</summary>
    public static string Distance(LocalDate date, LocalDate today) => Period.DaysBetween(today, date) switch
    {
        0 => Messages.Of("day.today"),
        1 => Messages.Of("day.tomorrow"),
        -1 => Messages.Of("day.yesterday"),
        > 0 and var days => Messages.Of("day.ahead", days),
        var days => Messages.Of("day.ago", -days),
    };

    /// <summary>"Mon 30 Nov (in 14 days)".</summary>
    public static string DayAndDistance(LocalDate date, LocalDate today) => Messages.Of("day.with-distance", Day(date, today), Distance(date, today));
}
