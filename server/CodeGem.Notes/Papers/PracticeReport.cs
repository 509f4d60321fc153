using CodeGem.Notes.Dates;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>A month of the practice.</summary>
public sealed record ReportMonth(YearMonth Month, int Sessions, decimal Hours, int Missed);

/// <summary>One client in the report: numbers, dates and goals, and of items only those outside private sections.</summary>
/// <param name="Held">Sessions that took place.</param>
/// <param name="Agreed">Items ever agreed, each counted once; <paramref name="Done"/> and <paramref name="Dropped"/> of them.</param>
public sealed record ReportClient(
    ClientFolder Folder, int Held, decimal Hours, LocalDate? Last, LocalDate? Next, PackageCount? Package,
    int Agreed, int Done, int Dropped, IReadOnlyList<GoalTrend> Goals, IReadOnlyList<OpenItem> Open);

/// <summary>
/// How a practice stands: computed from the notes, for the coach. It holds names, dates, numbers, goals and the words of open items; no
/// text of a note, and nothing of a private section.
/// </summary>
/// <param name="Months">The last twelve, the oldest first.</param>
public sealed record PracticeReport(LocalDate Today, string? Coach, IReadOnlyList<ReportMonth> Months, IReadOnlyList<ReportClient> Clients)
{
    private const int MonthsShown = 12;

    public decimal Hours => Clients.Sum(c => c.Hours);

    public int Held => Clients.Sum(c => c.Held);

    public IEnumerable<OpenItem> Open => Clients.SelectMany(c => c.Open);

    public static PracticeReport Of(PracticeSnapshot practice, Calendar calendar, NoteLookup lookup, string? client = null, string below = "")
    {
        var folders = practice.Clients.Values.Where(c => (client is null || c.Id == client) && (below.Length == 0 || PaperScope.Holds(below, c.Path) || PaperScope.Holds(c.Path, below))).ToList();
        var sessions = folders.SelectMany(c => c.Sessions).ToList();
        YearMonth now = calendar.Today.ToYearMonth();
        var months = Enumerable.Range(1 - MonthsShown, MonthsShown).Select(i => now.PlusMonths(i)).Select(month =>
        {
            var here = sessions.Where(s => s.Date.ToYearMonth() == month).ToList();
            return new ReportMonth(month, here.Count(IsHeld), here.Where(IsHeld).Sum(HoursOf), here.Count(s => s.Status is SessionStatus.NoShow or SessionStatus.LateCancel));
        }).ToList();
        return new PracticeReport(calendar.Today, practice.Settings.Coach, months, folders.Select(f => ClientOf(f, practice, calendar, lookup)).ToList());
    }

    private static ReportClient ClientOf(ClientFolder folder, PracticeSnapshot practice, Calendar calendar, NoteLookup lookup)
    {
        var held = folder.Sessions.Where(IsHeld).ToList();
        var items = folder.Sessions.SelectMany(s => s.Items).Where(i => i.State != ItemState.Moved).ToList();
        var privacy = new Privacy(practice.Settings, lookup);
        return new ReportClient(
            folder, held.Count, held.Sum(HoursOf), held.LastOrDefault()?.Date, folder.Sessions.FirstOrDefault(s => s.IsPlanned && s.Date >= calendar.Today)?.Date,
            PackageCount.Of(folder, practice.Settings), items.Count, items.Count(i => i.State == ItemState.Done), items.Count(i => i.State == ItemState.Dropped),
            GoalTrend.Of(folder with { Goals = privacy.PublicGoals(folder) }, LocalDate.MaxIsoValue),
            OpenItems.InOrder(PaperScope.WithoutPrivate(OpenItems.Of(folder, calendar), privacy), calendar));
    }

    private static bool IsHeld(SessionRecord session) => session.Status == SessionStatus.Done;

    private static decimal HoursOf(SessionRecord session) => (session.Session.Duration ?? 0) / 60m;
}
