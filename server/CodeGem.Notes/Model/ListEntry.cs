using CodeGem.Notes.Text;

namespace CodeGem.Notes.Model;

/// <summary>A bullet or numbered line with all that is nested below it.</summary>
public sealed class ListEntry
{
    /// <summary>Most have none.</summary>
    private List<ListEntry>? children;

    internal ListEntry(ListEntry? parent, Section? section, int firstLine, int lastLine, Span lines, Span content, int indent)
    {
        Parent = parent;
        Section = section;
        FirstLine = firstLine;
        LastLine = lastLine;
        Lines = lines;
        Content = content;
        Indent = indent;
        if (parent is not null)
            (parent.children ??= []).Add(this);
    }

    public ListEntry? Parent { get; }

    public IReadOnlyList<ListEntry> Children => (IReadOnlyList<ListEntry>?)children ?? [];

    /// <summary>The section it stands in; null above the first heading.</summary>
    public Section? Section { get; }

    public int FirstLine { get; }

    public int LastLine { get; }

    /// <summary>Whole lines, from the start of the bullet's line to the end of the last line, its break included.</summary>
    public Span Lines { get; }

    /// <summary>What follows the bullet on its line.</summary>
    public Span Content { get; }

    /// <summary>Columns before the bullet, a tab reaching to the next multiple of four.</summary>
    public int Indent { get; }

    /// <summary>The checkbox, when it has one.</summary>
    public ActionItem? Item { get; internal set; }

    /// <summary>The same entry at another place in the text.</summary>
    internal ListEntry Moved(ListEntry? parent, Section? section, int by, int lines) =>
        new(parent, section, FirstLine + lines, LastLine + lines, Lines.Shift(by), Content.Shift(by), Indent);

    public IEnumerable<ListEntry> SelfAndDescendants()
    {
        var stack = new Stack<ListEntry>([this]);
        while (stack.TryPop(out ListEntry? entry))
        {
            yield return entry;
            for (int i = entry.Children.Count - 1; i >= 0; i--)
                stack.Push(entry.Children[i]);
        }
    }
}
