using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>What is known of a session that is about to get its note.</summary>
public sealed record SessionDraft
{
    public required ClientFolder Folder { get; init; }

    public required PracticeSnapshot Practice { get; init; }

    public required LocalDate Date { get; init; }

    public required Template Template { get; init; }

    /// <summary>The client's slug as the front matter names it.</summary>
    public required string ClientId { get; init; }

    /// <summary>The session before it; null for the first.</summary>
    public SessionRecord? Last { get; init; }

    /// <summary>The notes goals and takeaways are read from: nobody says where a template puts them, so private ones are left out. Null for none.</summary>
    public NoteLookup? Lookup { get; init; }

    public string? Kind { get; init; }

    public LocalTime? Start { get; init; }

    public string? Mode { get; init; }

    public string? Billing { get; init; }

    /// <summary>Minutes.</summary>
    public int? Duration { get; init; }

    /// <summary>Keys a loose session keeps in its own front matter because there is no client.md: name, cadence, timezone.</summary>
    public IReadOnlyList<(string Key, string Value)> LooseKeys { get; init; } = [];

    private string EffectiveKind => Kind ?? Template.Kind ?? "regular";

    private int EffectiveDuration => Duration ?? Folder.Profile?.Duration ?? Template.Duration ?? Practice.Settings.DefaultDuration;

    /// <summary>Ad hoc and intro sessions are outside a package.</summary>
    private string? Package => EffectiveKind is "adhoc" or "intro" ? null : Folder.Profile?.Package;

    /// <summary>The note as its template makes it, before anything is carried into it.</summary>
    public string Compose(string newLine)
    {
        string body = TemplateText.Render(Template, Values()).Text.TrimStart('\n', '\r');
        string text = $"{FrontMatter()}\n{body}";
        text = text.TrimEnd() + "\n";
        return newLine == "\n" ? text : text.ReplaceLineEndings(newLine);
    }

    private string FrontMatter()
    {
        var text = new StringBuilder("---\n");
        Add(text, "type", "session");
        Add(text, "client", ClientId);
        foreach ((string key, string value) in LooseKeys)
            Add(text, key, value);
        Add(text, "date", FrontMatterValues.Text(Date));
        if (Start is { } start)
            text.Append("start: \"").Append(FrontMatterValues.Text(start)).Append("\"\n");
        Add(text, "duration", EffectiveDuration.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add(text, "kind", EffectiveKind);
        Add(text, "status", "planned");
        Add(text, "mode", Mode ?? "");
        Add(text, "topic", "");
        Add(text, "outcome", "");
        if ((Billing ?? Folder.Profile?.Billing) is { } billing)
            Add(text, "billing", billing);
        if (Package is { } package)
            Add(text, "package", package);
        Add(text, "next", "");
        if (Template.Name != EffectiveKind)
            Add(text, "template", Template.Name);
        return text.Append("---\n").ToString();
    }

    private static void Add(StringBuilder text, string key, string value)
    {
        text.Append(key).Append(':');
        if (value.Length > 0)
            text.Append(' ').Append(YamlText.Scalar(value));
        text.Append('\n');
    }

    /// <summary>What its template's placeholders stand for.</summary>
    public TemplateValues Values()
    {
        Privacy? privacy = Lookup is { } lookup ? new Privacy(Practice.Settings, lookup) : null;
        PackageCount? package = Package is null ? null : PackageCount.Of(Folder, Practice.Settings);
        return new TemplateValues
        {
            ClientName = Folder.Profile?.Name ?? LooseKeys.FirstOrDefault(k => k.Key == "name").Value ?? ClientId,
            ClientId = ClientId,
            ClientGoals = (privacy?.PublicGoals(Folder) ?? []).Where(g => g.IsActive).Select(g => $"{g.Id} {g.Title}").ToList(),
            Sponsor = Folder.Profile?.Sponsor,
            CoachName = Practice.Settings.Coach,
            SessionDate = Date,
            SessionNumber = Folder.Sessions.Count(s => s.Status != SessionStatus.Cancelled && s.Date < Date) + 1,
            SessionStart = Start is { } start ? FrontMatterValues.Text(start) : null,
            SessionDuration = EffectiveDuration,
            SessionKind = EffectiveKind,
            SessionMode = Mode,
            LastDate = Last?.Date,
            LastTakeaways = Last is { } last && privacy?.NoteAt(last.Path) is { } note
                ? privacy.PublicPoints(note, SectionKind.KeyTakeaways, SectionKind.Agenda).Select(point => point.Text).ToList()
                : [],
            PackageName = package?.Package,
            PackageSize = package?.Size,
            PackageUsed = package?.Used,
            PackageLeft = package is null ? null : Math.Max(0, package.Free - 1),
            NextGoal = NextGoalId(),
        };
    }

    private string NextGoalId()
    {
        int number = 1;
        while (Folder.Goals.Any(g => g.Id == $"g{number}"))
            number++;
        return $"g{number}";
    }
}
