using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// The open items of a note and how they go on to the next: the same bytes with <c>from:</c> behind them there, a changed box and
/// <c>moved:</c> behind them here. No line is rebuilt; lines are copied by their place.
/// </summary>
public sealed class CarriedItems
{
    private readonly Note note;
    private readonly LocalDate from;
    private readonly bool withDoneBranches;
    private readonly HashSet<ListEntry> withOpenItems = [];

    /// <param name="note">The session that is over.</param>
    /// <param name="from">Its date, which items agreed in it will name.</param>
    /// <param name="withDoneBranches">Finished branches below an open item go along instead of staying.</param>
    public CarriedItems(Note note, LocalDate from, bool withDoneBranches)
    {
        this.note = note;
        this.from = from;
        this.withDoneBranches = withDoneBranches;
        Open = note.Actions.Where(i => i.IsOpen).ToList();
        foreach (ActionItem item in Open)
        {
            for (ListEntry? entry = item.Entry; entry is not null && withOpenItems.Add(entry); entry = entry.Parent) { }
        }
    }

    /// <summary>Every open item, in order.</summary>
    public IReadOnlyList<ActionItem> Open { get; }

    /// <summary>The marks on the old copies: the box, and the session they went to.</summary>
    public IReadOnlyList<Edit> MarkMoved(LocalDate to) => Open
        .SelectMany(item => (Edit[])
        [
            new Edit(new Span(item.StateOffset, item.StateOffset + 1), ">"),
            Edit.Insert(EndOfTokens(item), $" moved:{FrontMatterValues.Text(to)}"),
        ])
        .ToList();

    /// <summary>
    /// The lines that go on, one block for each outermost entry that travels.
    /// </summary>
    /// <param name="to">The next session's date, which <c>due:next</c> becomes.</param>
    /// <param name="isThere">Says of an item that the next note has it already, and must be asked once for each.</param>
    public IReadOnlyList<CarriedBlock> Blocks(LocalDate to, Func<ActionItem, bool> isThere)
    {
        var missing = Open.Where(item => !isThere(item)).Select(item => item.Entry).ToHashSet();
        var blocks = new List<CarriedBlock>();
        foreach (ListEntry entry in note.Entries)
        {
            if (!missing.Contains(entry) && !IsContext(entry, missing))
                continue;
            if (!Travels(entry.Parent, missing))
                blocks.Add(Block(entry, to, missing));
        }
        return blocks;
    }

    /// <summary>The same lines below the first lines of what they are nested in, so that each stands exactly where it stood.</summary>
    public IReadOnlyList<string> LinesInPlace(LocalDate to, Func<ActionItem, bool> isThere, string endOfList)
    {
        var missing = Open.Where(item => !isThere(item)).Select(item => item.Entry).ToHashSet();
        var lines = new List<string>();
        foreach (ListEntry entry in note.Entries)
        {
            if (missing.Contains(entry) || IsContext(entry, missing))
            {
                if (!Travels(entry.Parent, missing))
                    lines.AddRange([endOfList, .. Ancestors(entry).Where(line => line != entry.FirstLine).Select(line => note.Source.Of(note.Source.LineSpan(line))), .. Block(entry, to, missing).Lines]);
            }
        }
        return lines;
    }

    private static IEnumerable<int> Ancestors(ListEntry entry)
    {
        var lines = new List<int>();
        for (ListEntry? parent = entry.Parent; parent is not null; parent = parent.Parent)
            lines.Add(parent.FirstLine);
        return lines.Distinct().Reverse();
    }

    /// <summary>What an item is known by across notes: the session it was agreed in, and its words.</summary>
    public (LocalDate From, string Words) KeyOf(ActionItem item) => (FrontMatterValues.Date(item.Get(TokenKind.From)) ?? from, Words(item));

    /// <summary>An item's words without the space between them, which a token that comes or goes can change.</summary>
    public static string Words(ActionItem item) => LiveItems.Words(item.Text);

    /// <summary>A done parent goes along so that its open child still reads as part of something.</summary>
    private static bool IsContext(ListEntry entry, HashSet<ListEntry> missing) =>
        entry.Item is { IsAction: true, State: ItemState.Done } && entry.SelfAndDescendants().Any(missing.Contains);

