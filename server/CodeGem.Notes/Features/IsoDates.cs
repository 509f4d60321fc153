using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>Finds ISO dates in running text.</summary>
internal static class IsoDates
{
    private const int Length = 10;

    /// <summary>The date a place touches.</summary>
    public static (LocalDate Date, Span Span)? At(SourceText source, int offset)
    {
        Span line = source.LineSpan(source.LineOf(offset));
        int start = Math.Clamp(offset, line.Start, line.End);
        while (start > line.Start && IsPart(source.Text[start - 1]))
            start--;
        return Read(source, start, line.End);
    }

    /// <summary>Every date of a stretch, in order.</summary>
    public static IEnumerable<(LocalDate Date, Span Span)> In(SourceText source, Span span)
    {
        for (int at = span.Start; at + Length <= span.End; at++)
        {
            if (!char.IsAsciiDigit(source.Text[at]) || (at > span.Start && IsPart(source.Text[at - 1])))
                continue;
            if (Read(source, at, span.End) is not { } found)
                continue;
            yield return found;
            at = found.Span.End;
        }
    }

    private static (LocalDate Date, Span Span)? Read(SourceText source, int start, int end)
    {
        if (start + Length > end || (start + Length < end && IsPart(source.Text[start + Length])))
            return null;
        var span = new Span(start, start + Length);
        return FrontMatterValues.Date(source.Of(span)) is { } date ? (date, span) : null;
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c == '-';
}
