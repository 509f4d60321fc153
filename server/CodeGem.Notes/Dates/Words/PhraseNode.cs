namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// A place reached by reading some words of a pattern. Patterns that begin alike share their nodes, so that a phrase is read once however
/// many patterns there are. Most nodes have one thing behind them, and there are thousands: what a node does not have costs nothing.
/// </summary>
internal sealed class PhraseNode
{
    private const int FewWords = 6;

    private (int Word, PhraseNode Next)[] fewWords = [];
    private Dictionary<int, PhraseNode>? manyWords;

    public (Slot Slot, PhraseNode Next)[] Slots { get; private set; } = [];

    /// <summary>What may follow from another part of the grammar, and the rule that is then complete.</summary>
    public (Root Root, Rule Rule)[] Tails { get; private set; } = [];

    /// <summary>The rule whose pattern ends here.</summary>
    public Rule? Rule { get; private set; }

    public PhraseNode? After(int word)
    {
        if (manyWords is not null)
            return manyWords.GetValueOrDefault(word);
        foreach (var (known, next) in fewWords)
        {
            if (known == word)
                return next;
        }
        return null;
    }

    public PhraseNode AddWord(int word)
    {
        if (After(word) is { } known)
            return known;
        var next = new PhraseNode();
        if (manyWords is null && fewWords.Length < FewWords)
        {
            fewWords = [.. fewWords, (word, next)];
            return next;
        }
        manyWords ??= fewWords.ToDictionary(pair => pair.Word, pair => pair.Next);
        manyWords.Add(word, next);
        return next;
    }

    public PhraseNode AddSlot(Slot slot)
    {
        foreach (var (known, next) in Slots)
        {
            if (known == slot)
                return next;
        }
        var added = new PhraseNode();
        Slots = [.. Slots, (slot, added)];
        return added;
    }

    /// <summary>The first rule of the file keeps a pattern that two of them have.</summary>
    public void End(Rule rule) => Rule ??= rule;

    public void AddTail(Root root, Rule rule)
    {
        if (!Array.Exists(Tails, tail => tail.Root == root))
            Tails = [.. Tails, (root, rule)];
    }
}
