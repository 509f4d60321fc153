using CodeGem.Notes.Dates.Cadences;
using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>How often a cadence comes round, before its details: FREQ of RFC 5545.</summary>
public enum Frequency
{
    /// <summary>No series: <c>adhoc</c>.</summary>
    None,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <summary>
/// How sessions repeat: the subset of RFC 5545 that a coaching series needs, read from a phrase or from an RRULE. Dates count from the
/// series' first session, so a session held late does not shift the others. Equal cadences have equal dates for every series.
/// </summary>
public sealed class Cadence : IEquatable<Cadence>
{
    private readonly string canonical;

    internal Cadence(CadenceParts parts)
    {
        (Frequency, Interval, Clamps, Count, Until) = (parts.Frequency, parts.Interval, parts.Clamps, parts.Count, parts.Until);
        ByDay = [.. parts.ByDay.Distinct().Order()];
        ByMonthDay = [.. parts.ByMonthDay.Distinct().Order()];
        ByMonth = [.. parts.ByMonth.Distinct().Order()];
        // Where weeks begin decides only which of several weekdays lie in the same stretch of more than one week.
        bool weeksMatter = Frequency == Frequency.Weekly && Interval > 1 && ByDay.Count > 0;
        WeekStart = weeksMatter ? parts.WeekStart : IsoDayOfWeek.Monday;
        canonical = IsNone ? "" : Rrule.Write(this) + (Clamps ? ";" : "");
    }

    /// <summary>No series at all: the next session is agreed each time.</summary>
    public static Cadence AdHoc { get; } = new(new CadenceParts { Frequency = Frequency.None });

    public Frequency Frequency { get; }

    public int Interval { get; }

    public IReadOnlyList<WeekdayOfPeriod> ByDay { get; }

    /// <summary>1 to 31, or -1 to -31 counted from the month's end.</summary>
    public IReadOnlyList<int> ByMonthDay { get; }

    public IReadOnlyList<int> ByMonth { get; }

    public IsoDayOfWeek WeekStart { get; }

    /// <summary>How many sessions the series has; null when it has no such end.</summary>
    public int? Count { get; }

    /// <summary>The last day a session may fall on.</summary>
    public LocalDate? Until { get; }

    /// <summary>
    /// Plain "monthly" and "yearly": a short month's last day stands in for a day it does not have, and the series still remembers the
    /// day. A rule in the words of RFC 5545 skips such a month.
    /// </summary>
    public bool Clamps { get; }

    public bool IsNone => Frequency == Frequency.None;

    /// <summary>Reads a phrase such as <c>every 2 weeks on tuesday</c>, or <c>RRULE:FREQ=...</c>.</summary>
    /// <param name="weekStart">For phrases; an RRULE says its own or means Monday.</param>
    public static CadenceReading Parse(string text, IsoDayOfWeek weekStart = IsoDayOfWeek.Monday, DateWords? words = null) =>
        Rrule.Looks(text) ? Rrule.Read(text) : CadencePhrase.Read(text, weekStart, words ?? DateWords.English);

    /// <summary>
    /// The phrase, which reads as this cadence again; the RRULE where the language has no phrase for it.
    /// </summary>
    public string ToPhrase(DateWords? words = null) =>
        CadenceText.Write(this, words ?? DateWords.English) ?? Rrule.Prefix + Rrule.Write(this);

    /// <summary>
    /// The rule without <c>RRULE:</c>, for this series exactly; empty when there is none. A clamping series that starts on the 29th to 31st
    /// needs BYSETPOS, which calendars read and <see cref="Parse"/> does not.
    /// </summary>
    public string ToRrule(LocalDate seriesStart) => IsNone ? "" : Rrule.WriteFor(this, seriesStart);

    /// <summary>The series' dates in order, worked out as they are taken; as many as the cadence or the calendar has.</summary>
    public IEnumerable<LocalDate> Occurrences(LocalDate seriesStart) => new CadenceDates(this, seriesStart).All();

    /// <summary>The first date of the series strictly after a day; null when the series has ended.</summary>
    public LocalDate? Next(LocalDate seriesStart, LocalDate after) => new CadenceDates(this, seriesStart).After(after);

    public bool Equals(Cadence? other) => other is not null && canonical == other.canonical;

    public override bool Equals(object? obj) => Equals(obj as Cadence);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(canonical);

    public override string ToString() => ToPhrase();
}
