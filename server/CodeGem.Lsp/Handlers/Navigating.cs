using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Features;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Handlers;

/// <summary>Going from one place of the practice to another, and renaming what many places name: convert, call the feature, convert.</summary>
public static class Navigating
{
    public static Place[] Definition(ServerState state, TextDocumentPositionParams asked, CancellationToken cancellation)
    {
        if (At(state, asked.TextDocument.Uri) is not { } here)
            return [];
        return Navigation.Definition(here.Context, here.OffsetOf(asked.Position), here.Lookup) is { } place ? here.Locations([place]) : [];
    }

    public static Location[] References(ServerState state, ReferenceParams asked, CancellationToken cancellation) =>
        At(state, asked.TextDocument.Uri) is { } here
            ? here.Locations(Navigation.References(here.Context, here.OffsetOf(asked.Position), here.Lookup, asked.Context?.IncludeDeclaration ?? true))
            : [];

    public static DocumentHighlight[] Highlights(ServerState state, TextDocumentPositionParams asked, CancellationToken cancellation) =>
        At(state, asked.TextDocument.Uri) is { } here
            ? Navigation.Highlights(here.Context, here.OffsetOf(asked.Position)).Select(span => new DocumentHighlight(here.RangeOf(span), DocumentHighlightKind.Text)).ToArray()
            : [];

    public static DocumentLink[] Links(ServerState state, TextDocumentParams asked, CancellationToken cancellation) =>
        At(state, asked.TextDocument.Uri) is { Document.Place: { } place } here
            ? Notes.Features.Links.Of(here.Context, withMarkdown: !state.Client.Options.At("builtInMarkdown").IsTrue())
                .Select(link => new DocumentLink(here.RangeOf(link.Span), place.UriOf(link.Path), link.Tooltip)).ToArray()
            : [];

    public static PrepareRenameResult? PrepareRename(ServerState state, TextDocumentPositionParams asked, CancellationToken cancellation) =>
        At(state, asked.TextDocument.Uri) is { } here && Renaming.Prepare(here.Context, here.OffsetOf(asked.Position)) is { } span
            ? new PrepareRenameResult(here.RangeOf(span), here.Document.Text.Of(span))
            : null;

    public static WorkspaceEdit? Rename(ServerState state, RenameParams asked, CancellationToken cancellation)
    {
        if (At(state, asked.TextDocument.Uri) is not { Document.Place: { } place } here)
            return null;
        Outcome<Renames> outcome = Renaming.To(here.Context, here.OffsetOf(asked.Position), asked.NewName, here.Lookup);
        if (outcome.Value is not { } renames)
            throw RequestFailure.Because(outcome.Refusal!.Message);
        if (renames.NewFolder is not null && !(state.Can.DocumentChanges && state.Can.CanRenameFiles))
            throw RequestFailure.Because(Notes.Language.Messages.Of("rename.no-folder"));

        var edits = renames.Notes.Where(n => n.Edits.Count > 0 && here.TextOf(n.Path) is not null)
            .Select(n => (Uri: place.UriOf(n.Path), Version: here.VersionOf(n.Path), Edits: n.Edits.Select(e => Translate.ToTextEdit(e, here.TextOf(n.Path)!, state.Can.Encoding)).ToArray()))
            .ToList();
        if (!state.Can.DocumentChanges)
            return new WorkspaceEdit { Changes = edits.ToDictionary(e => e.Uri, e => e.Edits) };
        IEnumerable<DocumentChange> changes = edits.Select(e => new TextDocumentEdit(new(e.Uri, e.Version), e.Edits));
        if (renames is { Folder: { } folder, NewFolder: { } newFolder } && folder != newFolder)
            changes = changes.Append(new Protocol.RenameFile(place.UriOf(folder), place.UriOf(newFolder)));
        return new WorkspaceEdit { DocumentChanges = changes.ToArray() };
    }

    public static SymbolInformation[] WorkspaceSymbols(ServerState state, WorkspaceSymbolParams asked, CancellationToken cancellation) =>
        state.Practices.Values.Where(v => !v.IsLoose).SelectMany(view =>
        {
            var root = new NotePlace(view.Root, "", IsLoose: false);
            return PracticeSymbols.Find(Contexts.PracticeOf(state, view), asked.Query, cancellation).Select(symbol => new SymbolInformation(
                symbol.Name,
                SymbolTranslation.KindOf(symbol.Kind),
                new Location(root.UriOf(symbol.Path), new(new(symbol.Line, 0), new(symbol.Line, 0))),
                symbol.Container));
        }).ToArray();

    private static Here? At(ServerState state, DocumentUri uri) => state.Find(uri) is { } document ? new Here(state, document) : null;

    /// <summary>The document a request is about, with the ways from it to its neighbours.</summary>
    private sealed class Here(ServerState state, OpenDocument document)
    {
        public OpenDocument Document => document;

        public NoteContext Context { get; } = Contexts.Of(state, document);

        public NoteLookup Lookup { get; } = Contexts.LookupOf(state, document);

        public int OffsetOf(Position position) => Translate.ToOffset(position, document.Text, state.Can.Encoding);

        public Protocol.Range RangeOf(Span span) => Translate.ToRange(span, document.Text, state.Can.Encoding);

        public SourceText? TextOf(string path) => path == document.Place?.Path ? document.Text : Lookup(path)?.Source;

        public int? VersionOf(string path) => state.OpenIn(document.Place!.Root).FirstOrDefault(d => d.Place!.Path == path)?.Version;

        public Location[] Locations(IEnumerable<Notes.Features.NotePlace> places) => places
            .Where(place => document.Place is not null && TextOf(place.Path) is not null)
            .Select(place => new Location(document.Place!.UriOf(place.Path), Translate.ToRange(place.Span, TextOf(place.Path)!, state.Can.Encoding)))
            .ToArray();
    }
}
