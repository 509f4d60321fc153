namespace CodeGem.Notes.Reading;

/// <summary>
/// How large a note may be and still be understood. Beyond it the note is plain text: typing in it stays quick, its front matter is read,
/// one finding says so, and nothing else is offered. The figures leave room for years of notes in one file and keep every answer within
/// a blink: some of Markdig's constructs cost the square of the text, and what is offered costs by the item.
/// </summary>
public static class ReadingLimits
{
    public const int LongestNote = 1_000_000;
    public const int LongestLine = 100_000;

    /// <summary>A human writes two or three levels; Markdig itself refuses more than sixty-three.</summary>
    public const int MostNesting = 40;

    /// <summary>Headings, bullets, and stretches of code, quotes and comments, together.</summary>
    public const int MostParts = 20_000;

    /// <summary>Checkboxes.</summary>
    public const int MostItems = 4_000;

    /// <summary>Owners, dates and the like of all items together, and of one line.</summary>
    public const int MostTokens = 16_000;
    public const int MostTokensOnLine = 100;

    /// <summary>
    /// Characters Markdig may look at again because a stretch of code, a comment or a link definition may begin there and never end.
    /// </summary>
    public const long MostLooks = 20_000_000;
}
