using CodeGem.Notes.Text;

namespace CodeGem.Notes.Templates;

/// <summary>A piece of a template. <see cref="Span"/> is the piece as written; the pieces of a template follow one another.</summary>
internal abstract record TemplatePart(Span Span)
{
    /// <summary>Text that stands in the note as it stands here, braces that mean nothing included.</summary>
    public sealed record Literal(Span Span) : TemplatePart(Span);

    public sealed record Value(Span Span, TemplateVariable Variable) : TemplatePart(Span);

    /// <param name="Expected">The text the value is compared with; null asks whether there is a value at all.</param>
    /// <param name="Negated">True for unless, and for a comparison with !=; both together cancel each other.</param>
    public sealed record Condition(Span Span, string Word, TemplateVariable? Variable, string? Expected, bool Negated) : TemplatePart(Span)
    {
        public bool Holds(TemplateValues values)
        {
            string value = Variable?.Of(values) ?? "";
            return (Expected is null ? value.Length > 0 : value == Expected) != Negated;
        }
    }

    public sealed record Otherwise(Span Span) : TemplatePart(Span);

    public sealed record End(Span Span, string Word) : TemplatePart(Span);
}
