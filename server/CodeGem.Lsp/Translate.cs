using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Text;
using Range = CodeGem.Lsp.Protocol.Range;

namespace CodeGem.Lsp;

/// <summary>Where what notes mean and what the protocol says meet: offsets become positions here, and nowhere else.</summary>
public static class Translate
{
    public static int ToOffset(Position position, SourceText text, PositionEncoding encoding) =>
        text.OffsetAt(new LinePosition(position.Line, position.Character), encoding);

    public static Position ToPosition(int offset, SourceText text, PositionEncoding encoding)
    {
        var position = text.PositionAt(offset, encoding);
        return new(position.Line, position.Column);
    }

    /// <summary>A range that ends before it starts is taken the other way round.</summary>
    public static Span ToSpan(Range range, SourceText text, PositionEncoding encoding)
    {
        var start = ToOffset(range.Start, text, encoding);
        var end = ToOffset(range.End, text, encoding);
        return start <= end ? new(start, end) : new(end, start);
    }

    public static Range ToRange(Span span, SourceText text, PositionEncoding encoding) =>
        new(ToPosition(span.Start, text, encoding), ToPosition(span.End, text, encoding));

    public static TextEdit ToTextEdit(Edit edit, SourceText text, PositionEncoding encoding) =>
        new(ToRange(edit.Span, text, encoding), edit.NewText);
}
