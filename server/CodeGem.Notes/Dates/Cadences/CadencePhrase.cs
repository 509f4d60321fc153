using CodeGem.Notes.Dates.Phrases;
using CodeGem.Notes.Dates.Words;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>Reads phrases such as <c>monthly on the 2nd tuesday</c>, with the patterns of the language.</summary>
internal static class CadencePhrase
{
    private const int MostWords = 33;

    private static readonly int[] LongestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static CadenceReading Read(string text, IsoDayOfWeek weekStart, DateWords words)
    {
        Span<Token> tokens = stackalloc Token[MostWords];
        FrameBuffer frames = default;
        int count = new Lexer(text, words, tokens).Run(0);
        var match = new PhraseMatch(words, text, tokens[..count], frames);
        int end = text.AsSpan().TrimEnd().Length;
        if (!match.Whole(Root.Cadences))
        {
            int start = match.Reached < count ? tokens[match.Reached].Start : end;
            return CadenceReading.Not(CadenceProblemKind.Unread, text, new Span(start, end));
        }
        if (Parts(match.Frames[0]) is not { } parts)
            return CadenceReading.Of(Cadence.AdHoc);
        bool hasLimit = match.Frames[1].Rule is not null;
        if ((hasLimit ? Limited(parts, match) : parts) is not { } limited)
            return CadenceReading.Not(CadenceProblemKind.Unread, text, new Span(tokens[match.Frames[1].At].Start, end));
        return NeverHappens(limited)
            ? CadenceReading.Not(CadenceProblemKind.NeverHappens, text, new Span(tokens[0].Start, end))
            : CadenceReading.Of(new Cadence(limited with { WeekStart = weekStart }));
    }

    /// <summary>No month named ever has any of the days named.</summary>
    public static bool NeverHappens(CadenceParts parts) =>
        parts.ByMonth.Count > 0 && parts.ByMonthDay.Count > 0
        && !parts.ByMonth.Any(month => parts.ByMonthDay.Any(day => Math.Abs(day) <= LongestMonths[month - 1]));

    /// <summary>Null for no series.</summary>
    private static CadenceParts? Parts(in Frame frame)
    {
        int interval = frame.Rule!.Amount ?? (frame.Number > 0 ? frame.Number : frame.Ordinal);
        switch (frame.Rule.Meaning)
        {
            case Meaning.None:
                return null;
            case Meaning.Plain:
                return Plain(interval * Math.Max(frame.UnitSize, 1), frame.UnitSaid);
            case Meaning.WorkingWeek:
                return Weekly(1, [.. Enumerable.Range(1, 5).Select(day => new WeekdayOfPeriod(0, (IsoDayOfWeek)day))]);
            case Meaning.Weekdays:
                return Weekly(interval, Days(frame.Weekdays, 1u, _ => 0));
            case Meaning.NthWeekdays:
                uint nths = frame.Rule.Name switch { "first" => 1u << 1, "last" => 1u, _ => frame.Ordinals };
                return Monthly(interval) with { ByDay = Days(frame.Weekdays, nths, OrLast) };
            case Meaning.MonthDays:
                uint days = frame.Day > 0 ? 1u << frame.Day : frame.Ordinals;
                return Monthly(interval) with { ByMonthDay = [.. Bits(days).Select(OrLast)] };
            case Meaning.YearDay:
                return Yearly(interval, frame.Month) with { ByMonthDay = [frame.Day] };
            default:
                return Yearly(interval, frame.Month) with { ByDay = [new WeekdayOfPeriod(frame.Ordinal, (IsoDayOfWeek)frame.Weekday)] };
        }
    }

    private static CadenceParts Weekly(int interval, IReadOnlyList<WeekdayOfPeriod> days) =>
        new() { Frequency = Frequency.Weekly, Interval = interval, ByDay = days };

    private static CadenceParts Monthly(int interval) => new() { Frequency = Frequency.Monthly, Interval = interval };

    private static CadenceParts Yearly(int interval, int month) => new() { Frequency = Frequency.Yearly, Interval = interval, ByMonth = [month] };

    /// <summary>Bit 0 stands for the last.</summary>
    private static int OrLast(int nth) => nth == 0 ? -1 : nth;

    private static CadenceParts Plain(int interval, CalendarUnit unit) => unit switch
    {
        CalendarUnit.Day => new CadenceParts { Frequency = Frequency.Daily, Interval = interval },
        CalendarUnit.Week => new CadenceParts { Frequency = Frequency.Weekly, Interval = interval },
        CalendarUnit.Month => new CadenceParts { Frequency = Frequency.Monthly, Interval = interval, Clamps = true },
        _ => new CadenceParts { Frequency = Frequency.Yearly, Interval = interval, Clamps = true },
    };

    private static List<WeekdayOfPeriod> Days(int weekdays, uint ordinals, Func<int, int> nth)
    {
        List<WeekdayOfPeriod> days = [];
        foreach (int ordinal in Bits(ordinals))
        {
            foreach (int weekday in Bits((uint)weekdays))
                days.Add(new WeekdayOfPeriod(nth(ordinal), (IsoDayOfWeek)weekday));
        }
        return days;
    }

    private static IEnumerable<int> Bits(uint bits)
    {
        for (int i = 0; i < 32; i++)
        {
            if ((bits >> i & 1) == 1)
                yield return i;
        }
    }

    /// <summary>Null for an end that does not fit: "for 5 weeks" every other week, or a date without a year.</summary>
    private static CadenceParts? Limited(CadenceParts parts, PhraseMatch match)
    {
        ref readonly Frame limit = ref match.Frames[1];
        return limit.Rule!.Meaning switch
        {
            Meaning.Count => parts with { Count = limit.Number },
            Meaning.Length => Length(parts, limit.Number * limit.UnitSize, limit.Unit),
            _ => Until(match) is { } until ? parts with { Until = until } : null,
        };
    }

    private static CadenceParts? Length(CadenceParts parts, int amount, CalendarUnit unit)
    {
        bool same = unit == parts.Frequency switch
        {
            Frequency.Daily => CalendarUnit.Day,
            Frequency.Weekly => CalendarUnit.Week,
            Frequency.Monthly => CalendarUnit.Month,
            _ => CalendarUnit.Year,
        };
        bool once = parts.ByDay.Count <= 1 && parts.ByMonthDay.Count <= 1;
        return same && once && amount % parts.Interval == 0 ? parts with { Count = amount / parts.Interval } : null;
    }

    /// <summary>The date, when it is the same on whatever day it is said: "until friday" is no end for a series.</summary>
    private static LocalDate? Until(PhraseMatch match)
    {
        LocalDate? end = SaidOn(match, new LocalDate(2001, 2, 3));
        return end is not null && end == SaidOn(match, new LocalDate(2014, 8, 21)) ? end : null;
    }

    private static LocalDate? SaidOn(PhraseMatch match, LocalDate day)
    {
        Answer answer = new PhraseMeaning(match, new DateQuestion(day, new Calendar(day)), day).Read(2);
        bool certain = answer.Problem == DateProblemKind.None && answer.Warning == DateWarning.None;
        return certain && answer.Readings.Count > 0 ? answer.Readings[0].Date : null;
    }
}
