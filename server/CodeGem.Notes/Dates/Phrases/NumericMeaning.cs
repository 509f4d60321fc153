using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>Dates written in numbers, and the question of which number is the day.</summary>
internal readonly ref struct NumericMeaning(LocalDate from, Calendar calendar)
{
    private readonly LocalDate from = from;
    private readonly Calendar calendar = calendar;

    public static void Iso(in Token token, Answer answer) => Exact(token.A, token.B, token.C, answer);

    /// <summary>Two numbers are read when only one order makes a date, when both are the same date, or when the practice has an order.</summary>
    public void Read(in Token token, Answer answer)
    {
        int year = YearOf(in token);
        bool dayFirst = token is { A: >= 1 and <= 31, B: >= 1 and <= 12 }, monthFirst = token is { A: >= 1 and <= 12, B: >= 1 and <= 31 };
        if (!IsPlausible(in token))
        {
            answer.Fail(DateProblemKind.Unread);
            return;
        }
        if (!dayFirst || !monthFirst || token.A == token.B)
        {
            Add(dayFirst ? token.A : token.B, dayFirst ? token.B : token.A, year, ReadingKind.AsSaid, answer);
            return;
        }
        bool monthWins = calendar.Order == DateOrder.MonthFirst;
        Add(monthWins ? token.B : token.A, monthWins ? token.A : token.B, year, monthWins ? ReadingKind.MonthFirst : ReadingKind.DayFirst, answer);
        Add(monthWins ? token.A : token.B, monthWins ? token.B : token.A, year, monthWins ? ReadingKind.DayFirst : ReadingKind.MonthFirst, answer);
        if (calendar.Order == DateOrder.None)
            answer.Fail(DateProblemKind.Ambiguous);
    }

    /// <summary>0 when none was written.</summary>
    private static int YearOf(in Token token) => token.C is > 0 and < 100 ? 2000 + token.C : token.C;

    /// <summary>
    /// Whether the numbers can be a day and a month at all. With full stops the day is first; a short year behind them is only believed
    /// from 2024 on, since "20.10.21" is more often the version of a program.
    /// </summary>
    public static bool IsPlausible(in Token token)
    {
        bool dayFirst = token is { A: >= 1 and <= 31, B: >= 1 and <= 12 }, monthFirst = token is { A: >= 1 and <= 12, B: >= 1 and <= 31 };
        return token.Dotted ? dayFirst && token.C is not (> 0 and < 24 or > 60 and < 100) : dayFirst || monthFirst;
    }

    private void Add(int day, int month, int year, ReadingKind kind, Answer answer)
    {
        if (year > 0)
        {
            Exact(year, month, day, answer, kind);
            return;
        }
        var one = new Answer();
        var frame = new Frame { Rule = DayMonth, Day = day, Month = month };
        new PeriodSearch(from, calendar).Find(in frame, PeriodSearch.Implied(in frame), one);
        if (one.Problem == DateProblemKind.NoSuchDay)
            answer.NoSuchDay(one.Nearest);
        foreach (DateReading reading in one.Readings)
            answer.Add(reading.Date, reading.Kind == ReadingKind.AsSaid ? kind : reading.Kind);
        if (answer.Readings.Count > 0 && one.Warning != DateWarning.None && answer.Readings[0].Date == one.Readings[0].Date)
            answer.Warning = one.Warning;
    }

    private static readonly Rule DayMonth = new(0, Meaning.DayMonth, null, CalendarUnit.None, "");

    private static void Exact(int year, int month, int day, Answer answer, ReadingKind kind = ReadingKind.AsSaid)
    {
        if (year is < 1 or > 9999 || month is < 0 or > 31 || day > 99)
            answer.Fail(DateProblemKind.Unread);
        else if (month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
            answer.Add(new LocalDate(year, month, day), kind);
        else
            answer.NoSuchDay(Nearest(year, month, day));
    }

    private static List<LocalDate> Nearest(int year, int month, int day)
    {
        List<LocalDate> days = [];
        if (month is >= 1 and <= 12)
        {
            LocalDate end = new(year, month, day < 1 ? 1 : CalendarSystem.Iso.GetDaysInMonth(year, month));
            if (Steps.Plus(end, day < 1 ? -1 : 1) is { } beyond)
                days.Add(beyond);
            days.Add(end);
        }
        else
        {
            // The thirteenth month is the thirteenth day more often than December.
            if (month > 12 && day is >= 1 and <= 12 && month <= CalendarSystem.Iso.GetDaysInMonth(year, day))
                days.Add(new LocalDate(year, day, month));
            int real = month < 1 ? 1 : 12;
            days.Add(new LocalDate(year, real, Math.Clamp(day, 1, CalendarSystem.Iso.GetDaysInMonth(year, real))));
        }
        days.Sort();
        return days;
    }
}
