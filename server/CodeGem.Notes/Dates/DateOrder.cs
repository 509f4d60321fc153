namespace CodeGem.Notes.Dates;

/// <summary>How a coach writes `5/6`. Without an agreed order an ambiguous one is asked about, never guessed.</summary>
public enum DateOrder
{
    None,
    DayFirst,
    MonthFirst,
}