    /// <summary>True when the entry or one above it is copied whole, so that what is below needs no block of its own.</summary>
    private static bool Travels(ListEntry? entry, HashSet<ListEntry> missing)
    {
        for (; entry is not null; entry = entry.Parent)
        {
            if (missing.Contains(entry) || IsContext(entry, missing))
                return true;
        }
        return false;
    }

    private CarriedBlock Block(ListEntry root, LocalDate to, HashSet<ListEntry> missing)
    {
        var staying = new HashSet<int>();
        foreach (ListEntry child in root.SelfAndDescendants().Where(e => e != root && Stays(e, missing)))
            staying.UnionWith(Enumerable.Range(child.FirstLine, child.LastLine - child.FirstLine + 1));
        var edits = root.SelfAndDescendants().Where(e => e.Item is not null && missing.Contains(e) && !staying.Contains(e.FirstLine))
            .SelectMany(e => CopyEdits(e.Item!, to)).ToLookup(edit => note.Source.LineOf(edit.Span.Start));
        var lines = new List<string>();
        for (int line = root.FirstLine; line <= root.LastLine; line++)
        {
            if (staying.Contains(line))
                continue;
            Span span = note.Source.LineSpan(line);
            lines.Add(Edits.Apply(note.Source.Of(span), edits[line].Select(e => e with { Span = e.Span.Shift(-span.Start) })));
        }
        return new CarriedBlock(lines, root.Indent, ContentColumn(root));
    }

    /// <summary>A branch with nothing open in it stays where it was closed; what moved on or was dropped always stays.</summary>
    private bool Stays(ListEntry entry, HashSet<ListEntry> missing) =>
        entry.Item is { IsAction: true } item
        && !entry.SelfAndDescendants().Any(missing.Contains)
        && !(withDoneBranches && item.State == ItemState.Done && !withOpenItems.Contains(entry));

    private IEnumerable<Edit> CopyEdits(ActionItem item, LocalDate to)
    {
        foreach (ItemToken due in item.Tokens.Where(t => t is { Kind: TokenKind.Due, Value: "next" }))
            yield return new Edit(due.ValueSpan, FrontMatterValues.Text(to));
        if (item.Find(TokenKind.From) is null)
            yield return Edit.Insert(EndOfTokens(item), $" from:{FrontMatterValues.Text(from)}");
    }

    /// <summary>
    /// The end of the item's line; where a comment or code runs on into the next line, before it and the spaces that lead to it, since words
    /// in there are no tokens.
    /// </summary>
    private int EndOfTokens(ActionItem item)
    {
        int end = note.Source.LineSpan(item.Entry.FirstLine).End;
        int place = end;
        foreach (Span opaque in note.Opaque)
        {
            if (opaque.Start >= item.Rest.Start && opaque.Start < place && opaque.End > end)
                place = opaque.Start;
        }
        if (place == end)
            return end;
        while (place > item.Box.End && note.Text[place - 1] is ' ' or '\t')
            place--;
        return place;
    }

    private int ContentColumn(ListEntry entry) =>
        EntryReader.Columns(note.Source.Slice(new Span(note.Source.LineStart(entry.FirstLine), entry.Content.Start)));
}

/// <summary>Lines that go on together, without their breaks.</summary>
/// <param name="Indent">Columns before the first bullet.</param>
/// <param name="ContentColumn">Where the first bullet's text begins: what stands at or beyond it would be read as nested.</param>
public sealed record CarriedBlock(IReadOnlyList<string> Lines, int Indent, int ContentColumn)
{
    /// <summary>The lines moved left until the bullet stands at the margin. Only where they would otherwise be read as something else.</summary>
    public CarriedBlock AtMargin() => this with
    {
        Lines = Lines.Select(line => Outdent(line, Indent)).ToList(),
        Indent = 0,
        ContentColumn = ContentColumn - Indent,
    };


    private static string Outdent(string line, int columns)
    {
        int at = 0, column = 0;
        while (at < line.Length && column < columns && line[at] is ' ' or '\t')
        {
            column = line[at] == '\t' ? column + 4 - column % 4 : column + 1;
            at++;
        }
        return at == 0 ? line : new StringBuilder().Append(' ', Math.Max(0, column - columns)).Append(line, at, line.Length - at).ToString();
    }
}
