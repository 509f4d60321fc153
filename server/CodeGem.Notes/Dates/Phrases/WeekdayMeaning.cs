using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>Weekdays: the coming one, this week's, next week's, last week's, and weekends.</summary>
internal readonly ref struct WeekdayMeaning(LocalDate from, Calendar calendar)
{
    private readonly LocalDate from = from;
    private readonly Calendar calendar = calendar;

    public void Read(in Frame frame, Answer answer)
    {
        int day = frame.Weekday;
        switch (frame.Rule!.Meaning)
        {
            case Meaning.Weekday:
                answer.Add(Steps.After(from, day), ReadingKind.AsSaid);
                if ((int)from.DayOfWeek == day)
                    answer.Add(from, ReadingKind.SameDay);
                break;
            case Meaning.ThisWeekday:
                LocalDate ofThisWeek = InWeek(day, 0)!.Value;
                answer.Add(ofThisWeek >= from ? ofThisWeek : Steps.After(from, day), ReadingKind.AsSaid);
                break;
            case Meaning.NextWeekday:
                answer.Add(InWeek(day, 1), ReadingKind.AsSaid);
                answer.Add(Steps.After(from, day), ReadingKind.Nearer);
                break;
            case Meaning.WeekdayAfterNext:
                answer.Add(InWeek(day, 2), ReadingKind.AsSaid);
                answer.Add(InWeek(day, 1), ReadingKind.Nearer);
                break;
            case Meaning.LastWeekday:
                answer.Add(Steps.Before(from, day), ReadingKind.AsSaid);
                answer.Add(InWeek(day, -1), ReadingKind.Earlier);
                break;
            case Meaning.WeekdayLastWeek:
                answer.Add(InWeek(day, -1), ReadingKind.AsSaid);
                break;
            case Meaning.WeekdayAndWeeks:
                int weeks = frame.Rule.Amount ?? frame.Number;
                answer.Add(Steps.After(from, day) is { } coming ? Steps.Plus(coming, weeks, CalendarUnit.Week) : null, ReadingKind.AsSaid);
                if ((int)from.DayOfWeek == day)
                    answer.Add(Steps.Plus(from, weeks, CalendarUnit.Week), ReadingKind.SameDay);
                break;
            default:
                Weekend(frame.Amount, answer);
                break;
        }
    }

    private LocalDate? InWeek(int weekday, int weeks) =>
        Steps.Plus(Steps.WeekOf(from, calendar.WeekStart), weeks, CalendarUnit.Week) is { } week ? Steps.InWeek(week, weekday) : null;

    /// <summary>Saturday first; on a Sunday this weekend has only that Sunday left. It is one weekend whenever weeks begin.</summary>
    private void Weekend(int weeks, Answer answer)
    {
        LocalDate? saturday = Steps.Plus(Steps.WeekOf(from, IsoDayOfWeek.Monday), (7 * weeks) + 5);
        if (saturday >= from)
            answer.Add(saturday, ReadingKind.AsSaid);
        answer.Add(saturday is null ? null : Steps.Plus(saturday.Value, 1), saturday >= from ? ReadingKind.LastDay : ReadingKind.AsSaid);
    }
}
