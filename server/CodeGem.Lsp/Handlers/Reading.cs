using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Features;
using CodeGem.Notes.Text;
using Hover = CodeGem.Lsp.Protocol.Hover;
using SelectionRange = CodeGem.Lsp.Protocol.SelectionRange;

namespace CodeGem.Lsp.Handlers;

/// <summary>What an editor shows beside and around a note while it is read: convert, call the feature, convert.</summary>
public static class Reading
{
    public static Hover? Hover(ServerState state, TextDocumentPositionParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return null;
        int offset = Translate.ToOffset(asked.Position, document.Text, state.Can.Encoding);
        if (Notes.Features.Hover.Of(Contexts.Of(state, document), offset, Contexts.LookupOf(state, document)) is not { } hover)
            return null;
        var contents = state.Can.HoverMarkdown ? new MarkupContent(MarkupKind.Markdown, hover.Markdown) : new MarkupContent(MarkupKind.PlainText, hover.Plain);
        return new Hover(contents, Translate.ToRange(hover.Span, document.Text, state.Can.Encoding));
    }

    public static InlayHint[] Hints(ServerState state, TextDocumentRangeParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return [];
        Span range = Translate.ToSpan(asked.Range, document.Text, state.Can.Encoding);
        return Inlays.Of(Contexts.Of(state, document), range).Select(hint => new InlayHint(
            Translate.ToPosition(hint.Offset, document.Text, state.Can.Encoding),
            hint.Label,
            Tooltip: hint.Tooltip is { } words ? new MarkupContent(MarkupKind.PlainText, words) : null,
            PaddingLeft: true)).ToArray();
    }

    public static Protocol.SemanticTokens Tokens(ServerState state, TextDocumentParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return new Protocol.SemanticTokens([]);
        var data = new List<int>();
        Position last = default;
        foreach (Mark mark in Notes.Features.SemanticTokens.Of(Contexts.Of(state, document)))
        {
            Position start = Translate.ToPosition(mark.Span.Start, document.Text, state.Can.Encoding);
            Position end = Translate.ToPosition(mark.Span.End, document.Text, state.Can.Encoding);
            int sameLine = start.Line == last.Line ? last.Character : 0;
            data.AddRange([start.Line - last.Line, start.Character - sameLine, end.Character - start.Character, TokenLegend.IndexOf(mark.Kind), 0]);
            last = start;
        }
        return new Protocol.SemanticTokens(data.ToArray());
    }

    public static SelectionRange[] Selections(ServerState state, SelectionRangeParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return [];
        return asked.Positions.Select(position =>
        {
            int offset = Translate.ToOffset(position, document.Text, state.Can.Encoding);
            SelectionRange? outer = null;
            foreach (Span span in SelectionRanges.At(document.Note, offset).Reverse())
                outer = new SelectionRange(Translate.ToRange(span, document.Text, state.Can.Encoding), outer);
            return outer ?? new SelectionRange(new(position, position));
        }).ToArray();
    }

    public static TextEdit[] FormatRange(ServerState state, DocumentRangeFormattingParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return [];
        Span range = Translate.ToSpan(asked.Range, document.Text, state.Can.Encoding);
        return ItemFormatting.Edits(Contexts.Of(state, document), range).Select(edit => Translate.ToTextEdit(edit, document.Text, state.Can.Encoding)).ToArray();
    }
}
