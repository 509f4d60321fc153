using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>What a matched phrase means, said on a day. One method a kind of phrase.</summary>
internal readonly ref struct PhraseMeaning(PhraseMatch match, DateQuestion question, LocalDate from)
{
    private readonly PhraseMatch match = match;
    private readonly DateQuestion question = question;
    private readonly LocalDate from = from;

    public Answer Read(int depth = 0)
    {
        var answer = new Answer();
        Read(depth, answer);
        return answer;
    }

    private void Read(int depth, Answer answer)
    {
        ref readonly Frame frame = ref match.Frames[depth];
        switch (frame.Rule!.Meaning)
        {
            case Meaning.ThenAdd or Meaning.ThenSubtract or Meaning.ThenSaid or Meaning.ThenWeekdayAfter or Meaning.ThenWeekdayBefore:
                Read(depth + 1, answer);
                Then(frame, answer);
                break;
            case Meaning.ThenWeekdayAgrees:
                ref readonly Frame day = ref match.Frames[depth + 1];
                if (day.Rule!.Meaning == Meaning.Day && WeekdayAgreement.Next(frame.Weekday, day.Ordinal, from) is { } both)
                    answer.Add(both, ReadingKind.AsSaid);
                Read(depth + 1, answer);
                WeekdayAgreement.Check(frame.Weekday, answer);
                break;
            case >= Meaning.End and <= Meaning.WorkingDay:
                InPeriod(depth, answer);
                break;
            case Meaning.Day or Meaning.DayMonth or Meaning.Iso or Meaning.Numeric or Meaning.WeekdayDay:
                Written(in frame, answer);
                break;
            case >= Meaning.Weekday and <= Meaning.Weekend:
                new WeekdayMeaning(from, question.Calendar).Read(in frame, answer);
                break;
            default:
                Counted(in frame, answer);
                break;
        }
    }

    private void Counted(in Frame frame, Answer answer)
    {
        switch (frame.Rule!.Meaning)
        {
            case Meaning.Add or Meaning.Compact or Meaning.Signed:
                answer.Add(Steps.Plus(from, frame.Amount, frame.UnitSaid), ReadingKind.AsSaid);
                break;
            case Meaning.AddBoth:
                LocalDate? first = Steps.Plus(from, frame.Number * frame.UnitSize, frame.Unit);
                int second = frame.SecondNumber * frame.SecondUnitSize;
                answer.Add(first is null ? null : Steps.Plus(first.Value, second, frame.SecondUnit), ReadingKind.AsSaid);
                break;
            case Meaning.Ago:
                answer.Add(Steps.Plus(from, -frame.Amount, frame.UnitSaid), ReadingKind.AsSaid);
                break;
            case Meaning.Last:
                answer.Add(Steps.Plus(from, -frame.Amount, frame.UnitSaid), ReadingKind.AsSaid);
                break;
            case Meaning.Next:
                NextPeriod(in frame, answer);
                break;
            case Meaning.WorkingDays:
                LocalDate day = from;
                for (int i = 0; i < frame.Amount && day.Year < 9990; i++)
                    day = question.Calendar.NextWorkingDay(day);
                answer.Add(day, ReadingKind.AsSaid);
                break;
            case Meaning.Session:
                Session(frame.Amount == 1, answer);
                break;
            default:
                answer.Fail(DateProblemKind.Unread);
                break;
        }
    }

    private void Session(bool next, Answer answer)
    {
        if ((next ? question.NextSession : question.SessionAfterNext) is not { } date)
        {
            answer.Fail(DateProblemKind.NextSessionUnknown);
            return;
        }
        answer.Add(date, ReadingKind.AsSaid);
        if (next && question.SessionAfterNext is { } after)
            answer.Add(after, ReadingKind.SessionAfterNext);
    }

    private void NextPeriod(in Frame frame, Answer answer)
    {
        CalendarUnit unit = frame.UnitSaid;
        if (Steps.Plus(from, frame.Amount, unit) is not { } day)
        {
            answer.Fail(DateProblemKind.OutOfCalendar);
            return;
        }
        answer.Add(day, ReadingKind.AsSaid);
        Period period = Period.Of(unit, day, question.Calendar.WeekStart);
        if (unit == CalendarUnit.Week)
        {
            answer.Add(Steps.InWeek(period.First, (int)IsoDayOfWeek.Monday), ReadingKind.Monday);
            answer.Add(Steps.InWeek(period.First, (int)IsoDayOfWeek.Friday), ReadingKind.Friday);
        }
        else
        {
            answer.Add(period.First, ReadingKind.FirstDay);
            answer.Add(period.Last, ReadingKind.LastDay);
        }
    }

    private static void Then(Frame frame, Answer answer)
    {
        int weekday = frame.Weekday, amount = frame.Rule!.Meaning == Meaning.ThenSubtract ? -frame.Amount : frame.Amount;
        CalendarUnit unit = frame.UnitSaid;
        switch (frame.Rule.Meaning)
        {
            case Meaning.ThenAdd or Meaning.ThenSubtract: answer.Move(date => Steps.Plus(date, amount, unit)); break;
            case Meaning.ThenWeekdayAfter: answer.Move(date => Steps.After(date, weekday)); break;
            case Meaning.ThenWeekdayBefore: answer.Move(date => Steps.Before(date, weekday)); break;
            default: break;
        }
    }

    private void InPeriod(int depth, Answer answer)
    {
        Frame day = match.Frames[depth];
        bool written = day.Rule!.Unit != CalendarUnit.None || day.Rule.Name.Length > 0;
        if (day.Rule.Unit == CalendarUnit.Day)
            answer.Add(from, ReadingKind.AsSaid);
        else
            new PeriodSearch(from, question.Calendar).Find(in day, written ? PeriodSearch.Implied(in day) : match.Frames[depth + 1], answer);
    }

    private void Written(in Frame frame, Answer answer)
    {
        switch (frame.Rule!.Meaning)
        {
            case Meaning.Iso:
                NumericMeaning.Iso(match.Tokens[frame.Numeric], answer);
                WeekdayAgreement.Check(frame.Weekday, answer);
                break;
            case Meaning.Numeric:
                new NumericMeaning(from, question.Calendar).Read(match.Tokens[frame.Numeric], answer);
                break;
            default:
                new PeriodSearch(from, question.Calendar).Find(in frame, PeriodSearch.Implied(in frame), answer);
                bool agrees = answer.Readings.Count > 0 && (int)answer.Readings[0].Date.DayOfWeek == frame.Weekday;
                if (frame.Rule.Meaning == Meaning.WeekdayDay && !agrees)
                    answer.Fail(DateProblemKind.Unread);
                break;
        }
    }
}
