namespace CodeGem.Notes.Model;

/// <summary>Every front-matter key the product knows, in the order the house writes them: one table for checking, completing and explaining.</summary>
public static class FrontMatterKeys
{
    private static readonly string[] Billing = ["paid", "pro-bono", "barter", "internal", "none"];

    internal static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static IReadOnlyList<string> SessionKinds { get; } =
        ["regular", "intro", "adhoc", "review", "closing", "group", "one-on-one", "career", "quarterly", "skip-level"];

    public static IReadOnlyList<FrontMatterKey> Session { get; } =
    [
        Key(KeyHome.Session, "type", KeyValue.Word, "session") with { Required = Always },
        Key(KeyHome.Session, "client", KeyValue.ClientId) with { Required = Always },
        Key(KeyHome.Session, "date", KeyValue.Date) with { Required = Always },
        Key(KeyHome.Session, "start", KeyValue.Time),
        Key(KeyHome.Session, "duration", KeyValue.Minutes) with { Required = f => f.Get("status") == "done" },
        Key(KeyHome.Session, "kind", KeyValue.Word, [.. SessionKinds]) with { Required = Always },
        Key(KeyHome.Session, "status", KeyValue.Word, [.. SessionStatuses.Words]) with { Required = Always },
        Key(KeyHome.Session, "mode", KeyValue.Word, "video", "phone", "in-person"),
        Key(KeyHome.Session, "topic", KeyValue.Text),
        Key(KeyHome.Session, "outcome", KeyValue.Text),
        Key(KeyHome.Session, "billing", KeyValue.Word, Billing),
        Key(KeyHome.Session, "package", KeyValue.Slug),
        Key(KeyHome.Session, "log", KeyValue.Bool),
        // Who came is known once the session was held.
        Key(KeyHome.Session, "attended", KeyValue.SlugList) with { Required = f => f.Get("kind") == "group" && f.Get("status") == "done" },
        Key(KeyHome.Session, "next", KeyValue.DateOrWord, "none"),
        Key(KeyHome.Session, "next_start", KeyValue.Time),
        Key(KeyHome.Session, "finished", KeyValue.DateTime),
        Key(KeyHome.Session, "followup", KeyValue.Date),
        Key(KeyHome.Session, "template", KeyValue.Template),
        // What client.md and practice.yaml would say, for a session that has neither.
        Key(KeyHome.Session, "name", KeyValue.Text),
        Key(KeyHome.Session, "cadence", KeyValue.Cadence),
        Key(KeyHome.Session, "timezone", KeyValue.TimeZone),
    ];

    public static IReadOnlyList<FrontMatterKey> Client { get; } =
    [
        Key(KeyHome.Client, "type", KeyValue.Word, "client") with { Required = Always },
        Key(KeyHome.Client, "id", KeyValue.ClientId) with { Required = Always },
        Key(KeyHome.Client, "name", KeyValue.Text) with { Required = Always },
        Key(KeyHome.Client, "status", KeyValue.Word, "active", "lead", "paused", "ended") with { Required = Always },
        Key(KeyHome.Client, "since", KeyValue.Date) with { Required = Always },
        Key(KeyHome.Client, "ended", KeyValue.Date) with { Required = f => f.Get("status") == "ended" },
        Key(KeyHome.Client, "kind", KeyValue.Word, "individual", "group", "team", "report"),
        Key(KeyHome.Client, "participants", KeyValue.SlugList) with { Required = f => f.Get("kind") is "group" or "team" },
        Key(KeyHome.Client, "email", KeyValue.Email),
        Key(KeyHome.Client, "phone", KeyValue.Text),
        Key(KeyHome.Client, "timezone", KeyValue.TimeZone),
        Key(KeyHome.Client, "cadence", KeyValue.Cadence),
        Key(KeyHome.Client, "duration", KeyValue.Minutes),
        Key(KeyHome.Client, "template", KeyValue.Template),
        Key(KeyHome.Client, "billing", KeyValue.Word, Billing),
        Key(KeyHome.Client, "package", KeyValue.Slug),
        Key(KeyHome.Client, "package_sessions", KeyValue.Number) with { Required = f => f.Get("package") is not null },
        Key(KeyHome.Client, "package_from", KeyValue.Date),
        Key(KeyHome.Client, "package_until", KeyValue.Date),
        Key(KeyHome.Client, "package_price", KeyValue.Amount),
        Key(KeyHome.Client, "rate", KeyValue.Amount),
        Key(KeyHome.Client, "sponsor", KeyValue.Text),
        Key(KeyHome.Client, "sponsor_email", KeyValue.Email),
        Key(KeyHome.Client, "agreement_signed", KeyValue.Date),
        Key(KeyHome.Client, "log_consent", KeyValue.DateOrWord, "no"),
        Key(KeyHome.Client, "recording_consent", KeyValue.DateOrWord, "no"),
        Key(KeyHome.Client, "paused_until", KeyValue.Date),
        Key(KeyHome.Client, "retain_until", KeyValue.Date),
    ];

