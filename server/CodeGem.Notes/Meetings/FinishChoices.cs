using CodeGem.Notes.Model;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>What only people know about a session that is over. Everything is optional: the note and the practice say the rest.</summary>
public sealed record FinishChoices
{
    /// <summary>The day it took place, when it was not the day planned.</summary>
    public LocalDate? Held { get; init; }

    /// <summary>What happened: done (held), no-show, late-cancel or cancelled. Null: as the note says, or held.</summary>
    public SessionStatus? Outcome { get; init; }

    /// <summary>The real length, in minutes.</summary>
    public int? Length { get; init; }

    /// <summary>The agreed next date; wins over the note and the cadence.</summary>
    public LocalDate? Next { get; init; }

    /// <summary>There is no next session; wins over the note and the cadence.</summary>
    public bool NoNext { get; init; }

    /// <summary>The wall-clock moment written into <c>finished:</c>.</summary>
    public required LocalDateTime Now { get; init; }
}
