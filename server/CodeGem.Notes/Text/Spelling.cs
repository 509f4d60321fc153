namespace CodeGem.Notes.Text;

/// <summary>How near a word is to another one a person may have meant.</summary>
public static class Spelling
{
    /// <summary>
    /// How many letters to add, leave out, change or swap with their neighbour, case aside; a large number for words that no slip of the
    /// fingers turns into each other.
    /// </summary>
    public static int Distance(string known, string typed)
    {
        const int Far = 1_000;
        if (Math.Abs(known.Length - typed.Length) > 3 || typed.Length > 100)
            return Far;
        int[] twoAbove = new int[typed.Length + 1], above = [.. Enumerable.Range(0, typed.Length + 1)], row = new int[typed.Length + 1];
        for (int i = 1; i <= known.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= typed.Length; j++)
            {
                bool isSame = Same(known[i - 1], typed[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Same(known[i - 1], typed[j - 2]) && Same(known[i - 2], typed[j - 1]))
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
            (twoAbove, above, row) = (above, row, twoAbove);
        }
        return above[^1];
    }

    /// <summary>The same word but for case and for what is put between its parts: <c>nextStart</c>, <c>Next-Start</c>, <c>next_start</c>.</summary>
    public static bool IsSame(string known, string typed) => Bare(known).Equals(Bare(typed), StringComparison.OrdinalIgnoreCase);

    /// <summary>The known words that <paramref name="typed"/> is a slip of, the nearest first: one letter in short words, two in longer ones.</summary>
    public static IReadOnlyList<string> Near(string typed, IEnumerable<string> known)
    {
        int most = typed.Length < 6 ? 1 : 2;
        return known.Where(word => Math.Abs(word.Length - typed.Length) <= 3)
            .Select(word => (word, distance: IsSame(word, typed) ? 0 : Distance(word, typed)))
            .Where(near => near.distance <= most && (near.distance == 0 || StartsAlike(near.word, typed)))
            .OrderBy(near => near.distance).Select(near => near.word).ToList();
    }

    /// <summary>A slip rarely changes the first letter; without this <c>text</c> would be taken for <c>next</c>.</summary>
    private static bool StartsAlike(string known, string typed) =>
        typed.Length > 2 && (Same(known[0], typed[0]) || (known.Length > 1 && Same(known[0], typed[1]) && Same(known[1], typed[0]))
            || typed.Length > 4 && Distance(known, typed) == 1);

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static string Bare(string word) => string.Concat(word.Where(c => c is not ('-' or '_' or ' ')));
}
