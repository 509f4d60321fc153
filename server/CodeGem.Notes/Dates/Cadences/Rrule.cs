using System.Globalization;
using System.Text;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>
/// RRULE text of RFC 5545 section 3.3.10, in the subset FREQ (days to years), INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, WKST, COUNT, UNTIL. Any
/// other part, and any of these where the RFC forbids it, is refused by its name.
/// </summary>
internal static class Rrule
{
    public const string Prefix = "RRULE:";

    private static readonly string[] Names = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYMONTHDAY", "BYMONTH"];

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static bool Looks(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart();
        return trimmed.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("FREQ=", StringComparison.OrdinalIgnoreCase);
    }

    public static CadenceReading Read(string text)
    {
        int start = text.Length - text.AsSpan().TrimStart().Length, end = text.AsSpan().TrimEnd().Length;
        if (text.AsSpan(start).StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            start += Prefix.Length;
        var parts = new CadenceParts();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rule = new Span(start, end);
        foreach (Span part in Parts(text, rule))
        {
            int equals = text.IndexOf('=', part.Start, part.Length);
            string name = (equals < 0 ? "" : text[part.Start..equals]).Trim().ToUpperInvariant();
            string value = equals < 0 ? "" : text[(equals + 1)..part.End].Trim().ToUpperInvariant();
            CadenceProblemKind problem = seen.Add(name) ? ReadPart(name, value, ref parts) : CadenceProblemKind.Unsupported;
            if (problem != CadenceProblemKind.None)
                return CadenceReading.Not(problem, text, part);
        }
        return Checked(parts, text, rule);
    }

    /// <summary>The same text for every rule with the same parts.</summary>
    public static string Write(Cadence cadence) => Write(cadence, cadence.ByMonth, cadence.ByMonthDay, "");

    /// <summary>The rule that gives a clamping series' dates, which RFC 5545 has no word for.</summary>
    public static string WriteFor(Cadence cadence, LocalDate start)
    {
        if (!cadence.Clamps || start.Day <= 28)
            return Write(cadence);
        if (cadence.Frequency == Frequency.Yearly)
            return start.Month == 2 ? Write(cadence, [2], [-1], "") : Write(cadence);
        return start.Day == 31
            ? Write(cadence, [], [-1], "")
            : Write(cadence, [], [.. Enumerable.Range(28, start.Day - 27)], ";BYSETPOS=-1");
    }

    private static string Write(Cadence cadence, IReadOnlyList<int> byMonth, IReadOnlyList<int> byMonthDay, string position)
    {
        var text = new StringBuilder("FREQ=").Append(cadence.Frequency.ToString().ToUpperInvariant());
        if (cadence.Interval > 1)
            text.Append(CultureInfo.InvariantCulture, $";INTERVAL={cadence.Interval}");
        if (byMonth.Count > 0)
            text.Append(";BYMONTH=").AppendJoin(',', byMonth);
        if (byMonthDay.Count > 0)
            text.Append(";BYMONTHDAY=").AppendJoin(',', byMonthDay);
        if (cadence.ByDay.Count > 0)
            text.Append(";BYDAY=").AppendJoin(',', cadence.ByDay.Select(Write));
        text.Append(position);
        if (cadence.WeekStart != IsoDayOfWeek.Monday)
            text.Append(";WKST=").Append(Weekdays[(int)cadence.WeekStart - 1]);
        if (cadence.Count is { } count)
            text.Append(CultureInfo.InvariantCulture, $";COUNT={count}");
        if (cadence.Until is { } until)
            text.Append(";UNTIL=").Append(DateLines.Iso(until).Replace("-", "", StringComparison.Ordinal));
        return text.ToString();
    }

    private static string Write(WeekdayOfPeriod day) =>
        (day.Nth == 0 ? "" : day.Nth.ToString(CultureInfo.InvariantCulture)) + Weekdays[(int)day.Weekday - 1];

    private static IEnumerable<Span> Parts(string text, Span rule)
    {
        int start = rule.Start;
        while (start < rule.End)
        {
            int end = text.IndexOf(';', start, rule.End - start);
            end = end < 0 ? rule.End : end;
            if (end > start)
                yield return new Span(start, end);
            start = end + 1;
        }
    }

    private static CadenceProblemKind ReadPart(string name, string value, ref CadenceParts parts)
    {
        CadenceParts? read = name switch
        {
            "FREQ" => FrequencyOf(value) is { } frequency ? parts with { Frequency = frequency } : null,
            "INTERVAL" => Number(value, 1, 9999) is { } interval ? parts with { Interval = interval } : null,
            "COUNT" => Number(value, 1, 99999) is { } count ? parts with { Count = count } : null,
            "UNTIL" => Until(value) is { } until ? parts with { Until = until } : null,
            "WKST" => Weekday(value) is { } start ? parts with { WeekStart = start } : null,
            "BYDAY" => List<WeekdayOfPeriod>(value, DayOf) is { } days ? parts with { ByDay = days } : null,
            "BYMONTHDAY" => List<int>(value, MonthDayOf) is { } days ? parts with { ByMonthDay = days } : null,
            "BYMONTH" => List<int>(value, text => Number(text, 1, 12)) is { } months ? parts with { ByMonth = months } : null,
            _ => null,
        };
        if (read is null)
            return name != "FREQ" && Names.Contains(name) ? CadenceProblemKind.BadValue : CadenceProblemKind.Unsupported;
        parts = read;
        return CadenceProblemKind.None;
    }

    private static Frequency? FrequencyOf(string value) => value switch
    {
        "DAILY" => Frequency.Daily,
        "WEEKLY" => Frequency.Weekly,
        "MONTHLY" => Frequency.Monthly,
        "YEARLY" => Frequency.Yearly,
        _ => null,
    };

    /// <summary>What RFC 5545 forbids of parts that are each allowed.</summary>
    private static CadenceReading Checked(CadenceParts parts, string text, Span rule)
    {
        string? refused = null;
        if (parts.Frequency == Frequency.None)
            return new CadenceReading(null, CadenceProblemKind.BadValue, rule, "FREQ");
        if (parts.Count is not null && parts.Until is not null)
            refused = "UNTIL";
        else if (parts.ByMonthDay.Count > 0 && parts.Frequency == Frequency.Weekly)
            refused = "BYMONTHDAY";
        else if (parts.ByDay.Any(day => Math.Abs(day.Nth) > MostOrdinal(parts)))
            refused = "BYDAY";
        if (refused is not null)
            return CadenceReading.Not(CadenceProblemKind.Unsupported, text, PartNamed(text, rule, refused));
        return CadencePhrase.NeverHappens(parts)
            ? CadenceReading.Not(CadenceProblemKind.NeverHappens, text, PartNamed(text, rule, "BYMONTHDAY"))
            : CadenceReading.Of(new Cadence(parts));
    }

    private static int MostOrdinal(CadenceParts parts) => parts.Frequency switch
    {
        Frequency.Monthly => 5,
        Frequency.Yearly => parts.ByMonth.Count > 0 ? 5 : 53,
        _ => 0,
    };

    private static Span PartNamed(string text, Span rule, string name) =>
        Parts(text, rule).First(part => text.AsSpan(part.Start, part.Length).TrimStart().StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number : null;

    private static int? MonthDayOf(string text) => Number(text, -31, 31) is { } day and not 0 ? day : null;

    private static IsoDayOfWeek? Weekday(string text) => Array.IndexOf(Weekdays, text) is >= 0 and var index ? (IsoDayOfWeek)(index + 1) : null;

    private static WeekdayOfPeriod? DayOf(string text)
    {
        if (text.Length < 2 || Weekday(text[^2..]) is not { } weekday)
            return null;
        if (text.Length == 2)
            return new WeekdayOfPeriod(0, weekday);
        return Number(text[..^2], -53, 53) is { } nth and not 0 ? new WeekdayOfPeriod(nth, weekday) : null;
    }

    private static List<T>? List<T>(string value, Func<string, T?> read)
        where T : struct
    {
        List<T> items = [];
        foreach (string text in value.Split(','))
        {
            if (read(text.Trim()) is not { } item)
                return null;
            items.Add(item);
        }
        return items;
    }

    /// <summary>A date, or a date and time whose date is taken as it stands: a series of days has no use for the time.</summary>
    private static LocalDate? Until(string value)
    {
        if (value.Length is not (8 or 15 or 16) || !value.AsSpan(0, 8).ContainsOnlyDigits() || (value.Length > 8 && !IsTime(value.AsSpan(8))))
            return null;
        int digits = int.Parse(value.AsSpan(0, 8), CultureInfo.InvariantCulture);
        int year = digits / 10_000, month = digits / 100 % 100, day = digits % 100;
        bool exists = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return exists ? new LocalDate(year, month, day) : null;
    }

    private static bool IsTime(ReadOnlySpan<char> text) => text[0] == 'T' && text[1..7].ContainsOnlyDigits() && (text.Length == 7 || text[7] == 'Z');

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
