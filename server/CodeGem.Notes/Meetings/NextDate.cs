using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>When the next session is, and what should be said about it.</summary>
/// <param name="Date">Null when there is no next session.</param>
/// <param name="IsAgreed">Coach and client named the date, here or in the note; it does not come from the cadence.</param>
public sealed record NextDate(LocalDate? Date, bool IsAgreed, IReadOnlyList<string> Notes)
{
    /// <summary>What the choices say; else the note's <c>next:</c>; else the cadence.</summary>
    public static NextDate Decide(NoteContext context, FinishChoices choices)
    {
        LocalDate session = context.Anchor;
        if (choices.NoNext)
            return new(null, true, []);
        if ((choices.Next ?? context.Session.Next) is { } agreed)
            return new(agreed, true, Warnings(context, agreed));
        if (context.Session.IsLast)
            return new(null, true, []);
        if (context.Session.Kind == "closing" || context.Folder.Profile?.Status == "ended")
            return new(null, false, []);
        return ByCadence(context, session);
    }

    /// <summary>The cadence the client keeps, as written; a loose session may say its own.</summary>
    public static string CadenceText(NoteContext context) =>
        context.Folder.Profile?.Cadence ?? context.Note.FrontMatter.Get("cadence") ?? context.Practice.Settings.DefaultCadence;

    /// <summary>
    /// Where the client's series begins: the first session from which the cadence leads to this one, so that a series begun on 31 January
    /// is back on the 31st in March. A session off the beat begins a series of its own.
    /// </summary>
    public static LocalDate SeriesStart(ClientFolder folder, Cadence cadence, LocalDate session)
    {
        foreach (SessionRecord earlier in folder.Sessions)
        {
            if (earlier.Date >= session)
                break;
            if (earlier.Status != SessionStatus.Cancelled && cadence.Next(earlier.Date, session.PlusDays(-1)) == session)
                return earlier.Date;
        }
        return session;
    }

    /// <summary>
    /// The day a client is met next, seen from no session in particular: what was agreed last, else where the cadence leads. Null where
    /// nothing foretells it.
    /// </summary>
    public static LocalDate? OfSeries(ClientFolder folder, PracticeSettings settings, LocalDate today)
    {
        if (folder.Profile?.Status == "ended" || folder.Sessions.LastOrDefault(s => s.Status != SessionStatus.Cancelled) is not { } last)
            return null;
        if (last.Session.Next is { } agreed && agreed >= today && agreed > last.Date)
            return agreed;
        if (Cadence.Parse(folder.Profile?.Cadence ?? settings.DefaultCadence).Cadence is not { IsNone: false } cadence)
            return null;
        LocalDate yesterday = LocalDate.Max(today, folder.Profile?.PausedUntil ?? today).PlusDays(-1);
        return cadence.Next(SeriesStart(folder, cadence, last.Date), LocalDate.Max(last.Date, yesterday));
    }

    private static NextDate ByCadence(NoteContext context, LocalDate session)
    {
        string text = CadenceText(context);
        if (Cadence.Parse(text).Cadence is not { } cadence)
            return new(null, false, [Messages.Of("finish.cadence-unread", text)]);
        if (cadence.IsNone)
            return new(null, false, []);

        LocalDate start = SeriesStart(context.Folder, cadence, session);
        LocalDate? first = cadence.Next(start, session);
        LocalDate after = LocalDate.Max(session, context.Calendar.Today);
        LocalDate? next = cadence.Next(start, after);
        if (next is not { } date)
            return new(null, false, [Messages.Of("finish.series-ended", text)]);

        var notes = new List<string>();
        if (first != next)
            notes.Add(Messages.Of("finish.stepped", FrontMatterValues.Text(first!.Value), DayText(date)));
        if (context.Folder.Profile?.PausedUntil is { } paused && date < paused && cadence.Next(start, paused.PlusDays(-1)) is { } resumed)
        {
            notes.Add(Messages.Of("finish.paused-stepped", DayText(paused), DayText(resumed)));
            date = resumed;
        }
        notes.AddRange(Warnings(context, date));
        return new(date, false, notes);
    }

    private static List<string> Warnings(NoteContext context, LocalDate date)
    {
        var notes = new List<string>();
        if (context.Folder.Profile?.PausedUntil is { } paused && date < paused)
            notes.Add(Messages.Of("finish.paused", DayText(date), DayText(paused)));
        if (context.Folder.Profile?.PackageUntil is { } until && date > until)
            notes.Add(Messages.Of("finish.package-over", DayText(date), DayText(until)));
        if (!context.Calendar.IsWorkingDay(date))
            notes.Add(Messages.Of("finish.not-a-working-day", DayText(date)));
        return notes;
    }

    private static string DayText(LocalDate date) => $"{date.DayOfWeek.ToString()[..3]} {FrontMatterValues.Text(date)}";
}
