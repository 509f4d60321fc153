using System.Runtime.CompilerServices;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Scanning;

/// <summary>The list items a line may still belong to, the outermost first: the column at which each one's text begins, and its mark.</summary>
internal struct OpenItems
{
    public const int MostDepth = 12;

    private Columns columns;
    private Columns marks;

    public int Count { get; private set; }

    /// <summary>The mark of the item that the last <see cref="Close"/> closed and that a new one would follow in the same list; 0 for none.</summary>
    public int Sibling { get; private set; }

    /// <summary>
    /// Whether a tab in front of a line can only reach past the texts, as it does below bullets of one level a tab; where one ends in the
    /// middle of a tab, parsers differ.
    /// </summary>
    public readonly bool SuitsTabs
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                if (columns[i] % 4 != 2)
                    return false;
            }
            return true;
        }
    }

    public void Clear() => Count = 0;

    public void Push(int column, int mark)
    {
        columns[Count] = column;
        marks[Count++] = mark;
    }

    /// <summary>Closes the items whose text begins further right, and says how far the column is from where the innermost one left begins.</summary>
    public int Close(int column)
    {
        Sibling = 0;
        while (Count > 0 && columns[Count - 1] > column)
            Sibling = marks[--Count];
        return column - (Count > 0 ? columns[Count - 1] : 0);
    }

    [InlineArray(MostDepth)]
    private struct Columns
    {
        private int first;
    }
}

/// <summary>The headings a line stands under, and whether its words are takeaways.</summary>
internal struct OpenSections
{
    private const int None = 0;

    private Levels levels;
    private Levels kinds;
    private int count;

    /// <summary>The level of the heading that began the takeaways this line stands in.</summary>
    private int takeaways;

    public readonly SectionKind? Kind => count > 0 && kinds[count - 1] > 0 ? (SectionKind)(kinds[count - 1] - 1) : null;

    public readonly bool IsAction => Kind is not (SectionKind.Preparation or SectionKind.Agenda);

    public readonly bool IsTakeaways => Kind == SectionKind.KeyTakeaways;

    /// <summary>False for takeaways below another section within takeaways, whose points count twice.</summary>
    public bool Open(int level, SectionKind? own)
    {
        while (count > 0 && levels[count - 1] >= level)
            count--;
        SectionKind? above = Kind;
        SectionKind? kind = own ?? above;
        levels[count] = level;
        kinds[count++] = kind is { } known ? (int)known + 1 : 0;
        if (level <= takeaways)
            takeaways = None;
        if (own != SectionKind.KeyTakeaways || above == SectionKind.KeyTakeaways)
            return true;
        if (takeaways != None)
            return false;
        takeaways = level;
        return true;
    }

    [InlineArray(6)]
    private struct Levels
    {
        private int first;
    }
}
