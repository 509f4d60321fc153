namespace CodeGem.Notes.Scanning;

/// <summary>How much of closed notes somebody asks about.</summary>
public enum ScanDepth
{
    /// <summary>All that a practice remembers of a session.</summary>
    Whole,

    /// <summary>
    /// Whether there are open items, and which. Of a note without an open box nothing is scanned behind the front matter, so its record has no
    /// items, scores and takeaways, whatever the note has.
    /// </summary>
    OpenItems,
}
