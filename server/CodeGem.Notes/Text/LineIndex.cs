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
        for (int at = 0; ;)
        {
            int found = text[at..].IndexOfAny('\n', '\r');
            if (found < 0)
                return new LineIndex(starts.ToArray());
            at += found + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            starts.Add(at);
        }
    }

    public int Start(int line) => starts[line];

    public int LineOf(int offset)
    {
        int found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }
}
