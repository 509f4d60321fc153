namespace CodeGem.Notes.Text;

/// <summary>A half-open stretch <c>[Start, End)</c> of a text, in UTF-16 code units.</summary>
public readonly record struct Span(int Start, int End)
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
