using System.Collections.Immutable;
using CodeGem.Lsp.Protocol;
using CodeGem.Notes.Model;

namespace CodeGem.Lsp.Handlers;

/// <summary>Everything the server knows, as one value. A handler on the loop makes the next one; nothing in it ever changes.</summary>
/// <param name="Now">The moment, to the minute; the one place where handlers learn the time.</param>
/// <param name="FixedToday">The day everything is read as of (<c>--today</c>), whatever <paramref name="Now"/> is.</param>
public sealed record ServerState(InitializeParams Client, DateTimeOffset Now, DateOnly? FixedToday)
{
    public ImmutableDictionary<DocumentUri, OpenDocument> Documents { get; init; } = ImmutableDictionary<DocumentUri, OpenDocument>.Empty;

    /// <summary>By root: the practices, and the folders of loose sessions, that something open stands in.</summary>
    public ImmutableDictionary<string, PracticeView> Practices { get; init; } =
        ImmutableDictionary.Create<string, PracticeView>(StringComparer.Ordinal);

    /// <summary>Their roots, the one used last at the end.</summary>
    public ImmutableList<string> Used { get; init; } = [];

    /// <summary>How many practices were read until now; each reading has a name of its own.</summary>
    public int Readings { get; init; }

    /// <summary>How a practice is read for the first time.</summary>
    public LoadPractice Load { get; init; } = static (index, progress, cancellation) => index.Load(progress, cancellation);

    public EditingOptions Options { get; init; } = EditingOptions.Default;

    /// <summary>The moment whose day findings were last shown for.</summary>
    public DateTimeOffset? ShownAsOf { get; init; }

    /// <summary>Documents whose present text has not had its findings shown yet.</summary>
    public ImmutableHashSet<DocumentUri> Typed { get; init; } = [];

    /// <summary>The findings the client was sent, by document: what it shows must be taken back when there is nothing left to show.</summary>
    public ImmutableDictionary<DocumentUri, Diagnostic[]> Published { get; init; } = ImmutableDictionary<DocumentUri, Diagnostic[]>.Empty;

    public ClientCapabilities Can => Client.Capabilities;

    /// <summary>Whether a document still has the text it had in an earlier state: only then do edits without a version fit it.</summary>
    public bool HasSameText(ServerState before, DocumentUri uri) => ReferenceEquals(Find(uri)?.Text, before.Find(uri)?.Text);

    public bool HasSameTexts(ServerState before) => ReferenceEquals(Documents, before.Documents);

    /// <summary>The client is told which version of a text an edit is for, and refuses one for another.</summary>
    public bool CanTellEditsApart => Can.DocumentChanges;

    public OpenDocument? Find(DocumentUri uri) => Documents.GetValueOrDefault(uri);

    /// <summary>The open documents that are notes of a folder.</summary>
    public IEnumerable<OpenDocument> OpenIn(string root) => Documents.Values.Where(d => d.Place?.Root == root && !d.IsRemoved);

    /// <summary>What a plan did to files, some of which are there no more.</summary>
    public ServerState AfterPlan(IReadOnlyList<string> fullPaths, IReadOnlySet<string> gone)
    {
        IEnumerable<OpenDocument> touched = Documents.Values.Where(d => d.Place is { } place && fullPaths.Contains(place.FullPath) && d.IsRemoved != gone.Contains(place.FullPath));
        return this with { Documents = Documents.SetItems(touched.Select(d => KeyValuePair.Create(d.Uri, d with { IsRemoved = !d.IsRemoved }))) };
    }
}
