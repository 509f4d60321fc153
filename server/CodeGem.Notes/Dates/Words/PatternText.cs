namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// Writes a pattern out: <c>[the] (start|beginning) of</c> becomes four lists of words. Patterns are ours, so a broken one is a
/// programming error and throws.
/// </summary>
internal ref struct PatternText(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string> named)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    public static List<List<string>> Expand(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string> named) =>
        new PatternText(text, named).Alternatives();

    private List<List<string>> Alternatives()
    {
        List<List<string>> all = [];
        while (true)
        {
            all.AddRange(Sequence());
            if (at >= text.Length || text[at] != '|')
                return all;
            at++;
        }
    }

    private List<List<string>> Sequence()
    {
        List<List<string>> lists = [[]];
        while (at < text.Length)
        {
            char c = text[at];
            if (c is '|' or ')' or ']')
                break;
            if (c == ' ')
                at++;
            else
                lists = Cross(lists, Part(c));
        }
        return lists;
    }

    private List<List<string>> Part(char c)
    {
        if (c is '(' or '[')
        {
            at++;
            List<List<string>> inner = Alternatives();
            at++;
            return c == '[' ? [[], .. inner] : inner;
        }
        string word = Word();
        return word[0] == '@' ? Expand(named[word], named) : [[word]];
    }

    private string Word()
    {
        int start = at;
        if (text[at] == ',')
            at++;
        else if (text[at] == '{')
            at += text[at..].IndexOf('}') + 1;
        else
            while (at < text.Length && text[at] is not (' ' or '|' or '(' or ')' or '[' or ']' or ','))
                at++;
        return text[start..at].ToString();
    }

    private static List<List<string>> Cross(List<List<string>> left, List<List<string>> right)
    {
        if (right.Count == 1)
        {
            foreach (List<string> list in left)
                list.AddRange(right[0]);
            return left;
        }
        List<List<string>> all = [];
        foreach (List<string> first in left)
        {
            foreach (List<string> second in right)
                all.Add([.. first, .. second]);
        }
        return all;
    }
}
