using NodaTime;
using NodaTime.TimeZones;

namespace CodeGem.Notes.Dates;

/// <summary>What the clocks do at the time a session was agreed for.</summary>
public enum ClockChange
{
    None,

    /// <summary>The clocks skip that time; the session is as much later as they are put forward.</summary>
    Skipped,

    /// <summary>The clocks show that time twice; the session is at the first.</summary>
    Twice,
}

/// <summary>
/// When a session really is. Times are agreed as local wall-clock times: 15:00 stays 15:00 through a change to summer time. Resolved as RFC
/// 5545 section 3.3.5 says.
/// </summary>
public readonly record struct SessionTime(ZonedDateTime At, ClockChange Change)
{
    public static SessionTime Resolve(LocalDate date, LocalTime time, DateTimeZone zone)
    {
        ZoneLocalMapping mapping = zone.MapLocal(date + time);
        ZonedDateTime at = Resolvers.LenientResolver(mapping);
        return new SessionTime(at, mapping.Count switch { 0 => ClockChange.Skipped, 1 => ClockChange.None, _ => ClockChange.Twice });
    }
}
