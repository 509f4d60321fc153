namespace CodeGem.Notes.Model;

/// <summary>What a Markdown file says it is; only its front matter decides.</summary>
public enum NoteKind
{
    /// <summary>Nobody's business: no mark, no lens, no pop-up.</summary>
    None,
    Session,
    Client,
}

public static class NoteKinds
{
    public static NoteKind Of(string? type) => type switch
    {
        "session" => NoteKind.Session,
        "client" => NoteKind.Client,
        _ => NoteKind.None,
    };
}
