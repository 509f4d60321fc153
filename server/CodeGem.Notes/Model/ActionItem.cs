using CodeGem.Notes.Text;

namespace CodeGem.Notes.Model;

/// <summary>A checkbox with its text. Offsets count in the note; nothing here was rebuilt, every part is a place in the text.</summary>
/// <param name="Box">The three characters <c>[ ]</c>.</param>
/// <param name="Rest">From the first word after the box to the last on the line.</param>
/// <param name="Tokens">In the order they stand.</param>
/// <param name="Text">The words of <paramref name="Rest"/> that are no tokens, one space between them.</param>
/// <param name="Entry">The list entry it stands in, with what is nested below.</param>
/// <param name="IsAction">False for what only looks like one: talking points under Preparation and Agenda, a client's milestones.</param>
public sealed record ActionItem(
    Span Box, char StateCharacter, Span Rest, IReadOnlyList<ItemToken> Tokens, string Text, ListEntry Entry, bool IsAction)
{
    public int StateOffset => Box.Start + 1;

    public ItemState State => ItemStates.Of(StateCharacter) ?? ItemState.Open;

    public bool IsOpen => State == ItemState.Open;

    public ItemToken? Find(TokenKind kind) => Tokens.Find(kind);

    public string? Get(TokenKind kind) => Find(kind)?.Value;

    /// <summary>The same item at another place in the text.</summary>
    internal ActionItem Moved(ListEntry entry, bool isAction, int by) => this with
    {
        Box = Box.Shift(by),
        Rest = Rest.Shift(by),
        Tokens = Tokens.Moved(by),
        Entry = entry,
        IsAction = isAction,
    };
}
