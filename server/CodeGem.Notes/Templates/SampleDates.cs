using System.Globalization;
using System.Text;
using CodeGem.Notes.Language;
using NodaTime;
using NodaTime.Text;

namespace CodeGem.Notes.Templates;

/// <summary>A file of a sample practice.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
public sealed record SampleFile(string Path, string Text);

/// <summary>
/// Moves every date of a sample practice by the same number of days, so that what was written around one day reads as written around
/// another: ISO dates in file names, front matter, items and prose, and dates in words ("Monday 30 November 2026", "2 November").
/// Nothing else changes. A weekday before a date is made right. Moving there and back gives the same files.
/// </summary>
/// <remarks>
/// A date in words without a year is taken as the one nearest to the day the sample was written around, which is why a sample should not
/// reach further than <see cref="FurthestWithoutYear"/> days in such words.
/// </remarks>
public static class SampleDates
{
    public const int FurthestWithoutYear = 182;

    public static IReadOnlyList<SampleFile> Move(IEnumerable<SampleFile> files, LocalDate from, LocalDate to) =>
        files.Select(file => new SampleFile(Move(file.Path, from, to), Move(file.Text, from, to))).ToList();

    public static string Move(string text, LocalDate from, LocalDate to)
    {
        int days = Period.DaysBetween(from, to);
        var moved = new StringBuilder(text.Length + 16);
        int at = 0;
        while (at < text.Length)
        {
            if (!BeginsNumber(text, at))
            {
                moved.Append(text[at++]);
                continue;
            }
            (LocalDate date, Func<LocalDate, string> form, int length)? found = Iso(text, at) ?? Words(text, at, from);
            if (found is not { } written || Moved(written.date, days) is not { } date)
            {
                moved.Append(text[at++]);
                continue;
            }
            MendWeekday(moved, date);
            moved.Append(written.form(date));
            at += written.length;
        }
        return moved.ToString();
    }

    private static bool BeginsNumber(string text, int at) =>
        char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private static (LocalDate, Func<LocalDate, string>, int)? Iso(string text, int at)
    {
        const int Length = 10;
        if (at + Length > text.Length || (at + Length < text.Length && char.IsAsciiDigit(text[at + Length])))
            return null;
        ParseResult<LocalDate> read = LocalDatePattern.Iso.Parse(text.Substring(at, Length));
        return read.Success ? (read.Value, LocalDatePattern.Iso.Format, Length) : null;
    }

    /// <summary>"16 November 2026" or "16 November".</summary>
    private static (LocalDate, Func<LocalDate, string>, int)? Words(string text, int at, LocalDate near)
    {
        int end = NumberEnd(text, at);
        if (end - at > 2 || end >= text.Length || text[end] != ' ')
            return null;
        int day = int.Parse(text.AsSpan(at, end - at), CultureInfo.InvariantCulture);
        int month = Enumerable.Range(0, 12).FirstOrDefault(m => StandsAt(text, end + 1, DateNames.Months[m]), -1) + 1;
        if (month == 0)
            return null;
        end += 1 + DateNames.Months[month - 1].Length;
        int yearEnd = end < text.Length && text[end] == ' ' ? NumberEnd(text, end + 1) : end;
        if (yearEnd - end == 5)
        {
            int year = int.Parse(text.AsSpan(end + 1, 4), CultureInfo.InvariantCulture);
            return Day(year, month, day) is { } date ? (date, DateNames.Long, yearEnd - at) : null;
        }
        return Nearest(month, day, near) is { } nearest ? (nearest, DateNames.Short, end - at) : null;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static bool StandsAt(string text, int at, string word) =>
        string.CompareOrdinal(text, at, word, 0, word.Length) == 0
        && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));

    private static LocalDate? Nearest(int month, int day, LocalDate near)
    {
        for (int year = near.Year - 1; year <= near.Year + 1; year++)
        {
            if (Day(year, month, day) is { } date && Math.Abs(Period.DaysBetween(near, date)) <= FurthestWithoutYear)
                return date;
        }
        return null;
    }

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>Null where the calendar ends; such a date stays as it is.</summary>
    private static LocalDate? Moved(LocalDate date, int days)
    {
        bool fits = days >= 0
            ? days <= Period.DaysBetween(date, LocalDate.MaxIsoValue)
            : days >= Period.DaysBetween(date, LocalDate.MinIsoValue);
        return fits ? date.PlusDays(days) : null;
    }

    private static void MendWeekday(StringBuilder before, LocalDate date)
    {
        int end = before.Length;
        while (end > 0 && before[end - 1] is ' ' or ',')
            end--;
        if (end == before.Length)
            return;
        foreach (string weekday in DateNames.Weekdays)
        {
            int start = end - weekday.Length;
            if (start < 0 || before.ToString(start, weekday.Length) != weekday || (start > 0 && char.IsLetter(before[start - 1])))
                continue;
            before.Remove(start, weekday.Length).Insert(start, DateNames.Weekday(date));
            return;
        }
    }
}
