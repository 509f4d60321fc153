using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>Why a date is offered. The first is what the phrase means; the others are what it may have meant.</summary>
public enum ReadingKind
{
    AsSaid,

    /// <summary>The same words counted from today instead of from the session's date.</summary>
    FromToday,

    /// <summary>The day itself, where the phrase means the one a week later: <c>friday</c>, said on a Friday.</summary>
    SameDay,

    /// <summary>The nearer of two: the friday before <c>next friday</c>.</summary>
    Nearer,

    /// <summary>The one of last week, where a later one has passed since.</summary>
    Earlier,

    /// <summary>The Monday or the Friday of a week that was named as a whole.</summary>
    Monday,
    Friday,
    FirstDay,
    LastDay,

    /// <summary>The day that is just over, where the next such day is most of a year away.</summary>
    JustPast,

    /// <summary><c>5/6</c> with the day first.</summary>
    DayFirst,

    /// <summary><c>5/6</c> with the month first.</summary>
    MonthFirst,

    /// <summary>The nearest day that bears the weekday's name, where weekday and date disagree.</summary>
    WeekdayWins,

    SessionAfterNext,

    /// <summary>Beside a day that does not exist, such as 31 April.</summary>
    NearestRealDay,
}

/// <summary>One date a phrase may mean, and why.</summary>
public readonly record struct DateReading(LocalDate Date, ReadingKind Kind);
