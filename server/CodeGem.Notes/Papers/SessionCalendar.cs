using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>
/// Planned sessions and due dates as iCalendar (RFC 5545). Sessions have an alarm five minutes before and stand at their moment in UTC, so
/// that no reader needs our idea of a time zone; due dates are all-day entries that keep nobody busy. Only names, dates and the words of
/// items leave the notes, and of items only those outside private sections.
/// </summary>
public sealed class SessionCalendar
{
    private readonly PracticeSnapshot practice;
    private readonly Calendar calendar;
    private readonly ICalendarText text = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private SessionCalendar(PracticeSnapshot practice, Calendar calendar) => (this.practice, this.calendar) = (practice, calendar);

    /// <param name="below">A folder of the practice, or a note; empty for all of it.</param>
    public static string Of(PracticeSnapshot practice, Calendar calendar, NoteLookup lookup, string below = "", string? client = null)
    {
        var writer = new SessionCalendar(practice, calendar);
        writer.text.Begin("VCALENDAR").Line("VERSION:2.0").Line("PRODID:-//CodeGem//codegem//EN").Line("CALSCALE:GREGORIAN");
        var sessions = practice.Clients.Values.Where(c => client is null || c.Id == client)
            .SelectMany(c => c.Sessions.Where(s => s.IsPlanned && PaperScope.Holds(below, s.Path)).Select(s => (Client: c, Session: s)));
        foreach ((ClientFolder folder, SessionRecord session) in sessions.OrderBy(s => s.Session.Date).ThenBy(s => s.Session.Path, StringComparer.Ordinal))
            writer.Add(folder, session);
        var items = OpenItems.Of(practice, calendar, new OpenItemFilter(client), below).Where(i => i.Due is not null);
        foreach (OpenItem item in PaperScope.WithoutPrivate(items, practice.Settings, lookup))
            writer.Add(item);
        return writer.text.End("VCALENDAR").ToString();
    }

    private void Add(ClientFolder client, SessionRecord session)
    {
        text.Begin("VEVENT").Text("UID", Unique("session", session.Path)).Moment("DTSTAMP", Stamp);
        if (session.Session.Start is not { } start || Steps.Plus(session.Date, 1) is null)
        {
            AddDay(session.Date);
        }
        else
        {
            var length = Duration.FromMinutes(session.Session.Duration ?? client.Profile?.Duration ?? practice.Settings.DefaultDuration);
            if (ZoneOf(client) is { } zone)
            {
                Instant begin = SessionTime.Resolve(session.Date, start, zone).At.ToInstant();
                text.Moment("DTSTART", begin).Moment("DTEND", begin + length);
            }
            else
            {
                text.Local("DTSTART", session.Date + start).Local("DTEND", (session.Date + start).PlusTicks(length.BclCompatibleTicks));
            }
        }
        string title = Messages.Of("calendar.session", client.DisplayName);
        text.Text("SUMMARY", title).Line("CLASS:PRIVATE").Line("STATUS:CONFIRMED");
        if (practice.Settings.Email is { } email && MailAddress.IsOne(email))
            text.Line($"ORGANIZER;CN={ICalendarText.Quoted(practice.Settings.Coach ?? email)}:mailto:{Uri.EscapeDataString(email).Replace("%40", "@", StringComparison.Ordinal)}");
        if (session.Session.Start is not null)
            text.Begin("VALARM").Line("ACTION:DISPLAY").Text("DESCRIPTION", title).Line("TRIGGER:-PT5M").End("VALARM");
        text.End("VEVENT");
    }

    private void Add(OpenItem item)
    {
        LocalDate due = item.Due!.Value;
        text.Begin("VEVENT")
            .Text("UID", Unique("due", $"{item.Client.Path}\n{item.From}\n{item.Item.Text}"))
            .Moment("DTSTAMP", Stamp);
        AddDay(due);
        text.Text("SUMMARY", Messages.Of("calendar.due", item.Text, OwnerNames.Of(item)))
            .Line("CLASS:PRIVATE").Line("TRANSP:TRANSPARENT").End("VEVENT");
    }

    /// <summary>Without its end, where the calendar has none, a day is one day long (RFC 5545, 3.6.1).</summary>
    private void AddDay(LocalDate day)
    {
        text.Date("DTSTART", day);
        if (Steps.Plus(day, 1) is { } end)
            text.Date("DTEND", end);
    }

    /// <summary>The same calendar comes of the same notes all day long.</summary>
    private Instant Stamp => calendar.Today.AtMidnight().InUtc().ToInstant();

    private DateTimeZone? ZoneOf(ClientFolder client) => (client.Profile?.TimeZone ?? practice.Settings.TimeZone) is { } name
        ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? (practice.Settings.TimeZone is { } own ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(own) : null)
        : null;

    /// <summary>Stays the same from export to export, so that a calendar changes its entry instead of adding one; tells nothing by itself.</summary>
    private string Unique(string kind, string of)
    {
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(of));
        string name = $"{kind}-{Convert.ToHexStringLower(hash.AsSpan(0, 12))}";
        int copy = 1;
        while (!names.Add(copy == 1 ? name : $"{name}-{copy}"))
            copy++;
        return (copy == 1 ? name : $"{name}-{copy}") + "@codegem";
    }
}
