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

    public required List<BlockHeading> Headings { get; init; }

    public required List<BlockListItem> ListItems { get; init; }

    /// <summary>Paragraphs outside quotes, in lists or not.</summary>
    public required List<Span> Paragraphs { get; init; }

    /// <summary>In order; none overlaps another.</summary>
    public required List<Span> Opaque { get; init; }

    /// <summary>True while the note is one that can be understood, by what was found in it.</summary>
    public bool AreFew => Headings.Count + ListItems.Count + Opaque.Count <= ReadingLimits.MostParts;

    /// <summary>Reads a part of the text as if nothing stood before it; null when it is nested more deeply than Markdig reads.</summary>
    public static MarkdownBlocks? Read(SourceText source, Span part)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(source.Of(part), Pipeline);
        }
        // Markdig refuses nesting it deems too deep with this one.
        catch (ArgumentException)
        {
            return null;
        }
        var opaque = new List<Span>();
        var blocks = new MarkdownBlocks { Headings = [], ListItems = [], Paragraphs = [], Opaque = opaque };
        blocks.Walk(document, source, part.Start);
        return new MarkdownBlocks { Headings = blocks.Headings, ListItems = blocks.ListItems, Paragraphs = blocks.Paragraphs, Opaque = Spans.Merge(opaque) };
    }

    /// <summary>True when a heading or a list item begins at this place.</summary>
    public bool Begins(int offset) => Begins(Headings, offset) || Begins(ListItems, offset);

    private static bool Begins<T>(List<T> blocks, int offset) where T : struct, IPlaced<T> =>
        blocks.CountBefore(offset) is var index && index < blocks.Count && blocks[index].Start == offset;

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
                    Headings.Add(new(heading.Level, Widen(source, span), inner, depth));
                    // Markdig places a heading's words wrongly where a tab follows the hash; by how much, the inner span tells.
                    AddInlines(heading.Inline, heading.IsSetext || heading.Inline is null ? shift : inner.Start - heading.Inline.Span.Start);
                    break;
                case FencedCodeBlock { ClosingFencedCharCount: 0 } unclosed:
                    Opaque.Add(Widen(source, unclosed.Parent is MarkdownDocument ? span with { End = source.Length } : LinesOf(unclosed, source, span)));
                    break;
                case QuoteBlock or CodeBlock or HtmlBlock:
                    Opaque.Add(Widen(source, span));
                    break;
                case ListItemBlock item:
                    ListItems.Add(new(span, depth - 1, LineSpanOf(source, item, shift)));
                    Push(stack, item, depth);
                    break;
                case ContainerBlock container:
                    Push(stack, container, block is ListBlock ? depth + 1 : depth);
                    break;
                case ParagraphBlock paragraph:
                    Paragraphs.Add(span);
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
                Opaque.Add(new Span(inline.Span.Start + shift, inline.Span.End + 1 + shift));
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
internal readonly record struct BlockHeading(int Level, Span Lines, Span Inner, int Depth) : IPlaced<BlockHeading>
{
    public int Start => Lines.Start;

    public BlockHeading Shift(int by) => this with { Lines = Lines.Shift(by), Inner = Inner.Shift(by) };
}

/// <summary>A list item: from its bullet to its end, how many lists it is nested in, and the whole lines it takes.</summary>
internal readonly record struct BlockListItem(Span Span, int Depth, Span Lines) : IPlaced<BlockListItem>
{
    public int Start => Span.Start;

    public BlockListItem Shift(int by) => this with { Span = Span.Shift(by), Lines = Lines.Shift(by) };
}
