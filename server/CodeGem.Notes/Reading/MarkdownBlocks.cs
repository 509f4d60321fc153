using CodeGem.Notes.Text;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdig.Extensions.Tables;

namespace CodeGem.Notes.Reading;

/// <summary>
/// What this product needs of Markdig's tree, as places in the whole text. Only here is Markdig seen.
/// Links and emphasis are not parsed: no rule needs them, and they are where Markdig's time grows with the square of the text.
/// </summary>
internal sealed class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly List<BlockHeading> headings = [];
    private readonly List<BlockListItem> listItems = [];
    private readonly List<Span> paragraphs = [];
    private readonly List<Span> opaque = [];

    public IReadOnlyList<BlockHeading> Headings => headings;

    public IReadOnlyList<BlockListItem> ListItems => listItems;

    /// <summary>Paragraphs outside quotes, in lists or not.</summary>
    public IReadOnlyList<Span> Paragraphs => paragraphs;

    /// <summary>In order; none overlaps another.</summary>
    public IReadOnlyList<Span> Opaque { get; private set; } = [];

    /// <summary>Reads what stands after <paramref name="body"/>; null when it is beyond <see cref="ReadingLimits"/>.</summary>
    public static MarkdownBlocks? Read(SourceText source, int body)
    {
        if (!Readability.Allows(source))
            return null;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source.Text[body..], Pipeline);
        }
        // Markdig refuses nesting it deems too deep with this one.
        catch (ArgumentException)
        {
            return null;
        }
        var blocks = new MarkdownBlocks();
        blocks.Walk(document, source, body);
        blocks.Opaque = Spans.Merge(blocks.opaque);
        return Readability.Allows(blocks) ? blocks : null;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new MathBlockParser());
        builder.InlineParsers.TryRemove<LinkInlineParser>();
        builder.InlineParsers.TryRemove<EmphasisInlineParser>();
        return builder.Build();
    }

    private void Walk(MarkdownDocument document, SourceText source, int shift)
    {
        var stack = new Stack<(Block Block, int ListDepth)>();
        stack.Push((document, 0));
        while (stack.TryPop(out var next))
        {
            (Block block, int depth) = next;
            Span span = SpanOf(block, shift);
            switch (block)
            {
                case HeadingBlock heading when block.Parent is MarkdownDocument:
                    Span inner = InnerOf(source, heading, span, shift);
                    headings.Add(new(heading.Level, Widen(source, span), inner, depth));
                    // Markdig places a heading's words wrongly where a tab follows the hash; by how much, the inner span tells.
                    AddInlines(heading.Inline, heading.IsSetext || heading.Inline is null ? shift : inner.Start - heading.Inline.Span.Start);
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 } unclosed:
                    opaque.Add(Widen(source, unclosed.Parent is MarkdownDocument ? span with { End = source.Length } : LinesOf(unclosed, source, span)));
                    break;
                case QuoteBlock or CodeBlock or HtmlBlock:
                    opaque.Add(Widen(source, span));
                    break;
                case ListItemBlock item:
                    listItems.Add(new(span, depth - 1, LineSpanOf(source, item, shift)));
                    Push(stack, item, depth);
                    break;
                case ContainerBlock container:
                    Push(stack, container, block is ListBlock ? depth + 1 : depth);
                    break;
                case ParagraphBlock paragraph:
                    paragraphs.Add(span);
                    AddInlines(paragraph.Inline, shift);
                    break;
            }
        }
    }

    private static void Push(Stack<(Block, int)> stack, ContainerBlock container, int depth)
    {
        for (int i = container.Count - 1; i >= 0; i--)
            stack.Push((container[i], depth));
    }

    private void AddInlines(ContainerInline? inlines, int shift)
    {
        for (Inline? inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is CodeInline or HtmlInline or AutolinkInline)
                opaque.Add(new Span(inline.Span.Start + shift, inline.Span.End + 1 + shift));
        }
    }

    private static Span SpanOf(Block block, int shift) => new(block.Span.Start + shift, block.Span.End + 1 + shift);

    private static Span InnerOf(SourceText source, HeadingBlock heading, Span whole, int shift)
    {
        if (heading.IsSetext)
            return heading.Inline?.Span is { IsEmpty: false } words ? new(words.Start + shift, words.End + 1 + shift) : Span.At(whole.End);
        int start = whole.Start, end = Widen(source, whole).End;
        while (start < end && source.Text[start] is ' ' or '\t')
            start++;
        while (start < end && source.Text[start] == '#')
            start++;
        while (start < end && source.Text[start] is ' ' or '\t')
            start++;
        while (end > start && source.Text[end - 1] is ' ' or '\t')
            end--;
        int closing = end;
        while (closing > start && source.Text[closing - 1] == '#')
            closing--;
        return closing == start || source.Text[closing - 1] is ' ' or '\t' ? new Span(start, closing) : new Span(start, end);
    }

    /// <summary>Markdig ends a fence that nothing closes at its first line; it reaches as far as its lines do (CommonMark 0.31, 4.5).</summary>
    private static Span LinesOf(FencedCodeBlock unclosed, SourceText source, Span span)
    {
        int last = Math.Min(source.LineOf(span.Start) + unclosed.Lines.Count, source.LineCount - 1);
        return span with { End = Math.Max(span.End, source.LineSpan(last).End) };
    }

    /// <summary>Whole lines, without the last break.</summary>
    private static Span Widen(SourceText source, Span span) =>
        new(source.LineStart(source.LineOf(span.Start)), source.LineSpan(source.LineOf(Math.Max(span.Start, span.End - 1))).End);

    /// <summary>A list item ends with its deepest last block that holds text; blank lines after it are nobody's.</summary>
    private static Span LineSpanOf(SourceText source, ListItemBlock item, int shift)
    {
        Span span = SpanOf(item, shift);
        int last = source.LineOf(Math.Max(span.Start, span.End - 1));
        int first = source.LineOf(span.Start);
        while (last > first && source.Slice(source.LineSpan(last)).IsWhiteSpace())
            last--;
        return new Span(source.LineStart(first), source.LineSpanWithBreak(last).End);
    }
}

/// <summary>A heading: its lines, and its text between the marks.</summary>
internal readonly record struct BlockHeading(int Level, Span Lines, Span Inner, int Depth);

/// <summary>A list item: from its bullet to its end, how many lists it is nested in, and the whole lines it takes.</summary>
internal readonly record struct BlockListItem(Span Span, int Depth, Span Lines);
