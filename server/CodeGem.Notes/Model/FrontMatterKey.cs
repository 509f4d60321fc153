namespace CodeGem.Notes.Model;

/// <summary>Whose flat keys a file holds.</summary>
public enum KeyHome
{
    Session,
    Client,

    /// <summary>practice.yaml</summary>
    Practice,

    /// <summary>One of the coach's own, in <c>templates</c>.</summary>
    Template,
}

/// <summary>What a key's value must be; how it is checked, completed and shown follows from it.</summary>
public enum KeyValue
{
    Text,

    /// <summary>One of <see cref="FrontMatterKey.Words"/>.</summary>
    Word,

    /// <summary>ISO, <c>2026-11-30</c>.</summary>
    Date,

    /// <summary>ISO, or the one word in <see cref="FrontMatterKey.Words"/>: <c>next: none</c>, <c>log_consent: "no"</c>.</summary>
    DateOrWord,

    /// <summary><c>2026-11-16T16:04</c>, in the client's zone.</summary>
    DateTime,

    /// <summary><c>15:00</c>, local wall-clock time.</summary>
    Time,

    /// <summary>A whole number from 1 to 1440.</summary>
    Minutes,

    /// <summary>A whole number from 0.</summary>
    Number,

    /// <summary>Money, from 0, with a decimal point.</summary>
    Amount,

    /// <summary>true or false.</summary>
    Bool,

    Slug,
    SlugList,

    /// <summary>The client's id: the folder's name.</summary>
    ClientId,

    /// <summary>The name of a template, built in or the coach's own.</summary>
    Template,

    /// <summary>How sessions repeat; see <c>Dates.Cadence</c>.</summary>
    Cadence,

    /// <summary>An IANA name, <c>Europe/Lisbon</c>.</summary>
    TimeZone,

    /// <summary>Three letters, ISO 4217.</summary>
    Currency,

    /// <summary>BCP 47, <c>en</c>.</summary>
    Locale,

    Weekday,

    /// <summary>Weekdays, or stretches such as <c>monday to friday</c>.</summary>
    WeekdayList,

    DateList,

    /// <summary>Headings of sections.</summary>
    HeadingList,

    Email,
}

/// <summary>A key the product knows: where it stands, what it holds, and when it must be there.</summary>
/// <param name="Words">The allowed words, the usual one first; empty where the kind of value is no closed list.</param>
public sealed record FrontMatterKey(string Name, KeyHome Home, KeyValue Value, params IReadOnlyList<string> Words)
{
    /// <summary>When the key must be there; null when never.</summary>
    public Func<FrontMatter, bool>? Required { get; init; }

    /// <summary>The key holds a list, one member a line or in brackets.</summary>
    public bool IsList => Value is KeyValue.SlugList or KeyValue.WeekdayList or KeyValue.DateList or KeyValue.HeadingList;

    public bool IsRequired(FrontMatter frontMatter) => Required is not null && Required(frontMatter);

    /// <summary>The key, in <c>messages.txt</c>, of the sentence that says what it means.</summary>
    public string DescriptionKey => $"key.{Home.ToString().ToLowerInvariant()}.{Name}";

    public override string ToString() => Name;
}
