using System.Globalization;
using CodeGem.Notes.Language;
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
        KeyValue.Word => Words(key),
        KeyValue.Bool => [Plain("true"), Plain("false")],
        KeyValue.ClientId => Clients(line.Context, key.Home),
        KeyValue.Date => Dates(line.Context, key),
        KeyValue.DateOrWord => [.. Dates(line.Context, key), .. Words(key)],
        KeyValue.Time => Times(line.Context),
        KeyValue.Minutes => Minutes(line.Context),
        KeyValue.Cadence => Cadences(),
        KeyValue.TimeZone => Zones(line.Context.Practice),
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

    private static IReadOnlyList<KnownValue> Dates(NoteContext context, FrontMatterKey key)
    {
        var days = new List<LocalDate>();
        if (key.Name == "date" && NotePath.SessionName(context.Path) is { } name)
            days.Add(name.Date);
        days.Add(context.Calendar.Today);
        return days.Distinct().Select(day => new KnownValue(FrontMatterValues.Text(day), FrontMatterValues.Text(day), OfferKind.Date)).ToList();
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

    private static IReadOnlyList<KnownValue> Zones(PracticeSnapshot practice) =>
        practice.Clients.Values.Select(c => c.Profile?.TimeZone).Prepend(practice.Settings.TimeZone).OfType<string>()
            .Distinct(StringComparer.Ordinal).Take(20).Select(Plain).ToList();

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
