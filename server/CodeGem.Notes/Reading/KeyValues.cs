using System.Globalization;
using CodeGem.Notes.Model;
using NodaTime;
using NodaTime.Text;

namespace CodeGem.Notes.Reading;

/// <summary>Whether a value is one its key may hold. Whatever is accepted here, the converters of the model can convert.</summary>
public static class KeyValues
{
    public static bool IsValid(FrontMatterKey key, string value) => key.Value switch
    {
        KeyValue.Text or KeyValue.HeadingList or KeyValue.Template => true,
        KeyValue.Word => key.Words.Contains(value),
        KeyValue.Date or KeyValue.DateList => FrontMatterValues.Date(value) is not null,
        KeyValue.DateOrWord => FrontMatterValues.Date(value) is not null || key.Words.Contains(value),
        KeyValue.DateTime => IsDateTime(value),
        KeyValue.Time => FrontMatterValues.Time(value) is not null,
        KeyValue.Minutes => FrontMatterValues.Minutes(value) is not null,
        KeyValue.Number => FrontMatterValues.Number(value) is not null,
        KeyValue.Amount => FrontMatterValues.Amount(value) is >= 0,
        KeyValue.Bool => FrontMatterValues.Bool(value) is not null,
        KeyValue.Slug or KeyValue.SlugList or KeyValue.ClientId => Slug.IsSlug(value),
        KeyValue.Cadence => IsCadence(value),
        KeyValue.TimeZone => IsTimeZone(value),
        KeyValue.Currency => value.Length == 3 && value.All(char.IsAsciiLetterUpper),
        KeyValue.Locale => IsLocale(value),
        KeyValue.Weekday => PracticeSettings.Weekdays(value).Count() == 1,
        KeyValue.WeekdayList => PracticeSettings.Weekdays(value).Any(),
        KeyValue.Email => value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < value.Length - 1 && !value.Contains(' ', StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    /// <summary>A value as it is written: in quotes where another YAML reader would take it for a number or a boolean.</summary>
    public static string Write(FrontMatterKey key, string value) =>
        key.Value == KeyValue.Time || (key.Value == KeyValue.DateOrWord && value == "no") ? $"\"{value}\"" : value;

    public static bool IsTimeZone(string value) => TimeZones.Contains(value);

    public static IReadOnlyCollection<string> TimeZones => DateTimeZoneProviders.Tzdb.Ids;

    private static bool IsCadence(string value) => Dates.Cadence.Parse(value).IsRead;

    private static bool IsDateTime(string value)
    {
        int seconds = value.Count(c => c == ':') - 1;
        string pattern = seconds > 0 ? "uuuu-MM-dd'T'HH:mm:ss" : "uuuu-MM-dd'T'HH:mm";
        return LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(value).Success;
    }

    /// <summary>The shape of BCP 47: a language, then parts of two to eight letters and digits.</summary>
    private static bool IsLocale(string value)
    {
        string[] parts = value.Split('-', '_');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
