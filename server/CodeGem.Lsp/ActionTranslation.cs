using System.Text.Json;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Features;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp;

/// <summary>Offered actions and lenses as the protocol says them.</summary>
internal static class ActionTranslation
{
    /// <summary>Null where the client cannot be given it: a client without action literals takes commands only.</summary>
    public static CommandOrAction? ToAction(CodeActionOffer offer, OpenDocument document, ClientCapabilities can)
    {
        Command? command = offer.Command is { } id ? new Command(offer.Title, id, Arguments(UriOf(offer.Opens, document), offer.Options)) : null;
        if (!can.CodeActionLiterals)
            return offer.Edits.Count == 0 ? command : null;
        return new CodeAction(offer.Title)
        {
            Kind = offer.Kind,
            IsPreferred = can.CodeActionPreferred && offer.IsPreferred ? true : null,
            Diagnostics = offer.Finding is { } finding ? [Diagnosing.ToDiagnostic(finding, document.Text, can)] : null,
            Edit = offer.Edits.Count > 0 ? ToWorkspaceEdit(document, offer.Edits, can) : null,
            Command = command,
        };
    }

    public static Command ToCommand(Lens lens, OpenDocument document)
    {
        if (lens.Command is { } id)
            return new Command(lens.Title, id, Arguments(document.Uri, null));
        return lens.Opens is not null && document.Place is not null
            ? new Command(lens.Title, Notes.Features.Commands.ShowNote, Arguments(UriOf(lens.Opens, document), null))
            : new Command(lens.Title, "");
    }

    public static WorkspaceEdit ToWorkspaceEdit(OpenDocument document, IEnumerable<Edit> edits, ClientCapabilities can)
    {
        TextEdit[] written = edits.Select(edit => Translate.ToTextEdit(edit, document.Text, can.Encoding)).ToArray();
        return can.DocumentChanges
            ? new WorkspaceEdit { DocumentChanges = [new TextDocumentEdit(new(document.Uri, document.Version), written)] }
            : new WorkspaceEdit { Changes = new Dictionary<DocumentUri, TextEdit[]> { [document.Uri] = written } };
    }

    private static DocumentUri UriOf(string? path, OpenDocument document) =>
        path is not null && document.Place is { } place ? place.UriOf(path) : document.Uri;

    private static JsonElement[] Arguments(DocumentUri uri, IReadOnlyDictionary<string, string>? options)
    {
        JsonElement first = JsonSerializer.SerializeToElement(uri.Text, LspJson.Default.String);
        return options is null ? [first] : [first, JsonSerializer.SerializeToElement(new Dictionary<string, string>(options), LspJson.Default.DictionaryStringString)];
    }
}
