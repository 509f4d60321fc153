using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Model;

/// <summary>
/// A Markdown file, read: whatever its text, there is a note. Immutable; made by <see cref="Reading.NoteReader"/>.
/// </summary>
public sealed class Note
{
    public required SourceText Source { get; init; }

    public required FrontMatter FrontMatter { get; init; }

    public required NoteKind Kind { get; init; }

    /// <summary>Every heading, in order.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Every bullet and numbered line outside quotes, in order.</summary>
    public IReadOnlyList<ListEntry> Entries { get; init; } = [];

    /// <summary>Every checkbox, in order. See <see cref="ActionItem.IsAction"/>.</summary>
    public IReadOnlyList<ActionItem> Items { get; init; } = [];

    /// <summary>Checkboxes begun but not finished: <c>[]</c>, <c>-[ ]</c>, <c>[x ]</c>. Markdown sees no task there.</summary>
    public IReadOnlyList<ItemShorthand> Shorthands { get; init; } = [];

    /// <summary>Where Markdown means nothing by its words: code, HTML and its comments, quotes, maths. In order, none overlaps another.</summary>
    public IReadOnlyList<Span> Opaque { get; init; } = [];

    /// <summary>Every bullet under Goal progress that is no item, in order, with its tokens.</summary>
    public IReadOnlyList<ScoreLine> ScoreLines => field ??= Entries.Where(e => e.Item is null && e.Section?.Kind == SectionKind.GoalProgress)
        .Select(e => new ScoreLine(e, TokenReader.Read(Text, e.Content, Opaque))).ToList();

    /// <summary>What Markdown made of the text, kept for reading the next one; null where <see cref="IsPlain"/>.</summary>
    internal MarkdownBlocks? Blocks { get; init; }

    /// <summary>What nobody sees of it once it is shown.</summary>
    internal Comments Comments => field ??= new Comments(this);

    /// <summary>Too large or too deeply nested to be understood; only its front matter was read.</summary>
    public bool IsPlain { get; init; }

    public string Text => Source.Text;

    public IEnumerable<ActionItem> Actions => Items.Where(i => i.IsAction);

    /// <summary>Of every item, then of every line that scores a goal.</summary>
    public IEnumerable<ItemToken> Tokens => Items.SelectMany(i => i.Tokens).Concat(ScoreLines.SelectMany(l => l.Tokens));

    public bool IsOpaque(int offset) => Opaque.IndexAt(offset - 1) is >= 0 and var at && offset < Opaque[at].End;

    /// <summary>The first section whose own heading names the kind.</summary>
    public Section? Find(SectionKind kind) => Sections.FirstOrDefault(s => s.IsNamed && s.Kind == kind);

    /// <summary>The innermost section an offset stands in.</summary>
    public Section? SectionAt(int offset) => Sections.At(offset);

    /// <summary>The item whose first line an offset stands on.</summary>
    public ActionItem? ItemAt(int offset)
    {
        int line = Source.LineOf(offset);
        return Items.FirstOrDefault(i => i.Entry.FirstLine == line);
    }
}

/// <summary>A bullet that says how far a goal is.</summary>
public sealed record ScoreLine(ListEntry Entry, IReadOnlyList<ItemToken> Tokens);

/// <summary>A checkbox begun but not finished.</summary>
/// <param name="Span">From the bullet, or the bracket when there is none, to the closing bracket.</param>
/// <param name="Replacement">What makes it an item, a following space included when one is missing.</param>
public sealed record ItemShorthand(Span Span, string Replacement, Section? Section);
