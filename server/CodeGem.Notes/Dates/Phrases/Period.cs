using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>A week, month, quarter or year, both ends included.</summary>
internal readonly record struct Period(CalendarUnit Unit, LocalDate First, LocalDate Last)
{
    public static Period Of(CalendarUnit unit, LocalDate day, IsoDayOfWeek weekStart)
    {
        switch (unit)
        {
            case CalendarUnit.Week:
                LocalDate monday = Steps.WeekOf(day, weekStart);
                return new(unit, monday, monday.PlusDays(6));
            case CalendarUnit.Month:
                return Months(unit, day.Year, day.Month, 1);
            case CalendarUnit.Quarter:
                return Months(unit, day.Year, ((day.Month - 1) / 3 * 3) + 1, 3);
            case CalendarUnit.Year:
                return Months(unit, day.Year, 1, 12);
            default:
                return new(CalendarUnit.Day, day, day);
        }
    }

    public static Period Months(CalendarUnit unit, int year, int month, int count)
    {
        int last = month + count - 1;
        return new(unit, new LocalDate(year, month, 1), new LocalDate(year, last, CalendarSystem.Iso.GetDaysInMonth(year, last)));
    }

    /// <summary>The day of the period that a phrase such as "the last friday of" means; null when the period has no such day.</summary>
    public LocalDate? Find(in Frame frame, Calendar calendar)
    {
        switch (frame.Rule!.Meaning)
        {
            case Meaning.End:
                return Unit == CalendarUnit.Week ? Steps.InWeek(First, (int)IsoDayOfWeek.Friday) : Last;
            case Meaning.EndDay:
                return Last;
            case Meaning.Start:
                return First;
            case Meaning.Middle:
                return First.PlusDays(14);
            case Meaning.NthWeekday:
                return NthWeekday(frame.Ordinal, frame.Weekday);
            case Meaning.WorkingDay:
                return Within(frame.Amount > 0 ? calendar.NextWorkingDay(First.PlusDays(-1)) : calendar.PreviousWorkingDay(Last.PlusDays(1)));
            default:
                return Within(First.PlusDays(DayOf(in frame) - 1));
        }
    }

    /// <summary>The real days on both sides of one that the period does not have.</summary>
    public IReadOnlyList<LocalDate> Nearest(in Frame frame)
    {
        LocalDate? before = frame.Weekday > 0 && frame.Rule!.Meaning == Meaning.NthWeekday ? NthWeekday(-1, frame.Weekday) : Last;
        LocalDate? after = frame.Weekday > 0 && frame.Rule!.Meaning == Meaning.NthWeekday ? Steps.Plus(before!.Value, 7) : Steps.Plus(Last, 1);
        return after is null ? [before!.Value] : [before!.Value, after.Value];
    }

    /// <summary>The day of the month a phrase names, however it names it.</summary>
    public static int DayOf(in Frame frame) => frame.Rule!.Amount is { } fixedDay and > 0 ? fixedDay : frame.Ordinal > 0 ? frame.Ordinal : frame.Day;

    private LocalDate? Within(LocalDate day) => day >= First && day <= Last ? day : null;

    private LocalDate? NthWeekday(int nth, int weekday)
    {
        if (nth > 0)
            return Within(First.PlusDays(((weekday - (int)First.DayOfWeek + 7) % 7) + (7 * (nth - 1))));
        return Within(Last.PlusDays(-(((int)Last.DayOfWeek - weekday + 7) % 7)));
    }
}
