using System.Text;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>
/// The answers of <c>codegem date</c>: for a phrase the ISO date it means, or <c>-</c>; behind it, after a tab each, its other readings. No
/// line end.
/// </summary>
public static class DateLines
{
    public const string NoDate = "-";

    public static string Answer(ReadOnlySpan<char> phrase, DateQuestion question)
    {
        var line = new StringBuilder(12);
        Append(line, phrase, question);
        return line.ToString();
    }

    /// <summary>The same without a string a line, for a stream of them.</summary>
    public static void Append(StringBuilder line, ReadOnlySpan<char> phrase, DateQuestion question)
    {
        DateReadings readings = DatePhrase.Read(phrase, question);
        if (readings.Best is null)
            line.Append(NoDate);
        for (int i = 0; i < readings.Readings.Count; i++)
        {
            if (i > 0 || readings.Best is null)
                line.Append('\t');
            AppendIso(line, readings.Readings[i].Date);
        }
    }

    /// <summary>ISO 8601, as dates are written everywhere in a practice.</summary>
    public static string Iso(LocalDate date)
    {
        var text = new StringBuilder(10);
        AppendIso(text, date);
        return text.ToString();
    }

    private static void AppendTwo(StringBuilder line, int number) => line.Append((char)('0' + (number / 10))).Append((char)('0' + (number % 10)));

    private static void AppendIso(StringBuilder line, LocalDate date)
    {
        var (year, month, day) = date;
        AppendTwo(line, year / 100);
        AppendTwo(line, year % 100);
        AppendTwo(line.Append('-'), month);
        AppendTwo(line.Append('-'), day);
    }
}
