using System.Text;
using CodeGem.Notes.Language;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What an editor shows at a place (LSP 3.17, <c>Hover</c>): the same words twice, for editors with Markdown and without.</summary>
/// <param name="Markdown">No links, no commands, no HTML; every word of a note is escaped.</param>
public sealed record NoteHover(Span Span, string Markdown, string Plain);

/// <summary>Gathers the lines of a hover in both forms.</summary>
internal sealed class HoverText
{
    private readonly StringBuilder markdown = new();
    private readonly StringBuilder plain = new();

    public bool IsEmpty => plain.Length == 0;

    public NoteHover At(Span span) => new(span, markdown.ToString(), plain.ToString());

    /// <summary>What the hover is about.</summary>
    public HoverText Title(string text)
    {
        Break();
        markdown.Append("**").Append(MarkdownText.Escape(text)).Append("**");
        plain.Append(text.ReplaceLineEndings(" "));
        return this;
    }

    /// <summary>A sentence of ours; what is filled in is escaped.</summary>
    public HoverText Line(string key, params ReadOnlySpan<object?> values)
    {
        Break();
        var escaped = new object?[values.Length];
        for (int i = 0; i < values.Length; i++)
            escaped[i] = values[i] is string text ? MarkdownText.Escape(text) : values[i];
        markdown.Append(Messages.Of(key, escaped));
        plain.Append(Messages.Of(key, values));
        return this;
    }

    /// <summary>A point in a list of the note's own words.</summary>
    public HoverText Point(string text)
    {
        Break();
        markdown.Append("- ").Append(MarkdownText.Escape(text));
        plain.Append("- ").Append(text.ReplaceLineEndings(" "));
        return this;
    }

    private void Break()
    {
        if (IsEmpty)
            return;
        markdown.Append("\n\n");
        plain.Append('\n');
    }
}
