using NodaTime;
namespace CodeGem.Notes.Dates;
public sealed record CadenceReading(Cadence? Cadence, string? Problem);
public sealed class Cadence
{
    private readonly Period? period;
    private Cadence(Period? p) => period = p;
    public bool IsNone => period is null;
    public static CadenceReading Parse(string text) => new(new Cadence(text switch { "weekly" => Period.FromDays(7), "biweekly" => Period.FromDays(14), "monthly" => Period.FromMonths(1), _ => null }), null);
    public IEnumerable<LocalDate> Occurrences(LocalDate start)
    {
        for (int i = 0; i < 10000; i++) yield return start + Period.FromDays(period!.Days * i) + Period.FromMonths(period.Months * i);
    }
    public LocalDate? Next(LocalDate start, LocalDate after) => Occurrences(start).Where(d => d > after).Cast<LocalDate?>().FirstOrDefault();
}
