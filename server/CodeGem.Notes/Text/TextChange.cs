namespace CodeGem.Notes.Text;

/// <summary>One stretch that covers everything two texts do not share: what it was, and what it is. All before it is the same, and all behind it.</summary>
public readonly record struct TextChange(Span Before, Span After)
{
    /// <summary>How much further on stands what is behind the change.</summary>
    public int Shift => After.Length - Before.Length;

    public static TextChange Between(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        int head = before.CommonPrefixLength(after);
        int tail = CommonSuffixLength(before[head..], after[head..]);
        return new TextChange(new Span(head, before.Length - tail), new Span(head, after.Length - tail));
    }

    private static int CommonSuffixLength(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        const int Stride = 256;
        int most = Math.Min(a.Length, b.Length), length = 0;
        while (length + Stride <= most && a.Slice(a.Length - length - Stride, Stride).SequenceEqual(b.Slice(b.Length - length - Stride, Stride)))
            length += Stride;
        while (length < most && a[^(length + 1)] == b[^(length + 1)])
            length++;
        return length;
    }
}
