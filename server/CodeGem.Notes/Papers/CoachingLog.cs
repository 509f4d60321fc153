using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>One session that counts.</summary>
/// <param name="Hours">Part hours count: thirty minutes are 0.5.</param>
public sealed record LoggedSession(LocalDate Date, decimal Hours, bool IsPaid, int GroupSize);

/// <summary>The sessions of one client that count.</summary>
/// <param name="Name">The client's name where there is consent to be named; else a number.</param>
public sealed record LoggedClient(string Name, string Contact, bool IsNamed, bool IsGroup, IReadOnlyList<LoggedSession> Sessions)
{
    public decimal PaidHours => Sessions.Where(s => s.IsPaid).Sum(s => s.Hours);

    public decimal ProBonoHours => Sessions.Where(s => !s.IsPaid).Sum(s => s.Hours);
}

/// <summary>
/// The coaching log, one row a client, as ICF and EMCC want it: computed from the notes, nothing typed twice. A session counts when it was
/// held, its length is known, its <c>log</c> (or its kind) says so, and it was not before the training began. Nobody is named without
/// consent, and nothing a note says is in it.
/// </summary>
/// <param name="Credential">The one the hours are held against; null for none.</param>
/// <param name="From">Earlier hours were left out; null where all count.</param>
/// <param name="Unlogged">Held sessions that would count but say no length.</param>
public sealed record CoachingLog(IReadOnlyList<LoggedClient> Clients, Credential? Credential, LocalDate? From, LocalDate Today, int Unlogged)
{
    private static readonly string[] Counting = ["regular", "adhoc", "review", "closing", "group"];

    public decimal PaidHours => Clients.Sum(c => c.PaidHours);

    public decimal ProBonoHours => Clients.Sum(c => c.ProBonoHours);

    public decimal Hours => PaidHours + ProBonoHours;

    /// <summary>Hours of the last eighteen months.</summary>
    public decimal RecentHours => Clients.SelectMany(c => c.Sessions).Where(s => s.Date > Today.PlusMonths(-18)).Sum(s => s.Hours);

    /// <param name="credential">A word such as <c>pcc</c>; the practice's own where none is given.</param>
    public static CoachingLog Of(PracticeSnapshot practice, LocalDate today, string? credential = null, string? client = null, string below = "")
    {
        Credential? asked = Credential.Find(credential ?? practice.Settings.Credential);
        LocalDate? from = asked?.Word.StartsWith("emcc", StringComparison.Ordinal) == true ? null : practice.Settings.CredentialTrainingStart;
        var clients = new List<LoggedClient>();
        int unlogged = 0;
        foreach (ClientFolder folder in practice.Clients.Values.Where(c => client is null || c.Id == client))
        {
            var counting = folder.Sessions.Where(s => PaperScope.Holds(below, s.Path) && Counts(s) && s.Date <= today && (from is null || s.Date >= from)).ToList();
            unlogged += counting.Count(s => s.Session.Duration is null);
            var sessions = counting.Where(s => s.Session.Duration is not null).Select(s => Log(folder, s)).ToList();
            if (sessions.Count > 0)
                clients.Add(Entry(folder, sessions, clients.Count + 1));
        }
        return new CoachingLog(clients, asked, from, today, unlogged);
    }

    public string ToCsv()
    {
        var csv = new Csv().Line([.. Messages.Of("log.columns").Split(';').Select(column => (CsvField)column.Trim())]);
        foreach (LoggedClient client in Clients)
        {
            csv.Line(
                client.Name, client.Contact, Messages.Of(client.IsGroup ? "log.group" : "log.individual"), client.Sessions.Max(s => s.GroupSize),
                new CsvField(FrontMatterValues.Text(client.Sessions.Min(s => s.Date)), false), new CsvField(FrontMatterValues.Text(client.Sessions.Max(s => s.Date)), false),
                client.Sessions.Count, client.PaidHours, client.ProBonoHours, client.PaidHours + client.ProBonoHours);
        }
        return csv.ToString();
    }

    /// <summary>How far the hours go, a sentence each.</summary>
    public IEnumerable<string> Summary()
    {
        yield return Messages.Of("log.total", Text(Hours), Text(PaidHours), Text(ProBonoHours), Clients.Count);
        if (From is { } from)
            yield return Messages.Of("log.from", FrontMatterValues.Text(from));
        if (Credential is { } asked)
        {
            yield return Messages.Of("log.hours", asked.Word, Text(Hours), asked.Hours, Text(Math.Max(0, asked.Hours - Hours)));
            if (asked.PaidHours > 0)
                yield return Messages.Of("log.paid", asked.Word, Text(PaidHours), asked.PaidHours, Text(Math.Max(0, asked.PaidHours - PaidHours)));
            yield return Messages.Of("log.clients", asked.Word, Clients.Count, asked.Clients, Math.Max(0, asked.Clients - Clients.Count));
            if (asked.RecentHours > 0)
                yield return Messages.Of("log.recent", asked.Word, Text(RecentHours), asked.RecentHours, Text(Math.Max(0, asked.RecentHours - RecentHours)));
        }
        if (Unlogged > 0)
            yield return Messages.Of("log.no-length", Unlogged);
        if (Clients.Count(c => !c.IsNamed) is > 0 and var unnamed)
            yield return Messages.Of("log.unnamed", unnamed);
    }

    private static bool Counts(SessionRecord session) =>
        session.Status == SessionStatus.Done && (session.Session.Log ?? Counting.Contains(session.Session.Kind ?? "regular"));

    private static LoggedSession Log(ClientFolder folder, SessionRecord session) => new(
        session.Date, Math.Round((session.Session.Duration ?? 0) / 60m, 2), IsPaid(session.Session.Billing ?? folder.Profile?.Billing), SizeOf(folder, session));

    /// <summary>Bartered hours and those an employer pays for count as paid.</summary>
    private static bool IsPaid(string? billing) => billing is not ("pro-bono" or "none");

    private static int SizeOf(ClientFolder folder, SessionRecord session) => session.Session.Attended.Count > 0
        ? session.Session.Attended.Count
        : IsGroup(folder) ? Math.Max(1, folder.Profile!.Participants.Count) : 1;

    private static LoggedClient Entry(ClientFolder folder, IReadOnlyList<LoggedSession> sessions, int number)
    {
        bool isNamed = FrontMatterValues.Date(folder.Profile?.LogConsent) is not null;
        return new LoggedClient(
            isNamed ? folder.DisplayName : Messages.Of("log.unnamed-client", number), isNamed ? folder.Profile?.Email ?? "" : "", isNamed, IsGroup(folder), sessions);
    }

    private static bool IsGroup(ClientFolder folder) => folder.Profile?.Kind is "group" or "team";

    private static string Text(decimal hours) => hours.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
