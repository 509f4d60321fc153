namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// Lays a pattern out as paths through the tree: <c>[the] (start|beginning) of</c> is four of them, and each place reached is kept once.
/// Patterns are ours, so a broken one is a programming error and throws.
/// </summary>
internal ref struct PatternText(ReadOnlySpan<char> text, DateWordsReader reader)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>Adds every path of the pattern, and tells the reader of each place where one ends.</summary>
    public static List<PhraseNode> Lay(ReadOnlySpan<char> text, List<PhraseNode> from, Rule rule, DateWordsReader reader) =>
        new PatternText(text, reader).Alternatives(from, rule);

    private List<PhraseNode> Alternatives(List<PhraseNode> from, Rule rule)
    {
        List<PhraseNode>? all = null;
        while (true)
        {
            List<PhraseNode> reached = Sequence(from, rule);
            if (all is null)
                all = reached;
            else
                all.AddRange(reached.Except(all));
            if (at >= text.Length || text[at] != '|')
                return all;
            at++;
        }
    }

    private List<PhraseNode> Sequence(List<PhraseNode> from, Rule rule)
    {
        List<PhraseNode> places = [.. from];
        while (at < text.Length && text[at] is not ('|' or ')' or ']'))
        {
            if (text[at] == ' ')
                at++;
            else if (text[at] is '(' or '[')
                places = Group(places, rule);
            else
                places = Step(places, rule);
        }
        return places;
    }

    private List<PhraseNode> Group(List<PhraseNode> from, Rule rule)
    {
        bool optional = text[at++] == '[';
        List<PhraseNode> reached = Alternatives(from, rule);
        at++;
        if (optional)
            reached.AddRange(from.Except(reached));
        return reached;
    }

    private List<PhraseNode> Step(List<PhraseNode> from, Rule rule)
    {
        ReadOnlySpan<char> part = Part();
        if (part[0] == '@')
            return Lay(reader.Named(part), from, rule, reader);
        List<PhraseNode> reached = new(from.Count);
        foreach (PhraseNode place in from)
        {
            if (reader.Step(place, part, rule) is { } next)
                reached.Add(next);
        }
        return reached;
    }

    private ReadOnlySpan<char> Part()
    {
        int start = at;
        if (text[at] == ',')
            at++;
        else if (text[at] == '{')
            at += text[at..].IndexOf('}') + 1;
        else
            while (at < text.Length && text[at] is not (' ' or '|' or '(' or ')' or '[' or ']' or ','))
                at++;
        return text[start..at];
    }
}
