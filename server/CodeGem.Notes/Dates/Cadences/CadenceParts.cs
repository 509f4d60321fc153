using NodaTime;

namespace CodeGem.Notes.Dates.Cadences;

/// <summary>What a reader has found so far.</summary>
internal sealed record CadenceParts
{
    public Frequency Frequency { get; init; }

    public int Interval { get; init; } = 1;

    public IReadOnlyList<WeekdayOfPeriod> ByDay { get; init; } = [];

    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    public IReadOnlyList<int> ByMonth { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    public int? Count { get; init; }

    public LocalDate? Until { get; init; }

    public bool Clamps { get; init; }
}
