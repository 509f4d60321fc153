using System.Text;

namespace CodeGem.Notes.Text;

/// <summary>
/// An immutable text and its lines: the one place where offsets and positions are turned into each other.
/// Offsets are UTF-16 code units; a position outside the text is clamped to the nearest place in it, as LSP 3.17 asks
/// ("if the character value is greater than the line length it defaults back to the line length").
/// </summary>
public sealed class SourceText
{
    private LineIndex? lines;
    private string? newLine;

    public SourceText(string text) => Text = text;

    public static SourceText Empty { get; } = new("");

    public string Text { get; }

    public int Length => Text.Length;

    public int LineCount => Lines.Count;

    /// <summary>The line break most used in the text's first hundred lines; LF when there is none.</summary>
    public string NewLine => newLine ??= DominantNewLine();

    private LineIndex Lines => lines ??= LineIndex.Of(Text);

    public int LineOf(int offset) => Lines.LineOf(Math.Clamp(offset, 0, Length));

    public int LineStart(int line) => Lines.Start(line);

    /// <summary>The line without its break.</summary>
    public Span LineSpan(int line)
    {
        Span whole = LineSpanWithBreak(line);
        int end = whole.End;
        if (end > whole.Start && Text[end - 1] == '\n')
            end--;
        if (end > whole.Start && Text[end - 1] == '\r')
            end--;
        return new Span(whole.Start, end);
    }

    public Span LineSpanWithBreak(int line) =>
        new(Lines.Start(line), line + 1 < Lines.Count ? Lines.Start(line + 1) : Length);

    public ReadOnlySpan<char> Slice(Span span) => Text.AsSpan(span.Start, span.Length);

    public string Of(Span span) => Text.Substring(span.Start, span.Length);

    public LinePosition PositionAt(int offset, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        offset = Math.Clamp(offset, 0, Length);
        int line = Lines.LineOf(offset);
        int start = Lines.Start(line);
        return new LinePosition(line, Width(Text.AsSpan(start, offset - start), encoding));
    }

    /// <summary>The offset of a position; a column inside a UTF-8 sequence is the start of its character.</summary>
    public int OffsetAt(LinePosition position, PositionEncoding encoding = PositionEncoding.Utf16)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= Lines.Count)
            return Length;
        Span line = LineSpan(position.Line);
        return line.Start + UnitsFor(Slice(line), Math.Max(0, position.Column), encoding);
    }

    public SourceText Replace(Span span, string with)
    {
        string text = string.Concat(Text.AsSpan(0, span.Start), with, Text.AsSpan(span.End));
        return new SourceText(text) { lines = lines?.After(span, with.Length, text) };
    }

    private static int Width(ReadOnlySpan<char> text, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
            return text.Length;
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += WidthOf(rune, encoding);
        return width;
    }

    private static int UnitsFor(ReadOnlySpan<char> line, int column, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
            return Math.Min(column, line.Length); // to the unit: a client that cuts a pair in two has cut it, and the texts must stay the same

        int at = 0;
        while (at < line.Length)
        {
            Rune.DecodeFromUtf16(line[at..], out Rune rune, out int consumed);
            column -= WidthOf(rune, encoding);
            if (column < 0)
                break;
            at += consumed;
        }
        return at;
    }

    private static int WidthOf(Rune rune, PositionEncoding encoding) =>
        encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;

    private string DominantNewLine()
    {
        int crlf = 0, lf = 0, cr = 0;
        for (int line = 0; line < Math.Min(LineCount - 1, 100); line++)
        {
            int end = Lines.Start(line + 1);
            if (Text[end - 1] == '\r')
                cr++;
            else if (end > 1 && Text[end - 2] == '\r')
                crlf++;
            else
                lf++;
        }
        if (crlf > lf && crlf >= cr)
            return "\r\n";
        return cr > lf ? "\r" : "\n";
    }
}
