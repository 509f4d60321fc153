using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Text;
using CodeGem.Practice.Files;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Keeps the open documents as the client has them (LSP 3.17, "Text Document Synchronization"). A second open replaces the first,
/// a close of something unknown is nothing, versions may jump.
/// </summary>
public static class Synchronizing
{
    public static Turn<ServerState> DidOpen(ServerState state, DidOpenTextDocumentParams opened)
    {
        var item = opened.TextDocument;
        var document = OpenDocument.Of(item.Uri, item.Version, new SourceText(item.Text));
        return Shown(Practices.Enter(Hold(state, document), document), item.Uri);
    }

    public static Turn<ServerState> DidChange(ServerState state, DidChangeTextDocumentParams changed)
    {
        var uri = changed.TextDocument.Uri;
        var known = state.Find(uri);
        var document = known ?? OpenDocument.Of(uri, null, SourceText.Empty) with { InDoubt = true };
        foreach (var change in changed.ContentChanges) document = Change(document, change, state.Can.Encoding);
        if (known is null && document.InDoubt) return state;
        document = document with { Version = changed.TextDocument.Version, IsRemoved = false };
        var held = Hold(state, document);
        return Shown(known is null ? Practices.Enter(held, document) : Practices.Type(held, document), uri);
    }

    public static Turn<ServerState> DidClose(ServerState state, DidCloseTextDocumentParams closed)
    {
        var uri = closed.TextDocument.Uri;
        var closing = state.Find(uri);
        var turn = Diagnosing.Withdraw(state with { Documents = state.Documents.Remove(uri) }, uri);
        return closing?.Place is { } place ? turn.Then(now => Practices.Close(now, place)) : turn;
    }

    /// <summary>What was saved is what the client holds: a document in doubt is certain again once it has been read.</summary>
    public static Turn<ServerState> DidSave(ServerState state, DidSaveTextDocumentParams saved) =>
        Practices.PlaceAgain(state.Find(saved.TextDocument.Uri) is { IsRemoved: true } again ? Hold(state, again with { IsRemoved = false }) : state)
            .Then(now => Saved(now, saved.TextDocument.Uri));

    private static Turn<ServerState> Saved(ServerState state, DocumentUri uri) =>
        state.Find(uri) is not { } document ? state
        : document.InDoubt ? Reread(state, document, inDoubt: false)
        : document.Place is { } place ? Practices.Changed(state, place.Root, [place.FullPath])
        : state;

    /// <summary>
    /// After an open or a change that could not be taken: what the disk holds is nearer to the truth than no text, or one with a hole in it.
    /// </summary>
    public static Turn<ServerState> Recover(ServerState state, string method, ReadOnlyMemory<byte> content)
    {
        var isOpening = method == "textDocument/didOpen";
        if (!isOpening && method != "textDocument/didChange") return state;
        if (LenientJson.Parse(content).At("textDocument", "uri").AsText() is not { } text) return state;
        DocumentUri uri = new(text);
        if ((isOpening ? OpenDocument.Of(uri, null, SourceText.Empty) : state.Find(uri)) is not { } document) return state;
        var doubtful = document with { InDoubt = true };
        var turn = new Turn<ServerState>(Hold(state, doubtful), []);
        return (isOpening ? turn.Then(now => Practices.Enter(now, doubtful)) : turn).Then(now => Reread(now, doubtful, inDoubt: true));
    }

    private static Turn<ServerState> Shown(Turn<ServerState> turn, DocumentUri uri) =>
        turn.State.Can.PullDiagnostics ? turn : turn.Then(now => Diagnosing.Typed(now, uri));

    private static OpenDocument Change(OpenDocument document, TextDocumentContentChangeEvent change, PositionEncoding encoding)
    {
        if (change.Range is not { } range) return document with { Text = new SourceText(change.Text), InDoubt = false };
        if (document.InDoubt) return document;
        return document with { Text = document.Text.Replace(Translate.ToSpan(range, document.Text, encoding), change.Text) };
    }

    private static ServerState Hold(ServerState state, OpenDocument document) =>
        state with { Documents = state.Documents.Remove(document.Uri).Add(document.Uri, document) };

    private static Turn<ServerState> Reread(ServerState state, OpenDocument document, bool inDoubt)
    {
        if (document.Uri.Path is not { } path) return state;
        return new Turn<ServerState>(state, [Effect.Work<ServerState, string?>(
            ("reread", document.Uri),
            (_, _) => NoteFile.Read(path)?.Text.TrimStart('\uFEFF'),
            (now, text) => text is not null && ReferenceEquals(now.Find(document.Uri), document)
                ? Shown(Hold(now, document with { Text = new SourceText(text), InDoubt = inDoubt }), document.Uri)
                : now)]);
    }
}
