namespace CodeGem.Notes.Text;

/// <summary>The edits between two texts of which the second was made from the first by adding whole lines.</summary>
public static class TextDifference
{
    /// <summary>
    /// Edits that turn one text into the other: one for each run of added lines. Where more than additions happened, one edit replaces
    /// everything between the common beginning and the common end.
    /// </summary>
    public static IReadOnlyList<Edit> Between(string before, string after)
    {
        var edits = new List<Edit>();
        int b = 0, a = 0;
        foreach (string line in Lines(before))
        {
            int start = a;
            while (a < after.Length && !IsAt(after, a, line))
                a += LineLength(after, a);
            if (a >= after.Length && line.Length > 0)
                return [Whole(before, after)];
            if (a > start)
                edits.Add(Edit.Insert(b, after[start..a]));
            a += line.Length;
            b += line.Length;
        }
        if (a < after.Length)
            edits.Add(Edit.Insert(b, after[a..]));
        return edits;
    }

    private static bool IsAt(string text, int at, string line) =>
        LineLength(text, at) == line.Length && string.CompareOrdinal(text, at, line, 0, line.Length) == 0;

    private static int LineLength(string text, int at)
    {
        int found = text.AsSpan(at).IndexOfAny('\n', '\r');
        if (found < 0)
            return text.Length - at;
        bool isPair = text[at + found] == '\r' && at + found + 1 < text.Length && text[at + found + 1] == '\n';
        return found + (isPair ? 2 : 1);
    }

    private static IEnumerable<string> Lines(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = LineLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    private static Edit Whole(string before, string after)
    {
        var change = TextChange.Between(before, after);
        return new Edit(change.Before, after.Substring(change.After.Start, change.After.Length));
    }
}
