using NodaTime;

namespace CodeGem.Notes.Templates;

/// <summary>What is known when a note is made. Everything may be missing: an unknown value is the empty text, never an error.</summary>
public sealed record TemplateValues
{
    public string? ClientName { get; init; }

    public string? ClientId { get; init; }

    /// <summary>The active goals, each as "g1 Hand over release duty".</summary>
    public IReadOnlyList<string> ClientGoals { get; init; } = [];

    public string? Sponsor { get; init; }

    public string? CoachName { get; init; }

    public LocalDate? SessionDate { get; init; }

    /// <summary>The n-th session of the client that was not cancelled, this one included.</summary>
    public int? SessionNumber { get; init; }

    /// <summary>Wall-clock time, "15:00".</summary>
    public string? SessionStart { get; init; }

    /// <summary>Minutes.</summary>
    public int? SessionDuration { get; init; }

    public string? SessionKind { get; init; }

    public string? SessionMode { get; init; }

    public string? SessionTopic { get; init; }

    /// <summary>The date of the session before this one.</summary>
    public LocalDate? LastDate { get; init; }

    public IReadOnlyList<string> LastTakeaways { get; init; } = [];

    public string? PackageName { get; init; }

    public int? PackageSize { get; init; }

    public int? PackageUsed { get; init; }

    /// <summary>Sessions bought and neither used nor booked, this one not counted.</summary>
    public int? PackageLeft { get; init; }

    /// <summary>The first goal id that is free in the client's note, "g3".</summary>
    public string? NextGoal { get; init; }
}
