using System.Buffers;
using System.Globalization;
using System.Text;
using CodeGem.Notes.Model;
using NodaTime;
using NodaTime.Text;

namespace CodeGem.Notes.Reading;

/// <summary>Front matter words to values; null for what is none.</summary>
public static class FrontMatterValues
{
    private static readonly LocalTimePattern HourMinute = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>An ISO date, <c>2026-11-30</c>.</summary>
    public static LocalDate? Date(string? text)
    {
        if (text is not { Length: 10 })
            return null;
        Span<byte> ascii = stackalloc byte[10];
        if (Ascii.FromUtf16(text, ascii, out _) == OperationStatus.Done && PackedDate.Of(PackedDate.ReadUsual(ascii)) is { } day)
            return day;
        // The year nought is a day of ISO 8601 and none of the machine's calendar.
        return text[0] is '0' or '-' && LocalDatePattern.Iso.Parse(text) is { Success: true } read ? read.Value : null;
    }

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>A wall-clock time, <c>9:30</c> or <c>15:00</c>.</summary>
    public static LocalTime? Time(string? text) =>
        text is { Length: <= 5 } && HourMinute.Parse(text) is { Success: true } read ? read.Value : null;

    public static string Text(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A length of up to a day, in minutes.</summary>
    public static int? Minutes(string? text) => Number(text) is > 0 and <= 1440 and var minutes ? minutes : null;

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    public static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount) ? amount : null;

    public static bool? Bool(string? text) => text switch
    {
        "true" or "yes" => true,
        "false" or "no" => false,
        _ => null,
    };
}
