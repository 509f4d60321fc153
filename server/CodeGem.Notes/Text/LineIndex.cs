namespace CodeGem.Notes.Text;

/// <summary>
/// Where each line of a text starts. Lines end at LF, CR LF or a lone CR and nothing else (LSP 3.17, "Text Documents").
/// </summary>
internal sealed class LineIndex
{
    private readonly int[] starts;

    private LineIndex(int[] starts) => this.starts = starts;

    public int Count => starts.Length;

    public static LineIndex Of(ReadOnlySpan<char> text)
    {
        var starts = new List<int>(Math.Max(16, text.Length / 32)) { 0 };
        AddStarts(text, 0, text.Length, starts);
        return new LineIndex(starts.ToArray());
    }

    /// <summary>
    /// The lines after a change, of which only those around it are looked for: a keystroke in a text of a million lines costs a copy.
    /// </summary>
    /// <param name="replaced">In the text before.</param>
    /// <param name="length">Of what stands there now.</param>
    /// <param name="text">The whole text now.</param>
    public LineIndex After(Span replaced, int length, ReadOnlySpan<char> text)
    {
        // The break before may have been joined by the change (CR, then LF), so the line before is looked at too.
        int first = Math.Max(0, LineOf(replaced.Start) - 1), behind = LineOf(replaced.End) + 1, shift = length - replaced.Length;
        bool isLast = behind == starts.Length;
        var around = new List<int>();
        AddStarts(text, starts[first], isLast ? text.Length : starts[behind] + shift, around);
        var now = new int[first + 1 + around.Count + (isLast ? 0 : starts.Length - behind - 1)];
        starts.AsSpan(0, first + 1).CopyTo(now);
        around.CopyTo(now, first + 1);
        for (int from = behind + 1, to = first + 1 + around.Count; to < now.Length; from++, to++)
            now[to] = starts[from] + shift;
        return new LineIndex(now);
    }

    /// <summary>The starts of lines behind one place, up to and with another.</summary>
    private static void AddStarts(ReadOnlySpan<char> text, int at, int end, List<int> starts)
    {
        while (text[at..end].IndexOfAny('\n', '\r') is >= 0 and var found)
        {
            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            starts.Add(at);
        }
    }

    public int Start(int line) => starts[line];

    public int LineOf(int offset)
    {
        int low = 0, high = starts.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = starts[middle] <= offset ? (middle + 1, high) : (low, middle);
        }
        return low - 1;
    }
}
