namespace CodeGem.Notes.Dates;

/// <summary>What dates are counted in. Days and weeks are exact; the others clamp to the last day of a shorter month.</summary>
public enum CalendarUnit
{
    None,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
