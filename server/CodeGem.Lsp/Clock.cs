using NodaTime;

namespace CodeGem.Lsp;

/// <summary>A moment as the clock on the wall of the practice shows it.</summary>
internal static class Clock
{
    /// <param name="zone">Null means this machine's own.</param>
    public static LocalDateTime Local(DateTimeOffset now, DateTimeZone? zone) => zone is not null
        ? Instant.FromDateTimeOffset(now).InZone(zone).LocalDateTime
        : LocalDateTime.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.Local).DateTime);

    /// <summary>The wall clock of this moment, to the minute, on the day that was asked for.</summary>
    public static LocalDateTime Local(TimeProvider time, DateTimeZone? zone, LocalDate? today)
    {
        LocalDateTime now = Local(time.GetUtcNow(), zone);
        return today is { } day ? day.At(now.TimeOfDay) : now;
    }
}
