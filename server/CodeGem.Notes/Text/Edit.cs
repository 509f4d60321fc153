using System.Text;

namespace CodeGem.Notes.Text;

/// <summary>Replaces <paramref name="Span"/> of a text by <paramref name="NewText"/>. Edits of one set never overlap.</summary>
public readonly record struct Edit(Span Span, string NewText)
{
    public static Edit Insert(int offset, string text) => new(Span.At(offset), text);

    public static Edit Delete(Span span) => new(span, "");
}

/// <summary>A set of edits, all counted in the text before any of them (LSP 3.17, "TextEdit[]").</summary>
public static class Edits
{
    /// <exception cref="ArgumentException">Two edits overlap, or one lies outside the text.</exception>
    public static string Apply(string text, IEnumerable<Edit> edits)
    {
        var result = new StringBuilder(text.Length + 256);
        int done = 0;
        foreach (Edit edit in InOrder(edits))
        {
            if (edit.Span.Start < done || edit.Span.End < edit.Span.Start || edit.Span.End > text.Length)
                throw new ArgumentException($"edit [{edit.Span.Start}, {edit.Span.End}) overlaps another or leaves the text");
            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }
        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>By place; edits at one place keep the order in which they were given.</summary>
    public static IReadOnlyList<Edit> InOrder(IEnumerable<Edit> edits) => edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End).ToList();

    public static bool AreDisjoint(IEnumerable<Edit> edits)
    {
        int done = 0;
        foreach (Edit edit in InOrder(edits))
        {
            if (edit.Span.Start < done)
                return false;
            done = edit.Span.End;
        }
        return true;
    }
}
