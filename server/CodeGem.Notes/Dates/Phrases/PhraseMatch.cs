using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>
/// Walks the words of a phrase through the patterns, all of them at once, and keeps the longest match; of equally long ones the
/// one whose rule stands first. Bounded by the number of words and by <see cref="Deepest"/>, whatever the text.
/// </summary>
internal ref struct PhraseMatch(DateWords words, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Frame> frames)
{
    /// <summary>How many patterns may follow one another: "a week after the day before the last friday of november" has four.</summary>
    public const int Deepest = 5;

    private readonly DateWords words = words;
    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;
    private readonly Span<Frame> open = frames[..Deepest];
    private readonly Span<Frame> best = frames[Deepest..];
    private bool whole = true;

    /// <summary>How many words the match takes; 0 for none.</summary>
    public int Taken { get; private set; }

    /// <summary>How far any pattern came: the word there is the first that did not fit.</summary>
    public int Reached { get; private set; }

    public readonly ReadOnlySpan<Token> Tokens => tokens;

    /// <summary>The patterns of the match, outermost first. Only meaningful when <see cref="Taken"/> is not 0.</summary>
    public readonly ReadOnlySpan<Frame> Frames => best;

    public readonly DateWords Words => words;

    public bool Whole(Root root)
    {
        whole = true;
        Start(root);
        return Taken > 0;
    }

    /// <summary>The longest match that ends where a word ends.</summary>
    public bool Prefix(Root root)
    {
        whole = false;
        Start(root);
        return Taken > 0;
    }

    private void Start(Root root)
    {
        (Taken, Reached) = (0, 0);
        open[0] = default;
        if (tokens.Length == 0)
            return;
        foreach (PhraseNode tree in words.From(root))
            Walk(tree, 0, 0);
    }

    private void Walk(PhraseNode node, int at, int depth)
    {
        Reached = Math.Max(Reached, at);
        if (node.Rule is { } rule && at > 0 && (whole ? at == tokens.Length : EndsWord(at)))
            Keep(rule, at, depth);
        foreach (var (root, outer) in node.Tails)
        {
            if (depth + 1 == Deepest || at == tokens.Length)
                break;
            open[depth].Rule = outer;
            open[depth + 1] = new Frame { At = at };
            foreach (PhraseNode tree in words.From(root))
                Walk(tree, at, depth + 1);
        }
        if (at == tokens.Length || tokens[at].Kind == TokenKind.Junk)
            return;
        if (tokens[at].Word >= 0 && node.After(tokens[at].Word) is { } next)
            Walk(next, at + 1, depth);
        foreach (var (slot, following) in node.Slots)
        {
            Frame before = open[depth];
            int taken = SlotReader.Take(slot, words, tokens, at, ref open[depth]);
            if (taken > 0)
                Walk(following, at + taken, depth);
            open[depth] = before;
        }
    }

    private void Keep(Rule rule, int at, int depth)
    {
        if (at < Taken || (at == Taken && Order(rule, depth) >= best[0].Rule!.Order))
            return;
        open[depth].Rule = rule;
        open[..(depth + 1)].CopyTo(best);
        if (depth + 1 < Deepest)
            best[depth + 1].Rule = null;
        Taken = at;
    }

    private readonly int Order(Rule rule, int depth) => depth == 0 ? rule.Order : open[0].Rule!.Order;

    private readonly bool EndsWord(int at)
    {
        int end = tokens[at - 1].End;
        if (end == text.Length || char.IsWhiteSpace(text[end]))
            return true;
        return text[end] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '"' or '\'' or '’' or '”' or '…'
            && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }
}