    public static IReadOnlyList<FrontMatterKey> Practice { get; } =
    [
        Key(KeyHome.Practice, "coach", KeyValue.Text) with { Required = Always },
        Key(KeyHome.Practice, "email", KeyValue.Email),
        Key(KeyHome.Practice, "timezone", KeyValue.TimeZone) with { Required = Always },
        Key(KeyHome.Practice, "currency", KeyValue.Currency),
        Key(KeyHome.Practice, "default_duration", KeyValue.Minutes),
        Key(KeyHome.Practice, "default_cadence", KeyValue.Cadence),
        Key(KeyHome.Practice, "no_show_counts", KeyValue.Bool),
        Key(KeyHome.Practice, "late_cancel_counts", KeyValue.Bool),
        Key(KeyHome.Practice, "retention_years", KeyValue.Number),
        Key(KeyHome.Practice, "credential", KeyValue.Word,
            "none", "acc", "pcc", "mcc", "emcc-foundation", "emcc-practitioner", "emcc-senior", "emcc-master"),
        Key(KeyHome.Practice, "credential_training_start", KeyValue.Date) with { Required = f => f.Get("credential") is not (null or "none") },
        Key(KeyHome.Practice, "write_style", KeyValue.Word, "plain", "obsidian", "dataview"),
        Key(KeyHome.Practice, "shared_sections", KeyValue.HeadingList),
        Key(KeyHome.Practice, "private_sections", KeyValue.HeadingList),
        Key(KeyHome.Practice, "locale", KeyValue.Locale),
        Key(KeyHome.Practice, "week_starts", KeyValue.Weekday, Weekdays),
        Key(KeyHome.Practice, "date_order", KeyValue.Word, "dmy", "mdy"),
        Key(KeyHome.Practice, "working_days", KeyValue.WeekdayList, Weekdays),
        Key(KeyHome.Practice, "holidays", KeyValue.DateList),
    ];

    /// <summary>What a template says of itself; sessions made from it take the last three over.</summary>
    public static IReadOnlyList<FrontMatterKey> Template { get; } =
    [
        Key(KeyHome.Template, "template", KeyValue.Text),
        Key(KeyHome.Template, "title", KeyValue.Text),
        Key(KeyHome.Template, "description", KeyValue.Text),
        Key(KeyHome.Template, "kind", KeyValue.Word, [.. SessionKinds]),
        Key(KeyHome.Template, "duration", KeyValue.Minutes),
        Key(KeyHome.Template, "log", KeyValue.Bool),
    ];

    public static IReadOnlyList<FrontMatterKey> Of(KeyHome home) => home switch
    {
        KeyHome.Session => Session,
        KeyHome.Client => Client,
        KeyHome.Template => Template,
        _ => Practice,
    };

    /// <summary>The keys of a kind of note; none for a file that is no note of ours.</summary>
    public static IReadOnlyList<FrontMatterKey> Of(NoteKind kind) => kind switch
    {
        NoteKind.Session => Session,
        NoteKind.Client => Client,
        _ => [],
    };

    /// <summary>Asked of every key by several rules at every key press, so it makes nothing.</summary>
    public static FrontMatterKey? Find(KeyHome home, string name)
    {
        IReadOnlyList<FrontMatterKey> keys = Of(home);
        for (int i = 0; i < keys.Count; i++)
        {
            if (keys[i].Name == name)
                return keys[i];
        }
        return null;
    }

    private static bool Always(FrontMatter frontMatter) => true;

    private static FrontMatterKey Key(KeyHome home, string name, KeyValue value, params string[] words) => new(name, home, value, words);
}
