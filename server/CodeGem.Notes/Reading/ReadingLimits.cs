namespace CodeGem.Notes.Reading;

/// <summary>
/// How large a note may be and still be understood. Beyond it the note is plain text: typing in it stays quick, its front matter is read,
/// and nothing else is offered. The figures keep Markdig, whose time grows with the square of some constructs, within a few milliseconds.
/// </summary>
public static class ReadingLimits
{
    public const int LongestNote = 1_000_000;
    public const int LongestLine = 100_000;

    /// <summary>A human writes two or three levels; Markdig itself refuses more than sixty-three.</summary>
    public const int MostNesting = 40;
}
