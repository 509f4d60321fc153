using CodeGem.Notes.Effects;

namespace CodeGem.Practice.Effects;

/// <summary>What an editor made of an edit to a note it has open.</summary>
public enum EditResult
{
    /// <summary>The note in the editor now holds the text that was wanted.</summary>
    Applied,

    /// <summary>The editor said yes, and the note in it is as it was: it may tell of the change later, or never make it.</summary>
    Promised,

    /// <summary>The editor, or the person at it, said no.</summary>
    Refused,

    /// <summary>The note in the editor was not the text the edit was made for.</summary>
    Changed,

    /// <summary>The editor did not answer in time.</summary>
    Unanswered,
}

/// <summary>
/// The notes that are open somewhere, whose text is the editor's and not the disk's. Paths count from the practice's root.
/// </summary>
/// <param name="IsOpen">Whether an editor has the note.</param>
/// <param name="Edit">Asks that editor to make an edit.</param>
public sealed record OpenNotes(Func<string, bool> IsOpen, Func<EditFile, Task<EditResult>> Edit)
{
    /// <summary>
    /// Whether an editor has the note and cannot give it another name: behind its back it would go on writing to the old one.
    /// </summary>
    public Func<string, bool> IsTiedToName { get; init; } = _ => false;

    /// <summary>Asks the editor that has a note to give its file another name, which is free.</summary>
    public Func<RenameFile, Task<EditResult>> Rename { get; init; } = _ => Task.FromResult(EditResult.Refused);

    /// <summary>Nothing is open: everything is on disk.</summary>
    public static OpenNotes None { get; } = new(_ => false, _ => Task.FromResult(EditResult.Refused));
}
