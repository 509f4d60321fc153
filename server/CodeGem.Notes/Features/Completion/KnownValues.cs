using System.Globalization;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>What the practice, the folder and the key table know of a key's values, the likeliest first.</summary>
internal static class KnownValues
{
    public static IReadOnlyList<KnownValue> Of(TypedLine line, FrontMatterKey key, string typed) => key.Value switch
    {
        KeyValue.Word or KeyValue.Weekday or KeyValue.WeekdayList => Words(key),
        KeyValue.HeadingList => SectionNames.OfSession.Where(name => name.Sharing != Sharing.Never).Select(name => Plain(name.Heading)).ToList(),
        KeyValue.Bool => [Plain("true"), Plain("false")],
        KeyValue.ClientId => Clients(line.Context, key.Home),
        KeyValue.Date => Days(line.Context, key, typed),
        KeyValue.DateOrWord => [.. Days(line.Context, key, typed), .. Words(key)],
        KeyValue.Time => Times(line.Context),
        KeyValue.Minutes => Minutes(line.Context),
        KeyValue.Cadence => Cadences(),
        KeyValue.TimeZone => Zones(line.Context.Practice, typed),
        KeyValue.Template => Templates(line.Context.Practice),
        KeyValue.SlugList when key.Name == "attended" => Participants(line),
        KeyValue.Slug when key.Name == "package" => Packages(line.Context.Folder),
        _ => [],
    };

    private static KnownValue Plain(string text) => new(text, text);

    /// <summary>A bare <c>no</c> is a boolean for other tools that read the file.</summary>
    private static IReadOnlyList<KnownValue> Words(FrontMatterKey key) =>
        key.Words.Select(word => new KnownValue(word, word == "no" ? "\"no\"" : word)).ToList();

    private static IReadOnlyList<KnownValue> Clients(NoteContext context, KeyHome home)
    {
        var clients = context.Practice.Clients.Values.Where(c => c.Profile is not null && c.Id != context.Folder.Id);
        KnownValue own = new(context.Folder.Id, context.Folder.Id, OfferKind.Client) { Detail = context.Folder.Profile?.Name, IsLikely = true };
        // A client's id is its folder's name and no one else's.
        return home == KeyHome.Client
            ? [own]
            : [own, .. clients.Select(c => new KnownValue(c.Id, c.Id, OfferKind.Client) { Detail = c.Profile?.Name })];
    }

    /// <summary>The day that suggests itself, then what the typed words mean; behind "next" and the like a list of days to come.</summary>
    private static IReadOnlyList<KnownValue> Days(NoteContext context, FrontMatterKey key, string typed)
    {
        var values = new List<KnownValue>();
        foreach ((LocalDate? day, string why) in Suggested(context, key))
        {
            if (day is { } known && values.All(v => v.Text != FrontMatterValues.Text(known)))
                values.Add(Day(known, why, context.Calendar) with { IsLikely = values.Count == 0 });
        }
        bool isAhead = key.Name == "next" || key.Name.EndsWith("_until", StringComparison.Ordinal);
        if (typed.Length == 0 && !isAhead)
            return values;
        IEnumerable<KnownValue> read = DueSuggestions.For(typed, ItemDays.Question(context))
            .Select(day => Day(day.Date, day.Phrase, context.Calendar) with { FollowsTyping = true });
        return [.. values.Where(v => Typing.Begins(typed, v.Text)), .. read.Where(r => values.All(v => v.Text != r.Text))];
    }

    private static KnownValue Day(LocalDate day, string why, Dates.Calendar calendar)
    {
        string iso = FrontMatterValues.Text(day);
        return new($"{why}: {DateLabel.Of(day, calendar)}", iso, OfferKind.Date) { Detail = iso, FollowsTyping = true };
    }

    private static IEnumerable<(LocalDate? Day, string Why)> Suggested(NoteContext context, FrontMatterKey key)
    {
        if (key.Name == "next")
        {
            yield return (NextSessionDate.ByCadence(context), NextDate.CadenceText(context));
            yield return (context.Folder.PlannedAfter(context.Anchor).FirstOrDefault()?.Date, Messages.Of("complete.planned"));
            yield break;
        }
        if (key.Name == "date")
            yield return (NotePath.SessionName(context.Path)?.Date, Messages.Of("complete.file-name"));
        yield return (context.Calendar.Today, Messages.Of("complete.today"));
    }

    /// <summary>The hours this client came before, the last first; then the full hours of a working day.</summary>
    private static IReadOnlyList<KnownValue> Times(NoteContext context)
    {
        var before = context.Folder.Sessions.Reverse().Select(s => s.Session.Start).OfType<LocalTime>();
        var hours = Enumerable.Range(8, 12).Select(hour => new LocalTime(hour, 0));
        return before.Concat(hours).Distinct()
            .Select(time => FrontMatterValues.Text(time))
            .Select(text => new KnownValue(text, $"\"{text}\"")).ToList();
    }

    private static IReadOnlyList<KnownValue> Minutes(NoteContext context)
    {
        int usual = context.Folder.Profile?.Duration ?? context.Practice.Settings.DefaultDuration;
        return new[] { usual, 30, 45, 60, 75, 90, 120 }.Distinct()
            .Select(minutes => Plain(minutes.ToString(CultureInfo.InvariantCulture)) with { IsLikely = minutes == usual }).ToList();
    }

    private static IReadOnlyList<KnownValue> Cadences() =>
        Messages.Of("complete.cadences").Split(';', StringSplitOptions.TrimEntries).Select(Plain).ToList();

    /// <summary>Those of this practice; once something is typed, the world's.</summary>
    private static IReadOnlyList<KnownValue> Zones(PracticeSnapshot practice, string typed)
    {
        var own = practice.Clients.Values.Select(c => c.Profile?.TimeZone).Prepend(practice.Settings.TimeZone).OfType<string>();
        var others = KeyValues.TimeZones.Where(zone => typed.Length >= 2 && zone.Contains(typed, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
        return own.Concat(others).Distinct(StringComparer.Ordinal).Take(20).Select(Plain).ToList();
    }

    private static IReadOnlyList<KnownValue> Participants(TypedLine line)
    {
        IReadOnlyList<string> written = line.Note.FrontMatter.GetList("attended");
        return (line.Context.Folder.Profile?.Participants ?? []).Where(p => !written.Contains(p)).Select(Plain).ToList();
    }

    private static IReadOnlyList<KnownValue> Templates(PracticeSnapshot practice) =>
        TemplateLibrary.With(practice.Templates.Select(t => (t.Key, t.Value))).All
            .Select(template => Plain(template.Name) with { Detail = template.Title }).ToList();

    private static IReadOnlyList<KnownValue> Packages(ClientFolder folder) => folder.Profile?.Package is { } package ? [Plain(package)] : [];
}
