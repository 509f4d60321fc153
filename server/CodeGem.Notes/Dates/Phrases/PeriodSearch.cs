using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>
/// Which period is meant. "Next month" and "november 2027" are one; "the month" and "november" are the first in which the day asked for
/// has not passed yet.
/// </summary>
internal readonly ref struct PeriodSearch(LocalDate from, Calendar calendar)
{
    /// <summary>From one 29 February to the next there are at most eight years, and from one 31st to the next two months.</summary>
    private const int FurthestYears = 9;
    private const int FurthestMonths = 13;

    /// <summary>A day named by its month that is further ahead than this many days may be the one just past.</summary>
    private const int FarAhead = 300;

    private readonly LocalDate from = from;
    private readonly Calendar calendar = calendar;

    public void Find(in Frame day, in Frame period, Answer answer)
    {
        if (!Fits(in day, UnitOf(in period)))
            answer.Fail(DateProblemKind.Unread);
        else if (Only(in period) is { } only)
            One(in day, only, answer);
        else
            FirstAhead(in day, in period, answer);
    }

    /// <summary>The period a rule names by itself: <c>end month</c>, <c>nth-day 0 next-month</c>.</summary>
    public static Frame Implied(in Frame day)
    {
        Rule rule = day.Rule!;
        return rule.Name switch
        {
            "this-month" => new Frame { Rule = rule with { Meaning = Meaning.This, Amount = 1, Unit = CalendarUnit.Month } },
            "next-month" => new Frame { Rule = rule with { Meaning = Meaning.Next, Amount = 1, Unit = CalendarUnit.Month } },
            "this-year" or "next-year" => new Frame { Rule = rule with { Meaning = Meaning.Named }, Month = day.Month },
            "" when day.Month > 0 => new Frame { Rule = rule with { Meaning = Meaning.Named }, Month = day.Month, Year = day.Year },
            "" => new Frame { Rule = rule with { Meaning = Meaning.Floating, Unit = CalendarUnit.Month } },
            _ => new Frame { Rule = rule with { Meaning = Meaning.Floating } },
        };
    }

    public static CalendarUnit UnitOf(in Frame period) => period.Rule!.Meaning switch
    {
        Meaning.Named => CalendarUnit.Month,
        Meaning.Quarter => CalendarUnit.Quarter,
        Meaning.Year => CalendarUnit.Year,
        _ => period.Rule.Unit,
    };

    /// <summary>Whether a period of that length can have such a day: a week has no 15th.</summary>
    public static bool Fits(in Frame day, CalendarUnit unit) => day.Rule!.Meaning switch
    {
        Meaning.Middle => unit == CalendarUnit.Month,
        Meaning.NthDay or Meaning.Day or Meaning.DayMonth => unit == CalendarUnit.Month || Period.DayOf(in day) == 1,
        Meaning.NthWeekday => unit != CalendarUnit.Week,
        _ => true,
    };

    /// <summary>The period that is meant without looking at the day; null when there is a choice.</summary>
    private Period? Only(in Frame period)
    {
        Rule rule = period.Rule!;
        int year = rule.Name switch { "this-year" => from.Year, "next-year" => from.Year + 1, _ => period.Year };
        return rule.Meaning switch
        {
            Meaning.This => Period.Of(rule.Unit, from, calendar.WeekStart),
            Meaning.Next when Steps.Plus(from, rule.Amount ?? 1, rule.Unit) is { } day => Period.Of(rule.Unit, day, calendar.WeekStart),
            Meaning.Year => Period.Months(CalendarUnit.Year, period.Year, 1, 12),
            Meaning.Named or Meaning.Quarter when year > 0 => InYear(in period, year),
            _ => null,
        };
    }

    private static Period InYear(in Frame period, int year) => period.Rule!.Meaning == Meaning.Named
        ? Period.Months(CalendarUnit.Month, year, period.Month, 1)
        : Period.Months(CalendarUnit.Quarter, year, (period.Rule.Amount!.Value * 3) - 2, 3);

    private void One(in Frame day, Period period, Answer answer)
    {
        if (period.Find(in day, calendar) is not { } found)
            answer.NoSuchDay(period.Nearest(in day));
        else if (day.Rule!.Meaning == Meaning.End && period.Unit == CalendarUnit.Week)
            WeekEnd(found, period.Last, answer);
        else
            answer.Add(found, ReadingKind.AsSaid);
    }

    private void WeekEnd(LocalDate friday, LocalDate last, Answer answer)
    {
        if (friday >= from || last < from)
            answer.Add(friday, ReadingKind.AsSaid);
        answer.Add(last, friday >= from || last < from ? ReadingKind.LastDay : ReadingKind.AsSaid);
    }

    private void FirstAhead(in Frame day, in Frame period, Answer answer)
    {
        int furthest = UnitOf(in period) is CalendarUnit.Month && period.Rule!.Meaning == Meaning.Floating ? FurthestMonths : FurthestYears;
        for (int step = 0; step <= furthest; step++)
        {
            if (Step(in period, step) is not { } candidate || candidate.Find(in day, calendar) is not { } found || found < from)
                continue;
            answer.Add(found, ReadingKind.AsSaid);
            if (day.Rule!.Meaning == Meaning.End && candidate.Unit == CalendarUnit.Week)
                answer.Add(Step(in period, 0)!.Value.Last, ReadingKind.LastDay);
            if (period.Rule!.Meaning != Meaning.Floating && Steps.Plus(from, FarAhead) is { } far && found > far)
                Past(in day, in period, step, answer);
            return;
        }
        answer.NoSuchDay(NextNamed(in period).Nearest(in day));
    }

    private void Past(in Frame day, in Frame period, int before, Answer answer)
    {
        answer.Warning = DateWarning.FarAhead;
        for (int step = before - 1; step >= -FurthestYears; step--)
        {
            if (Step(in period, step) is not { } candidate || candidate.Find(in day, calendar) is not { } found)
                continue;
            if (found < from)
                answer.Add(found, ReadingKind.JustPast);
            return;
        }
    }

    private Period? Step(in Frame period, int step)
    {
        if (period.Rule!.Meaning != Meaning.Floating)
            return InYear(in period, from.Year + step);
        CalendarUnit unit = period.Rule.Unit;
        LocalDate now = Period.Of(unit, from, calendar.WeekStart).First;
        return Steps.Plus(now, step, unit) is { } first ? Period.Of(unit, first, calendar.WeekStart) : null;
    }

    /// <summary>The coming one of a month that never has the day asked for.</summary>
    private Period NextNamed(in Frame period)
    {
        Period thisYear = Step(in period, 0)!.Value;
        return thisYear.Last < from ? Step(in period, 1)!.Value : thisYear;
    }
}
