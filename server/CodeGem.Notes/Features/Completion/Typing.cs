using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>How what was typed meets what may be meant.</summary>
internal static class Typing
{
    /// <summary>Nothing typed, or the beginning of a candidate or of one of its words.</summary>
    public static bool Begins(ReadOnlySpan<char> typed, ReadOnlySpan<char> candidate)
    {
        typed = typed.Trim();
        if (typed.IsEmpty || candidate.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            return true;
        for (int at = 1; at < candidate.Length; at++)
        {
            int more = candidate[at..].IndexOf(typed, StringComparison.OrdinalIgnoreCase);
            if (more < 0)
                return false;
            at += more;
            if (!char.IsLetterOrDigit(candidate[at - 1]))
                return true;
        }
        return false;
    }

    /// <summary>A text editors filter by: it starts with what was typed, whatever the candidate is called.</summary>
    public static string Filter(string typed, string candidate) =>
        candidate.StartsWith(typed, StringComparison.Ordinal) ? candidate : typed + " " + candidate;

    /// <summary>
    /// How much behind the cursor belongs to the word being typed: the rest of it when both halves make a word that is known. Text that
    /// merely follows is never covered.
    /// </summary>
    public static int Tail(string typed, string after, Func<string, bool> isKnown)
    {
        int length = 0;
        while (length < after.Length && !char.IsWhiteSpace(after[length]))
            length++;
        return length > 0 && isKnown(typed + after[..length]) ? length : 0;
    }

    /// <summary>A space where the text that follows would otherwise stick to what is put in.</summary>
    public static string SpaceBefore(string after, int tail) =>
        tail < after.Length && !char.IsWhiteSpace(after[tail]) ? " " : "";

    public static Span Around(int start, int offset, int tail) => new(start, offset + tail);
}
