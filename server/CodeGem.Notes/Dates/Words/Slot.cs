namespace CodeGem.Notes.Dates.Words;

/// <summary>A place in a pattern that takes any word, or run of words, of a kind.</summary>
internal enum Slot
{
    Weekday,
    Weekdays,
    WeekdaysPlural,
    Month,
    Number,
    Unit,
    Time,
    Ordinal,
    OrdinalWord,
    Nth,
    Nths,
    Day,
    Days,
    Year,
    Iso,
    Numeric,
    Compact,
    Signed,
}

/// <summary>A part of the grammar that may follow at the end of a pattern.</summary>
internal enum Root
{
    None,

    /// <summary>What may stand behind "by", "on" and "a week after".</summary>
    Dates,

    /// <summary>The same, and what is a date only when it is the whole answer.</summary>
    Alone,

    /// <summary>Days named by their number; they are among the two above.</summary>
    Written,
    Periods,
    Cadences,
    Limits,
}
