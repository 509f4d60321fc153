using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Features;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Handlers;

/// <summary>What an editor asks while a note is written: convert, call the feature, convert.</summary>
public static class Editing
{
    public static CompletionList Complete(ServerState state, CompletionParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return new CompletionList(false, []);
        NoteContext context = Contexts.Of(state, document);
        int offset = Translate.ToOffset(asked.Position, document.Text, state.Can.Encoding);
        CompletionOffers offers = Completion.Offer(context, offset, state.Can.Snippets, Contexts.LookupOf(state, document));
        return new CompletionList(offers.IsIncomplete, offers.Offers.Select(o => ToItem(o, document.Text, state.Can)).ToArray());
    }

    public static CommandOrAction[] Actions(ServerState state, CodeActionParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return [];
        Span span = Translate.ToSpan(asked.Range, document.Text, state.Can.Encoding);
        return CodeActions.Offer(Contexts.Of(state, document), span, asked.Context?.Only, commands: CommandIds.Known)
            .Select(offer => ActionTranslation.ToAction(offer, document, state.Can))
            .OfType<CommandOrAction>()
            .ToArray();
    }

    public static CodeLens[] Lens(ServerState state, TextDocumentParams asked, CancellationToken cancellation) =>
        state.Find(asked.TextDocument.Uri) is not { } document
            ? []
            : Lenses.Of(Contexts.Of(state, document)).Select(lens => new CodeLens(
                Translate.ToRange(lens.Place, document.Text, state.Can.Encoding),
                ActionTranslation.ToCommand(lens, document))).ToArray();

    public static OutlineSymbol[] Symbols(ServerState state, TextDocumentParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document)
            return [];
        var symbols = Outline.Of(Contexts.Of(state, document), withHeadings: !state.Client.Options.At("builtInMarkdown").IsTrue());
        return state.Can.NestedSymbols
            ? symbols.Select(s => SymbolTranslation.ToNested(s, document.Text, state.Can.Encoding)).ToArray()
            : symbols.SelectMany(s => SymbolTranslation.ToFlat(s, null, document, state.Can.Encoding)).ToArray();
    }

    public static FoldingRange[] Fold(ServerState state, TextDocumentParams asked, CancellationToken cancellation) =>
        state.Find(asked.TextDocument.Uri) is not { } document
            ? []
            : Folding.Of(document.Note).Select(f => new FoldingRange(f.FirstLine, f.LastLine,
                Kind: f.Kind switch { FoldKind.Comment => FoldingRangeKind.Comment, FoldKind.FrontMatter => FoldingRangeKind.Region, _ => null })).ToArray();

    public static TextEdit[] OnType(ServerState state, DocumentOnTypeFormattingParams asked, CancellationToken cancellation)
    {
        if (state.Find(asked.TextDocument.Uri) is not { } document || asked.Ch.Length != 1)
            return [];
        int offset = Translate.ToOffset(asked.Position, document.Text, state.Can.Encoding);
        return OnTypeFormatting.Edits(Contexts.Of(state, document), offset, asked.Ch[0])
            .Select(edit => Translate.ToTextEdit(edit, document.Text, state.Can.Encoding)).ToArray();
    }

    private static CompletionItem ToItem(CompletionOffer offer, SourceText text, ClientCapabilities can)
    {
        bool isSnippet = can.Snippets && offer.SnippetText is not null;
        return new CompletionItem(offer.Label)
        {
            Kind = KindOf(offer.Kind),
            Detail = offer.Detail,
            Documentation = offer.Documentation is { } words
                ? new MarkupContent(can.CompletionMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, words)
                : null,
            Preselect = offer.IsLikely ? true : null,
            SortText = offer.SortText.Length > 0 ? offer.SortText : null,
            FilterText = offer.FilterText,
            InsertTextFormat = isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            // Our texts are indented as they must be already.
            InsertTextMode = can.CompletionInsertTextMode ? InsertTextMode.AsIs : null,
            TextEdit = Translate.ToTextEdit(new Edit(offer.Replace, isSnippet ? offer.SnippetText! : offer.InsertText), text, can.Encoding),
            AdditionalTextEdits = offer.AlsoEdits.Count > 0
                ? offer.AlsoEdits.Select(e => Translate.ToTextEdit(e, text, can.Encoding)).ToArray()
                : null,
        };
    }

    private static CompletionItemKind KindOf(OfferKind kind) => kind switch
    {
        OfferKind.Template => CompletionItemKind.File,
        OfferKind.Frame => CompletionItemKind.Snippet,
        OfferKind.Question => CompletionItemKind.Text,
        OfferKind.Item => CompletionItemKind.Snippet,
        OfferKind.Date => CompletionItemKind.Value,
        OfferKind.Owner => CompletionItemKind.EnumMember,
        OfferKind.Goal => CompletionItemKind.Reference,
        OfferKind.Key => CompletionItemKind.Property,
        OfferKind.Client => CompletionItemKind.Folder,
        OfferKind.Heading => CompletionItemKind.Module,
        OfferKind.Variable => CompletionItemKind.Variable,
        _ => CompletionItemKind.Value,
    };
}
