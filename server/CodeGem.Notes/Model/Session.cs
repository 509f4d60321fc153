using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// What a session note's front matter says, converted key by key. A value that cannot be converted is null here and a finding elsewhere.
/// </summary>
public sealed record Session
{
    public string? Client { get; init; }

    public LocalDate? Date { get; init; }

    public string? Kind { get; init; }

    public SessionStatus? Status { get; init; }

    /// <summary>Local wall-clock time in the client's zone.</summary>
    public LocalTime? Start { get; init; }

    /// <summary>Minutes.</summary>
    public int? Duration { get; init; }

    public string? Mode { get; init; }

    public string? Topic { get; init; }

    public string? Outcome { get; init; }

    public string? Billing { get; init; }

    public string? Package { get; init; }

    public bool? Log { get; init; }

    public IReadOnlyList<string> Attended { get; init; } = [];

    /// <summary>The agreed next date; null when none is agreed yet, and when <see cref="IsLast"/>.</summary>
    public LocalDate? Next { get; init; }

    /// <summary><c>next: none</c>: coach and client agreed that there is no next session.</summary>
    public bool IsLast { get; init; }

    public LocalTime? NextStart { get; init; }

    public string? Finished { get; init; }

    public LocalDate? FollowUp { get; init; }

    public string? Template { get; init; }

    public static Session Read(FrontMatter frontMatter) => new()
    {
        Client = frontMatter.Get("client"),
        Date = FrontMatterValues.Date(frontMatter.Get("date")),
        Kind = frontMatter.Get("kind"),
        Status = SessionStatuses.Of(frontMatter.Get("status")),
        Start = FrontMatterValues.Time(frontMatter.Get("start")),
        Duration = FrontMatterValues.Minutes(frontMatter.Get("duration")),
        Mode = frontMatter.Get("mode"),
        Topic = frontMatter.Get("topic"),
        Outcome = frontMatter.Get("outcome"),
        Billing = frontMatter.Get("billing"),
        Package = frontMatter.Get("package"),
        Log = FrontMatterValues.Bool(frontMatter.Get("log")),
        Attended = frontMatter.GetList("attended"),
        Next = FrontMatterValues.Date(frontMatter.Get("next")),
        IsLast = frontMatter.Get("next") == "none",
        NextStart = FrontMatterValues.Time(frontMatter.Get("next_start")),
        Finished = frontMatter.Get("finished"),
        FollowUp = FrontMatterValues.Date(frontMatter.Get("followup")),
        Template = frontMatter.Get("template"),
    };
}
