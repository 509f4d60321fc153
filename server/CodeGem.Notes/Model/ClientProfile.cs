using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>What client.md's front matter says, converted key by key.</summary>
public sealed record ClientProfile
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Status { get; init; }

    public LocalDate? Since { get; init; }

    public LocalDate? Ended { get; init; }

    public string? Kind { get; init; }

    public IReadOnlyList<string> Participants { get; init; } = [];

    public string? Email { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>As written; see <c>Dates.Cadence</c>.</summary>
    public string? Cadence { get; init; }

    /// <summary>Minutes.</summary>
    public int? Duration { get; init; }

    public string? Template { get; init; }

    public string? Billing { get; init; }

    public string? Package { get; init; }

    public int? PackageSessions { get; init; }

    public LocalDate? PackageFrom { get; init; }

    public LocalDate? PackageUntil { get; init; }

    public string? Sponsor { get; init; }

    public LocalDate? AgreementSigned { get; init; }

    public string? LogConsent { get; init; }

    public LocalDate? PausedUntil { get; init; }

    public LocalDate? RetainUntil { get; init; }

    public static ClientProfile Read(FrontMatter frontMatter) => new()
    {
        Id = frontMatter.Get("id"),
        Name = frontMatter.Get("name"),
        Status = frontMatter.Get("status"),
        Since = FrontMatterValues.Date(frontMatter.Get("since")),
        Ended = FrontMatterValues.Date(frontMatter.Get("ended")),
        Kind = frontMatter.Get("kind"),
        Participants = frontMatter.GetList("participants"),
        Email = frontMatter.Get("email"),
        TimeZone = frontMatter.Get("timezone"),
        Cadence = frontMatter.Get("cadence"),
        Duration = FrontMatterValues.Minutes(frontMatter.Get("duration")),
        Template = frontMatter.Get("template"),
        Billing = frontMatter.Get("billing"),
        Package = frontMatter.Get("package"),
        PackageSessions = FrontMatterValues.Number(frontMatter.Get("package_sessions")),
        PackageFrom = FrontMatterValues.Date(frontMatter.Get("package_from")),
        PackageUntil = FrontMatterValues.Date(frontMatter.Get("package_until")),
        Sponsor = frontMatter.Get("sponsor"),
        AgreementSigned = FrontMatterValues.Date(frontMatter.Get("agreement_signed")),
        LogConsent = frontMatter.Get("log_consent"),
        PausedUntil = FrontMatterValues.Date(frontMatter.Get("paused_until")),
        RetainUntil = FrontMatterValues.Date(frontMatter.Get("retain_until")),
    };
}
