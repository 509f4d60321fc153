namespace CodeGem.Notes.Text;

/// <summary>What a column counts (LSP 3.17, <c>PositionEncodingKind</c>).</summary>
public enum PositionEncoding
{
    Utf16,
    Utf8,
    Utf32,
}

/// <summary>A zero-based line and a zero-based column, counted in a <see cref="PositionEncoding"/>.</summary>
public readonly record struct LinePosition(int Line, int Column);
