namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// A place reached by reading some words of a pattern. Patterns that begin alike share their nodes, so that a phrase is read once however
/// many patterns there are.
/// </summary>
internal sealed class PhraseNode
{
    private Dictionary<int, PhraseNode>? words;

    public List<(Slot Slot, PhraseNode Next)> Slots { get; } = [];

    /// <summary>What may follow from another part of the grammar, and the rule that is then complete.</summary>
    public List<(Root Root, Rule Rule)> Tails { get; } = [];

    /// <summary>The rule whose pattern ends here.</summary>
    public Rule? Rule { get; private set; }

    public PhraseNode? After(int word) => words is not null && words.TryGetValue(word, out var next) ? next : null;

    public PhraseNode AddWord(int word)
    {
        words ??= [];
        if (!words.TryGetValue(word, out var next))
            words.Add(word, next = new PhraseNode());
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
        Slots.Add((slot, added));
        return added;
    }

    /// <summary>The first rule of the file keeps a pattern that two of them have.</summary>
    public void End(Rule rule) => Rule ??= rule;

    public void AddTail(Root root, Rule rule)
    {
        if (!Tails.Exists(tail => tail.Root == root))
            Tails.Add((root, rule));
    }
}
