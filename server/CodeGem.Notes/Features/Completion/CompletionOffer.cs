using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a completion offers; an editor draws each with a sign of its own.</summary>
public enum OfferKind
{
    Template,
    Frame,
    Question,
    Item,
    Date,
    Owner,
    Goal,
    Key,
    Value,
    Client,
    Heading,
    Variable,
}

/// <summary>One thing an editor may put in where the cursor stands (LSP 3.17, <c>CompletionItem</c>).</summary>
/// <param name="Replace">On one line, touches the cursor, and covers what was typed of it.</param>
/// <param name="InsertText">Plain text; may have several lines, broken as the note breaks its own.</param>
public sealed record CompletionOffer(string Label, OfferKind Kind, Span Replace, string InsertText)
{
    /// <summary>A few words behind the label.</summary>
    public string? Detail { get; init; }

    /// <summary>Markdown that holds nothing but what we wrote or escaped.</summary>
    public string? Documentation { get; init; }

    /// <summary>The same text with places to fill in (LSP 3.17, "Snippet Syntax"); null when the editor has no snippets.</summary>
    public string? SnippetText { get; init; }

    /// <summary>Starts with what stands between the start of <see cref="Replace"/> and the cursor, letter by letter.</summary>
    public string FilterText { get; init; } = Label;

    /// <summary>Keeps the order of the offers in editors that sort.</summary>
    public string SortText { get; init; } = "";

    /// <summary>The one that is most likely meant.</summary>
    public bool IsLikely { get; init; }

    /// <summary>Further edits, outside <see cref="Replace"/> (LSP 3.17, <c>additionalTextEdits</c>).</summary>
    public IReadOnlyList<Edit> AlsoEdits { get; init; } = [];
}

/// <summary>What completion has to say at a place.</summary>
/// <param name="IsIncomplete">The list follows the typing: it is asked for again with every letter.</param>
public sealed record CompletionOffers(IReadOnlyList<CompletionOffer> Offers, bool IsIncomplete)
{
    public static CompletionOffers None { get; } = new([], false);
}
