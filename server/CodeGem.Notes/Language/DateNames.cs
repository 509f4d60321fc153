using System.Globalization;
using NodaTime;

namespace CodeGem.Notes.Language;

/// <summary>How a date is written in a sentence. The names and their order are data (<c>Languages/en/date-names.txt</c>).</summary>
public static class DateNames
{
    private static readonly Lazy<Words> Table = new(() => new Words());

    /// <summary>January first.</summary>
    public static IReadOnlyList<string> Months => Table.Value.Months;

    /// <summary>Monday first, as ISO 8601 counts.</summary>
    public static IReadOnlyList<string> Weekdays => Table.Value.Weekdays;

    public static string Weekday(LocalDate date) => Weekdays[(int)date.DayOfWeek - 1];

    /// <summary>"16 November 2026".</summary>
    public static string Long(LocalDate date) => Fill(Table.Value.Long, date);

    /// <summary>"16 November".</summary>
    public static string Short(LocalDate date) => Fill(Table.Value.Short, date);

    private static string Fill(string form, LocalDate date) => form
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private sealed class Words
    {
        public Words()
        {
            var table = KeyedLines.Read("en/date-names.txt");
            Months = table["months"].Split(';', StringSplitOptions.TrimEntries);
            Weekdays = table["weekdays"].Split(';', StringSplitOptions.TrimEntries);
            Long = table["long"];
            Short = table["short"];
        }

        public string[] Months { get; }

        public string[] Weekdays { get; }

        public string Long { get; }

        public string Short { get; }
    }
}
