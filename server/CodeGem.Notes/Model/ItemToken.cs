using CodeGem.Notes.Text;

namespace CodeGem.Notes.Model;

/// <summary>What a word of an action item says beyond its text. The order is the order the house writes them in.</summary>
public enum TokenKind
{
    Owner,
    Due,
    Goal,
    From,
    Done,
    Dropped,
    Moved,
    Score,
    Value,
}

/// <summary>Whose way of writing a token is. Only the house's is written; all are read.</summary>
public enum TokenStyle
{
    /// <summary><c>due:2026-11-30</c>, as todo.txt has it.</summary>
    House,

    /// <summary>Obsidian Tasks' calendar, tick and cross.</summary>
    Emoji,

    /// <summary><c>[due:: 2026-11-30]</c></summary>
    Dataview,

    /// <summary><c>(due 30 Nov)</c>, <c>due: fri</c>, or <c>by friday</c> at the end of an item.</summary>
    Prose,

    /// <summary><c>@due(2026-11-30)</c>, <c>@done</c></summary>
    TaskPaper,

    /// <summary><c>{due:2026-11-30}</c></summary>
    Braces,
}

/// <summary>One token on the first line of an item.</summary>
/// <param name="Span">All of it, brackets and emoji included.</param>
/// <param name="Value">What it says: a date as written, a slug without its <c>@</c>, a number; may be empty or nonsense.</param>
public sealed record ItemToken(TokenKind Kind, Span Span, string Value, Span ValueSpan, TokenStyle Style = TokenStyle.House)
{
    internal ItemToken Moved(int by) => this with { Span = Span.Shift(by), ValueSpan = ValueSpan.Shift(by) };
}

public static class ItemTokens
{
    /// <summary>The first of a kind; null when there is none. Asked by every rule of every item at every key press, so it makes nothing.</summary>
    public static ItemToken? Find(this IReadOnlyList<ItemToken> tokens, TokenKind kind)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == kind)
                return tokens[i];
        }
        return null;
    }

    /// <summary>The same tokens at another place in the text.</summary>
    internal static IReadOnlyList<ItemToken> Moved(this IReadOnlyList<ItemToken> tokens, int by)
    {
        if (by == 0)
            return tokens;
        var moved = new ItemToken[tokens.Count];
        for (int i = 0; i < moved.Length; i++)
            moved[i] = tokens[i].Moved(by);
        return moved;
    }
}
