namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// What a line of patterns may mean: the first word of its left side. Kinds that are read alike stand together.
/// </summary>
internal enum Meaning
{
    Never,
    Add,
    AddBoth,
    Ago,
    Compact,
    Signed,

    // Weekdays, by their name.
    Weekday,
    ThisWeekday,
    NextWeekday,
    WeekdayAfterNext,
    LastWeekday,
    WeekdayLastWeek,
    WeekdayAndWeeks,
    WeekdayDay,
    Weekend,
    Next,
    Last,

    // Days of a period, which follows.
    End,
    EndDay,
    Start,
    Middle,
    NthWeekday,
    NthDay,
    WorkingDay,

    // The rest stands for itself.
    WorkingDays,
    Session,
    Iso,
    Numeric,
    Day,
    DayMonth,

    // What changes the date that follows.
    ThenAdd,
    ThenSubtract,
    ThenWeekdayAfter,
    ThenWeekdayBefore,
    ThenWeekdayAgrees,
    ThenSaid,

    // Periods.
    Named,
    Floating,
    This,
    Quarter,
    Year,

    // Cadences and their ends.
    None,
    Plain,
    WorkingWeek,
    Weekdays,
    NthWeekdays,
    MonthDays,
    YearDay,
    YearWeekday,
    Count,
    Length,
    Until,
}
