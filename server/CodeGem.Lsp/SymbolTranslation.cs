using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Features;
using CodeGem.Notes.Text;
using NoteSymbolKind = CodeGem.Notes.Features.SymbolKind;
using SymbolKind = CodeGem.Lsp.Protocol.SymbolKind;

namespace CodeGem.Lsp;

/// <summary>An outline as the protocol says it, nested or, for older clients, flat.</summary>
internal static class SymbolTranslation
{
    public static DocumentSymbol ToNested(NoteSymbol symbol, SourceText text, PositionEncoding encoding) => new(
        symbol.Name,
        KindOf(symbol.Kind),
        Translate.ToRange(symbol.Range, text, encoding),
        Translate.ToRange(symbol.Selection, text, encoding),
        symbol.Detail,
        Children: symbol.Children.Select(child => ToNested(child, text, encoding)).ToArray());

    public static IEnumerable<SymbolInformation> ToFlat(NoteSymbol symbol, string? container, OpenDocument document, PositionEncoding encoding) =>
        symbol.Children.SelectMany(child => ToFlat(child, symbol.Name, document, encoding)).Prepend(new SymbolInformation(
            symbol.Name,
            KindOf(symbol.Kind),
            new Location(document.Uri, Translate.ToRange(symbol.Range, document.Text, encoding)),
            container));

    public static SymbolKind KindOf(PracticeSymbolKind kind) => kind switch
    {
        PracticeSymbolKind.Client => SymbolKind.Package,
        PracticeSymbolKind.Session => SymbolKind.File,
        PracticeSymbolKind.Goal => SymbolKind.Class,
        _ => SymbolKind.Event,
    };

    private static SymbolKind KindOf(NoteSymbolKind kind) => kind switch
    {
        NoteSymbolKind.Heading => SymbolKind.String,
        NoteSymbolKind.Goal => SymbolKind.Class,
        NoteSymbolKind.OpenItem => SymbolKind.Event,
        NoteSymbolKind.DoneItem => SymbolKind.Boolean,
        _ => SymbolKind.Null,
    };
}
