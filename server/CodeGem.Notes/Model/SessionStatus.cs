namespace CodeGem.Notes.Model;

/// <summary>What became of a session.</summary>
public enum SessionStatus
{
    Planned,
    Done,
    Cancelled,
    LateCancel,
    NoShow,
}

public static class SessionStatuses
{
    public static readonly IReadOnlyList<string> Words = ["planned", "done", "cancelled", "late-cancel", "no-show"];

    public static SessionStatus? Of(string? word) => word switch
    {
        "planned" => SessionStatus.Planned,
        "done" => SessionStatus.Done,
        "cancelled" => SessionStatus.Cancelled,
        "late-cancel" => SessionStatus.LateCancel,
        "no-show" => SessionStatus.NoShow,
        _ => null,
    };

    public static string Word(this SessionStatus status) => Words[(int)status];
}
