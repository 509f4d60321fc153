using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>Why lines may be folded (LSP 3.17, <c>FoldingRangeKind</c>).</summary>
public enum FoldKind
{
    Section,
    FrontMatter,
    Comment,
    Item,
    Code,
}

/// <summary>Zero-based lines, both included; the last is after the first.</summary>
public readonly record struct Fold(int FirstLine, int LastLine, FoldKind Kind);

/// <summary>What can be folded: front matter, sections, entries with lines below them, comments, code (LSP 3.17, "Folding Range").</summary>
public static class Folding
{
    public static IReadOnlyList<Fold> Of(Note note)
    {
        var folds = new List<Fold>();
        // practice.yaml is one block from end to end.
        if (note.FrontMatter.Exists && note.Text.AsSpan(note.FrontMatter.Span.Start).StartsWith("---", StringComparison.Ordinal))
            Add(folds, note, note.FrontMatter.Span, FoldKind.FrontMatter);
        foreach (Section section in note.Sections)
            Add(folds, note, new Span(section.Heading.Start, section.Content.End), FoldKind.Section);
        foreach (ListEntry entry in note.Entries)
            Add(folds, note, entry.Lines, FoldKind.Item);
        foreach (Span opaque in note.Opaque)
        {
            bool isComment = note.Source.Slice(opaque).TrimStart().StartsWith("<!--", StringComparison.Ordinal);
            Add(folds, note, opaque, isComment ? FoldKind.Comment : FoldKind.Code);
        }
        return folds.DistinctBy(fold => (fold.FirstLine, fold.LastLine)).OrderBy(fold => fold.FirstLine).ToList();
    }

    /// <summary>Blank lines at the end stay in view, so that what follows keeps its distance.</summary>
    private static void Add(List<Fold> folds, Note note, Span span, FoldKind kind)
    {
        int first = note.Source.LineOf(span.Start);
        int last = note.Source.LineOf(Math.Max(span.Start, span.End - 1));
        while (last > first && note.Source.Slice(note.Source.LineSpan(last)).IsWhiteSpace())
            last--;
        if (last > first)
            folds.Add(new Fold(first, last, kind));
    }
}
