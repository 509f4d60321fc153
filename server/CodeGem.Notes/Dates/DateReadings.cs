using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>What stands in the way of one certain date.</summary>
public enum DateProblemKind
{
    None,

    /// <summary>A part is no date; the whole phrase is then none.</summary>
    Unread,

    /// <summary>It names a day that no calendar has, such as 31 April.</summary>
    NoSuchDay,

    /// <summary>Two readings are equally good; only a person can tell.</summary>
    Ambiguous,

    NextSessionUnknown,

    /// <summary>Read well, but beyond the years 1 to 9999.</summary>
    OutOfCalendar,
}

/// <summary>What the label should warn of although the phrase was read.</summary>
public enum DateWarning
{
    None,

    /// <summary>More than 300 days ahead; the one just past is offered too.</summary>
    FarAhead,

    /// <summary>The weekday is not that date's; the date wins, and the weekday's day is offered too.</summary>
    WeekdayDisagrees,
}

/// <param name="Part">Where the trouble is, within the phrase; empty when it is the phrase's end that is missing.</param>
/// <param name="Nearest">The nearest real days of a day that does not exist, earliest first.</param>
public sealed record DateProblem(DateProblemKind Kind, Span Part, IReadOnlyList<LocalDate> Nearest)
{
    public static DateProblem None { get; } = new(DateProblemKind.None, default, []);
}

/// <summary>
/// What a phrase means, best first and each date once. <see cref="Readings"/> is empty when it means nothing; it is not when
/// <see cref="Best"/> is null for doubt, since then they are the choices to ask about.
/// </summary>
public sealed record DateReadings(IReadOnlyList<DateReading> Readings, DateProblem Problem, DateWarning Warning = DateWarning.None)
{
    /// <summary>The one date the phrase means; null when it means none, or when doubt must be asked about and not guessed away.</summary>
    public LocalDate? Best => Problem.Kind == DateProblemKind.None && Readings.Count > 0 ? Readings[0].Date : null;
}

/// <summary>A phrase found in longer text: what it means, and how many UTF-16 units it takes.</summary>
public readonly record struct DatePrefix(DateReadings Readings, int Length)
{
    public bool Found => Length > 0;
}
