using CodeGem.Notes.Dates;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>What practice.yaml says: the coach, and the defaults of every client.</summary>
public sealed record PracticeSettings
{
    public string? Coach { get; init; }

    public string? Email { get; init; }

    /// <summary>An IANA name; null means the machine's own zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// What <see cref="TimeZone"/> names; null where that is none anybody knows. Found when the settings are read: the table of all zones is
    /// large, and what reading it leaves behind goes with what reading the practice does.
    /// </summary>
    public DateTimeZone? Zone { get; private init; }

    public string? Currency { get; init; }

    /// <summary>Minutes.</summary>
    public int DefaultDuration { get; init; } = 60;

    public string DefaultCadence { get; init; } = "biweekly";

    public bool NoShowCounts { get; init; } = true;

    public bool LateCancelCounts { get; init; } = true;

    public int? RetentionYears { get; init; }

    public string? Credential { get; init; }

    public LocalDate? CredentialTrainingStart { get; init; }

    /// <summary><c>plain</c>, <c>obsidian</c> or <c>dataview</c>.</summary>
    public string WriteStyle { get; init; } = "plain";

    public IReadOnlyList<string> SharedSections { get; init; } = [];

    public IReadOnlyList<string> PrivateSections { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    public DateOrder DateOrder { get; init; } = DateOrder.None;

    public IReadOnlySet<IsoDayOfWeek>? WorkingDays { get; init; }

    public IReadOnlySet<LocalDate> Holidays { get; init; } = new HashSet<LocalDate>();

    /// <summary>
    /// The file is there and cannot be trusted: broken, encrypted, or not to be opened. What the coach keeps private is then not known.
    /// </summary>
    public bool IsUnread { get; init; }

    /// <summary>The file itself, for the rules that check it.</summary>
    public FrontMatter Source { get; init; } = FrontMatter.None();

    /// <summary>What holds where there is no practice.yaml.</summary>
    public static PracticeSettings Default { get; } = new();

    public static PracticeSettings Read(string text)
    {
        FrontMatter file = FrontMatterReader.ReadFile(new SourceText(text));
        var holidays = file.GetList("holidays").Select(FrontMatterValues.Date).OfType<LocalDate>().ToHashSet();
        var workingDays = file.GetList("working_days").SelectMany(Weekdays).ToHashSet();
        return new PracticeSettings
        {
            Source = file,
            IsUnread = file.IsBroken,
            Coach = file.Get("coach"),
            Email = file.Get("email"),
            TimeZone = file.Get("timezone"),
            Zone = file.Get("timezone") is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
            Currency = file.Get("currency"),
            DefaultDuration = FrontMatterValues.Minutes(file.Get("default_duration")) ?? 60,
            DefaultCadence = file.Get("default_cadence") ?? "biweekly",
            NoShowCounts = FrontMatterValues.Bool(file.Get("no_show_counts")) ?? true,
            LateCancelCounts = FrontMatterValues.Bool(file.Get("late_cancel_counts")) ?? true,
            RetentionYears = FrontMatterValues.Number(file.Get("retention_years")),
            Credential = file.Get("credential") is { } credential and not "none" ? credential : null,
            CredentialTrainingStart = FrontMatterValues.Date(file.Get("credential_training_start")),
            WriteStyle = file.Get("write_style") ?? "plain",
            SharedSections = file.GetList("shared_sections"),
            PrivateSections = file.GetList("private_sections"),
            WeekStart = Weekdays(file.Get("week_starts") ?? "monday").FirstOrDefault(IsoDayOfWeek.Monday),
            DateOrder = file.Get("date_order") switch { "dmy" => DateOrder.DayFirst, "mdy" => DateOrder.MonthFirst, _ => DateOrder.None },
            WorkingDays = workingDays.Count > 0 ? workingDays : null,
            Holidays = holidays,
        };
    }

    /// <summary>What this practice knows about days, as of one of them.</summary>
    public Calendar CalendarOf(LocalDate today)
    {
        var calendar = new Calendar(today) { WeekStart = WeekStart, Order = DateOrder, Holidays = Holidays };
        return WorkingDays is null ? calendar : calendar with { WorkingDays = WorkingDays };
    }

    /// <summary>A weekday by its English name or its first letters, or a stretch such as <c>monday to thursday</c>.</summary>
    internal static IEnumerable<IsoDayOfWeek> Weekdays(string text)
    {
        string[] ends = text.ToLowerInvariant().Split([" to ", "-", " - "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        IsoDayOfWeek from = Weekday(ends.FirstOrDefault("")), to = Weekday(ends.LastOrDefault(""));
        if (from == IsoDayOfWeek.None || to == IsoDayOfWeek.None || ends.Length > 2)
            yield break;
        for (IsoDayOfWeek day = from; ; day = (IsoDayOfWeek)((int)day % 7 + 1))
        {
            yield return day;
            if (day == to)
                yield break;
        }
    }

    private static IsoDayOfWeek Weekday(string word) =>
        word.Length < 3 ? IsoDayOfWeek.None : (IsoDayOfWeek)(Array.FindIndex(FrontMatterKeys.Weekdays, name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) + 1);
}
