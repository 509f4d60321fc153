using CodeGem.Notes.Dates;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A day as fixes and findings name it: weekday, date and distance.</summary>
internal static class DayLabel
{
    public static string Of(LocalDate date, Calendar calendar) => FrontMatterValues.Text(date);
}
