namespace CodeGem.Notes.Model;

/// <summary>Where an action item stands, as its box says.</summary>
public enum ItemState
{
    /// <summary><c>[ ]</c>, and <c>[/]</c> (begun), which counts the same.</summary>
    Open,

    /// <summary><c>[x]</c> or <c>[X]</c>.</summary>
    Done,

    /// <summary><c>[>]</c>: the live copy is in a later session; this one is history and never counted.</summary>
    Moved,

    /// <summary><c>[-]</c>: closed, not done.</summary>
    Dropped,
}

public static class ItemStates
{
    public const string Characters = " xX>-/";

    public static ItemState? Of(char box) => box switch
    {
        ' ' or '/' => ItemState.Open,
        'x' or 'X' => ItemState.Done,
        '>' => ItemState.Moved,
        '-' => ItemState.Dropped,
        _ => null,
    };
}
