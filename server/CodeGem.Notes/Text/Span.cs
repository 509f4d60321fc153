namespace CodeGem.Notes.Text;

/// <summary>A half-open stretch <c>[Start, End)</c> of a text, in UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End) : IPlaced<Span>
{
    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public static Span At(int offset) => new(offset, offset);

    /// <summary>True when <paramref name="offset"/> lies inside, or at either edge: where a cursor touches the span.</summary>
    public bool Touches(int offset) => offset >= Start && offset <= End;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the two share at least one unit, or one is empty and lies within or at the edge of the other.</summary>
    public bool Overlaps(Span other) => Start <= other.End && other.Start <= End;

    public Span Shift(int by) => new(Start + by, End + by);
}

/// <summary>What has a place in a text.</summary>
public interface IPlaced
{
    int Start { get; }
}

/// <summary>What can stand further on, when text comes in before it.</summary>
public interface IPlaced<T> : IPlaced
    where T : IPlaced<T>
{
    /// <summary>The same, further on.</summary>
    T Shift(int by);
}

/// <summary>Lists of what stands in a text, in order.</summary>
public static class Spans
{
    /// <summary>How many start before an offset.</summary>
    public static int CountBefore<T>(this IReadOnlyList<T> placed, int offset)
        where T : IPlaced
    {
        int low = 0, high = placed.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = placed[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The last span that starts at or before an offset; -1 when none does.</summary>
    public static int IndexAt(this IReadOnlyList<Span> spans, int offset) => spans.CountBefore(offset + 1) - 1;

    /// <summary>True when an offset lies in one of the spans.</summary>
    public static bool Cover(this IReadOnlyList<Span> spans, int offset) => spans.IndexAt(offset) is >= 0 and var at && spans[at].Contains(offset);

    /// <summary>In order, with those that overlap made one.</summary>
    public static List<Span> Merge(IEnumerable<Span> spans)
    {
        var merged = new List<Span>();
        foreach (Span span in spans.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (merged.Count > 0 && span.Start < merged[^1].End)
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, span.End) };
            else
                merged.Add(span);
        }
        return merged;
    }
}
