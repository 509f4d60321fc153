using System.Globalization;
using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>Writes a cadence as the phrase that reads as it; null where the language has none.</summary>
internal static class CadenceText
{
    public static string? Write(Cadence cadence, DateWords words)
    {
        if (cadence.IsNone)
            return Text(words, "none");
        if (cadence.WeekStart != IsoDayOfWeek.Monday || Body(cadence, words) is not { } body)
            return null;
        if (cadence.Count is { } count)
            return Text(words, "count", body, count);
        return cadence.Until is { } until ? Text(words, "until", body, DateLines.Iso(until)) : body;
    }

    private static string? Body(Cadence cadence, DateWords words)
    {
        bool byMonth = cadence.ByMonth.Count > 0, byMonthDay = cadence.ByMonthDay.Count > 0, byDay = cadence.ByDay.Count > 0;
        return cadence.Frequency switch
        {
            Frequency.Daily when !byMonth && !byMonthDay && !byDay => Every(cadence, words),
            Frequency.Weekly when !byMonth => byDay ? Weekly(cadence, words) : Every(cadence, words),
            Frequency.Monthly when !byMonth && !byMonthDay && !byDay => cadence.Clamps ? Every(cadence, words) : null,
            Frequency.Monthly when !byMonth && !byDay => MonthDays(cadence, words),
            Frequency.Monthly when !byMonth && !byMonthDay => NthWeekdays(cadence, words),
            Frequency.Yearly when !byMonth && !byMonthDay && !byDay => cadence.Clamps ? Every(cadence, words) : null,
            Frequency.Yearly when cadence.ByMonth.Count == 1 && cadence.Interval == 1 => InYear(cadence, words),
            _ => null,
        };
    }

    private static string Every(Cadence cadence, DateWords words)
    {
        string unit = cadence.Frequency switch { Frequency.Daily => "day", Frequency.Weekly => "week", Frequency.Monthly => "month", _ => "year" };
        return words.Texts.Find(string.Create(CultureInfo.InvariantCulture, $"cadence text.every {cadence.Interval} {unit}"))
            ?? Text(words, "every " + unit, cadence.Interval);
    }

    private static string Weekly(Cadence cadence, DateWords words)
    {
        bool working = cadence.Interval == 1 && cadence.ByDay.Select(day => (int)day.Weekday).SequenceEqual([1, 2, 3, 4, 5]);
        if (working)
            return Text(words, "working week");
        string days = Join(words, cadence.ByDay.Select(day => words.WeekdayName(day.Weekday)));
        return cadence.Interval == 1 ? Text(words, "every one weekday", "", days) : Text(words, "on weekdays", Every(cadence, words), days);
    }

    private static string? MonthDays(Cadence cadence, DateWords words)
    {
        if (cadence.ByMonthDay.Any(day => day < -1))
            return null;
        // The last day stands first among the numbers and last in the sentence.
        IEnumerable<string> days = cadence.ByMonthDay.OrderBy(day => day < 0 ? 99 : day)
            .Select(day => day < 0 ? Text(words, "last day") : words.Texts.Ordinals[day - 1]);
        return Text(words, "on days", Every(cadence, words), Join(words, days));
    }

    /// <summary>"The 2nd and 4th tuesday": only where each ordinal goes with each weekday.</summary>
    private static string? NthWeekdays(Cadence cadence, DateWords words)
    {
        int[] nths = [.. cadence.ByDay.Select(day => day.Nth).Distinct()];
        IsoDayOfWeek[] weekdays = [.. cadence.ByDay.Select(day => day.Weekday).Distinct().Order()];
        if (nths.Length * weekdays.Length != cadence.ByDay.Count || nths.Any(nth => nth is 0 or < -1))
            return null;
        string ordinals = Join(words, nths.Select(nth => Nth(words, nth))), days = Join(words, weekdays.Select(words.WeekdayName));
        return Text(words, "on nth weekdays", Every(cadence, words), ordinals, days);
    }

    private static string? InYear(Cadence cadence, DateWords words)
    {
        string month = words.MonthName(cadence.ByMonth[0]);
        if (cadence.ByDay.Count == 0 && cadence.ByMonthDay.Count == 1 && cadence.ByMonthDay[0] > 0)
            return Text(words, "on day of year", Every(cadence, words), cadence.ByMonthDay[0], month);
        if (cadence.ByMonthDay.Count > 0 || cadence.ByDay.Count != 1 || cadence.ByDay[0] is not { Nth: -1 or > 0 } day)
            return null;
        return Text(words, "on nth weekday of year", Every(cadence, words), Nth(words, day.Nth), words.WeekdayName(day.Weekday), month);
    }

    private static string Nth(DateWords words, int nth) => nth < 0 ? Text(words, "last") : words.Texts.Ordinals[nth - 1];

    private static string Join(DateWords words, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 1)
            return all[0];
        return string.Join(Text(words, "join") + " ", all[..^1]) + " " + Text(words, "join last") + " " + all[^1];
    }

    private static string Text(DateWords words, string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, words.Texts["cadence text." + key], values);
}
