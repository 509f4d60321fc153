using CodeGem.Notes.Text;

namespace CodeGem.Notes.Model;

/// <summary>A heading and what stands under it.</summary>
/// <param name="Kind">The section of ours its heading, or the heading above it, names; null for the coach's own, which is private.</param>
/// <param name="IsNamed">True when its own heading names the kind, not one above it.</param>
/// <param name="Heading">The heading's lines without the last break.</param>
/// <param name="Content">From the line after the heading to the next heading of the same or a higher level.</param>
/// <param name="OwnContent">The same, but to the next heading of any level.</param>
public sealed record Section(
    SectionKind? Kind, bool IsNamed, string Title, int Level, Span Heading, Span Content, Span OwnContent, Section? Parent) : IPlaced
{
    int IPlaced.Start => Heading.Start;
}

public static class Sections
{
    /// <summary>The innermost of the sections, which stand in order, that an offset stands in; null above the first heading.</summary>
    public static Section? At(this IReadOnlyList<Section> sections, int offset) =>
        sections.CountBefore(offset + 1) is > 0 and var count ? sections[count - 1] : null;
}
