using NodaTime;

namespace CodeGem.Lsp;

/// <summary>A moment as the clock on the wall of the practice shows it.</summary>
internal static class Clock
{
    /// <param name="timeZone">An IANA name; null, or a name nobody knows, means this machine's own zone.</param>
    public static LocalDateTime Local(DateTimeOffset now, string? timeZone)
    {
        if (timeZone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) is { } zone)
            return Instant.FromDateTimeOffset(now).InZone(zone).LocalDateTime;
        return LocalDateTime.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.Local).DateTime);
    }

    /// <summary>The wall clock of this moment, to the minute, on the day that was asked for.</summary>
    public static LocalDateTime Local(TimeProvider time, string? timeZone, LocalDate? today)
    {
        LocalDateTime now = Local(time.GetUtcNow(), timeZone);
        return today is { } day ? day.At(now.TimeOfDay) : now;
    }
}
