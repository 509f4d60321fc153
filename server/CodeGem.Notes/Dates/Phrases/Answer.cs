using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>Gathers what a phrase may mean: each date once, best first.</summary>
internal sealed class Answer
{
    public List<DateReading> Readings { get; } = new(3);

    public DateProblemKind Problem { get; private set; }

    public IReadOnlyList<LocalDate> Nearest { get; private set; } = [];

    public DateWarning Warning { get; set; }

    public void Add(LocalDate date, ReadingKind kind)
    {
        foreach (DateReading reading in Readings)
        {
            if (reading.Date == date)
                return;
        }
        Readings.Add(new DateReading(date, kind));
    }

    public void Add(LocalDate? date, ReadingKind kind)
    {
        if (date is { } day)
            Add(day, kind);
        else if (Readings.Count == 0)
            Fail(DateProblemKind.OutOfCalendar);
    }

    public void Fail(DateProblemKind problem) => Problem = problem;

    public void Settle() => Problem = DateProblemKind.None;

    public void NoSuchDay(IReadOnlyList<LocalDate> nearest) => (Problem, Nearest) = (DateProblemKind.NoSuchDay, nearest);

    /// <summary>Each reading moved the same way; one that leaves the calendar is dropped.</summary>
    public void Move(Func<LocalDate, LocalDate?> move)
    {
        DateReading[] before = [.. Readings];
        Readings.Clear();
        foreach (DateReading reading in before)
            Add(move(reading.Date), reading.Kind);
    }

    /// <summary>Where today gives another answer than the session's date, it is offered second.</summary>
    public void OfferToday(Answer today)
    {
        if (Problem != DateProblemKind.None || today.Problem != DateProblemKind.None || today.Readings.Count == 0 || Readings.Count == 0)
            return;
        LocalDate date = today.Readings[0].Date;
        if (date == Readings[0].Date)
            return;
        Readings.RemoveAll(reading => reading.Date == date);
        Readings.Insert(1, new DateReading(date, ReadingKind.FromToday));
    }

    public DateReadings Done(Span part) =>
        new(Problem is DateProblemKind.None or DateProblemKind.Ambiguous ? Readings : [],
            Problem == DateProblemKind.None ? DateProblem.None : new DateProblem(Problem, part, Nearest), Warning);
}
