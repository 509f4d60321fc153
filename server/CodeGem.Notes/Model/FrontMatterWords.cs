namespace CodeGem.Notes.Model;

/// <summary>The words a session's kind may be.</summary>
public static class FrontMatterWords
{
    public static readonly IReadOnlyList<string> SessionKinds =
        ["intro", "regular", "adhoc", "review", "closing", "group", "one-on-one", "career", "quarterly", "skip-level"];
}
