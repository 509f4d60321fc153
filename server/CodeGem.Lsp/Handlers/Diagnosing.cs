using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Shows findings: pushed to clients that wait for them, pulled by those that ask, never both (LSP 3.17, "Diagnostics"). Of two changes that
/// follow quickly only the second is worked out to the end.
/// </summary>
public static class Diagnosing
{
    public static Effect<ServerState> Of(DocumentUri uri) => Effect.Work<ServerState, (OpenDocument Document, Diagnostic[] Found)?>(
        ("diagnose", uri),
        (state, _) => state.Find(uri) is { } document ? (document, Find(state, document)) : null,
        (now, outcome) => outcome is { } found && ReferenceEquals(now.Find(uri)?.Text, found.Document.Text) ? Show(now, found.Document, found.Found) : now);

    /// <summary>A text the client has just sent: its findings, and then those of the notes beside it, which are read against it, saved or not.</summary>
    public static Turn<ServerState> Typed(ServerState state, DocumentUri uri) =>
        new(state with { Typed = state.Typed.Add(uri) }, [Of(uri)]);

    private static Turn<ServerState> Show(ServerState state, OpenDocument document, Diagnostic[] found)
    {
        if (state.Typed.Contains(document.Uri))
            return Publish(state with { Typed = state.Typed.Remove(document.Uri) }, document, found).With(Beside(state, document).Select(Of));
        bool isShown = state.Published.TryGetValue(document.Uri, out Diagnostic[]? shown) && found.SequenceEqual(shown);
        return isShown ? state : Publish(state, document, found);
    }

    private static IEnumerable<DocumentUri> Beside(ServerState state, OpenDocument document) =>
        document.Place is { } place ? state.OpenIn(place.Root).Where(other => other.Uri != document.Uri && IsReadAgainst(other, document)).Select(other => other.Uri) : [];

    /// <summary>
    /// A note is read against its client's folder and what was made for the client below it, and one that is planned against all that is planned; settings and templates count for
    /// every note. Where many are open a key press must not look at all of them.
    /// </summary>
    private static bool IsReadAgainst(OpenDocument other, OpenDocument changed) => changed.IsPartOfPractice
        || (NotePath.Folder(changed.Place!.Path) + "/").StartsWith(NotePath.Folder(other.Place!.Path) + "/", StringComparison.Ordinal)
        || other.Note.FrontMatter.Session.Status == SessionStatus.Planned;

    /// <summary>Everything open of one practice, since one note can change what is said of another.</summary>
    public static Turn<ServerState> All(ServerState state, string? root = null)
    {
        var documents = state.Documents.Values.Where(d => root is null || d.Place?.Root == root);
        IEnumerable<Effect<ServerState>> shown = state.Can.PullDiagnostics
            ? Refresh(state.Can.RefreshesDiagnostics, ToClient.Refresh.Diagnostics)
            : documents.Select(d => Of(d.Uri));
        return new Turn<ServerState>(state, [
            .. shown,
            .. Refresh(state.Can.RefreshesCodeLenses, ToClient.Refresh.CodeLenses),
            .. Refresh(state.Can.RefreshesInlayHints, ToClient.Refresh.InlayHints),
        ]);
    }

    /// <summary>Called every minute: a new day, here or in a practice's zone, makes some items overdue and some sessions past.</summary>
    public static Turn<ServerState> WhenTheDayChanges(ServerState state)
    {
        if (state.FixedToday is not null || state.ShownAsOf is { } shown && Days(state, state.Now).SequenceEqual(Days(state, shown)))
            return state.ShownAsOf is null ? state with { ShownAsOf = state.Now } : state;
        return All(state with { ShownAsOf = state.Now });
    }

    private static IEnumerable<NodaTime.LocalDate> Days(ServerState state, DateTimeOffset moment) =>
        state.Practices.Values.Where(v => v.IsReadNow).Select(v => Clock.Local(moment, v.Snapshot.Settings.Zone).Date).Append(Clock.Local(moment, null).Date);

    public static DocumentDiagnosticReport Pull(ServerState state, DocumentDiagnosticParams asked, CancellationToken cancellation) =>
        new FullDocumentDiagnosticReport(state.Find(asked.TextDocument.Uri) is { } document ? Find(state, document) : []);

    /// <summary>A document that goes takes its findings with it.</summary>
    public static Turn<ServerState> Withdraw(ServerState state, DocumentUri uri)
    {
        ServerState without = state with { Published = state.Published.Remove(uri), Typed = state.Typed.Remove(uri) };
        var turn = new Turn<ServerState>(without, [new Effect<ServerState>.Forget(("diagnose", uri))]);
        return state.Published.GetValueOrDefault(uri) is { Length: > 0 } ? turn.With(Message(state, uri, [], null)) : turn;
    }

    private static Diagnostic[] Find(ServerState state, OpenDocument document)
    {
        if (document.Note.Kind == NoteKind.None && !document.IsPartOfPractice)
            return [];
        NoteContext context = Contexts.Of(state, document);
        return RuleSet.Check(context).Select(finding => ToDiagnostic(finding, document.Text, state.Can)).ToArray();
    }

    internal static Diagnostic ToDiagnostic(Finding finding, SourceText text, ClientCapabilities can) => new(
        Translate.ToRange(finding.Span, text, can.Encoding),
        finding.Message,
        (DiagnosticSeverity)(int)finding.Severity,
        finding.Code,
        can.DiagnosticCodeDescriptions || can.PullDiagnostics ? new CodeDescription(RulePages.Address(finding.Code)) : null,
        "codegem");

    /// <summary>A file that has no findings and never had any is not mentioned at all.</summary>
    private static Turn<ServerState> Publish(ServerState state, OpenDocument document, Diagnostic[] found)
    {
        if (found.Length == 0 && !state.Published.ContainsKey(document.Uri) && document.Note.Kind == NoteKind.None)
            return state;
        return new Turn<ServerState>(state with { Published = state.Published.SetItem(document.Uri, found) }, [Message(state, document.Uri, found, document.Version)]);
    }

    private static Effect<ServerState> Message(ServerState state, DocumentUri uri, Diagnostic[] found, int? version) =>
        Effect.Tell<ServerState, PublishDiagnosticsParams>(
            ToClient.PublishDiagnostics, new PublishDiagnosticsParams(uri, found, state.Can.DiagnosticVersions ? version : null));

    private static IEnumerable<Effect<ServerState>> Refresh(bool isKnown, string method) =>
        isKnown ? [Effect.Ask<ServerState>(method, (now, _) => now)] : [];
}
