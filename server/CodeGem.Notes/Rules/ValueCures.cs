using CodeGem.Notes.Items;
using System.Globalization;
using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>What a value that is not allowed was probably meant to be; the best first, none where nobody can tell.</summary>
internal static partial class ValueCures
{
    private const int MostCures = 7;

    private static readonly string[] PlainCadences = ["weekly", "biweekly", "fortnightly", "monthly", "quarterly", "adhoc", "none"];

    public static IReadOnlyList<KeyGuess> Of(FrontMatterFile file, FrontMatterKey key, string value) =>
        Candidates(file, key, value).Where(cure => KeyValues.IsValid(key, cure.Value)).DistinctBy(cure => cure.Value).Take(MostCures).ToList();

    private static IEnumerable<KeyGuess> Candidates(FrontMatterFile file, FrontMatterKey key, string value) => key.Value switch
    {
        KeyValue.Word or KeyValue.Weekday => Words(key.Words, value),
        KeyValue.Bool => Words(["true", "false"], value),
        KeyValue.Date or KeyValue.DateList => Dates(file, value),
        KeyValue.DateOrWord => Words(key.Words, value, onlyNear: true).Concat(Dates(file, value)),
        KeyValue.DateTime => Dates(file, value).Select(date => new KeyGuess(date.Value + "T00:00")),
        KeyValue.Time => Time(value),
        KeyValue.Minutes => Minutes(value),
        KeyValue.Number or KeyValue.Amount => Number(value),
        KeyValue.ClientId => Client(file, value),
        KeyValue.Slug or KeyValue.SlugList => [new(Slug.From(value))],
        KeyValue.Currency => [new(value.ToUpperInvariant(), true)],
        KeyValue.TimeZone => Zones(value),
        KeyValue.Cadence => Words(PlainCadences, value, onlyNear: true),
        KeyValue.WeekdayList => Words(key.Words, value, onlyNear: true),
        _ => [],
    };

    /// <summary>Certain is what differs in case or in hyphens only, or is the one word a slip away; else every word is offered.</summary>
    private static IEnumerable<KeyGuess> Words(IReadOnlyList<string> words, string value, bool onlyNear = false)
    {
        IReadOnlyList<string> near = Spelling.Near(value, words);
        bool isCertain = near.Count == 1 || (near.Count > 1 && Spelling.IsSame(near[0], value));
        if (near.Count > 0)
            return near.Select((word, i) => new KeyGuess(word, isCertain && i == 0));
        return onlyNear ? [] : words.Select(word => new KeyGuess(word));
    }

    private static IEnumerable<KeyGuess> Dates(FrontMatterFile file, string value)
    {
        // What other tools write where a day is meant.
        if (value.Length > 10 && value[10] is 'T' or ' ' && FrontMatterValues.Date(value[..10]) is not null)
            return [new(value[..10], true)];
        return WrittenDate.Read(value, file.Note, file.Calendar).Choices.Select(date => new KeyGuess(FrontMatterValues.Text(date)));
    }

    private static IEnumerable<KeyGuess> Time(string value)
    {
        Match match = ClockTime().Match(value);
        if (!match.Success)
            return [];
        int hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        string minute = match.Groups["minute"] is { Success: true } m ? m.Value : "00";
        bool isMorning = match.Groups["half"].Value is ['a' or 'A', ..], isAfternoon = match.Groups["half"].Value is ['p' or 'P', ..];
        if (isAfternoon && hour < 12)
            hour += 12;
        if (isMorning && hour == 12)
            hour = 0;
        return [new(string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute}"), true)];
    }

    private static IEnumerable<KeyGuess> Minutes(string value)
    {
        Match match = Length().Match(value);
        if (!match.Success)
            return [];
        decimal hours = FrontMatterValues.Amount(match.Groups["hours"].Value.Replace(',', '.')) ?? 0;
        int minutes = FrontMatterValues.Number(match.Groups["minutes"].Value) ?? 0;
        decimal length = hours * 60 + minutes;
        return length is > 0 and <= 1440 && decimal.Truncate(length) == length
            ? [new(((int)length).ToString(CultureInfo.InvariantCulture), true)]
            : [];
    }

    private static IEnumerable<KeyGuess> Number(string value) =>
        Figure().Match(value) is { Success: true } match ? [new(match.Value.Replace(',', '.')), new(match.Value.Split('.', ',')[0])] : [];

    private static IEnumerable<KeyGuess> Client(FrontMatterFile file, string value)
    {
        if (file.Note is { } context && Slug.IsSlug(context.Folder.Id))
            return [new(context.Folder.Id, !context.Practice.IsLoose && Slug.From(value) == context.Folder.Id)];
        return [new(Slug.From(value))];
    }

    private static IEnumerable<KeyGuess> Zones(string value)
    {
        string name = value.Trim().Replace(' ', '_');
        var same = KeyValues.TimeZones.Where(zone => zone.Equals(name, StringComparison.OrdinalIgnoreCase)
            || zone.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)).ToList();
        return same.Count > 0 ? same.Select(zone => new KeyGuess(zone, same.Count == 1)) : Words([.. KeyValues.TimeZones], name, onlyNear: true);
    }

    [GeneratedRegex(@"^\s*(?<hour>[01]?[0-9]|2[0-3])(?:[:.hH ]?(?<minute>[0-5][0-9]))?(?::[0-5][0-9])?\s*(?:h|o'clock|(?<half>[aApP])\.?[mM]\.?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"^\s*(?:(?<hours>[0-9]{1,2}(?:[.,][0-9]{1,2})?)\s*(?:h|hr|hrs|hours?)\s*)?(?:(?<minutes>[0-9]{1,4})\s*(?:'|m|min|mins|minutes?)?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"[0-9]{1,9}(?:[.,][0-9]{1,2}(?![0-9]))?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
