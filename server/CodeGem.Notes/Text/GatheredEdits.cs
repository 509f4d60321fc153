namespace CodeGem.Notes.Text;

/// <summary>Gathers changes of several edits each, the first come first: a change that clashes with one that is there is left out whole.</summary>
/// <param name="clash">Whether two edits that overlap or touch exclude each other.</param>
internal sealed class GatheredEdits(Func<Edit, Edit, bool> clash)
{
    private readonly List<Edit> edits = [];

    /// <summary>By place; edits at one place in the order in which they came.</summary>
    public IReadOnlyList<Edit> InOrder => edits;

    public bool TryAdd(IReadOnlyList<Edit> change)
    {
        if (change.Any(edit => Neighbours(edit).Any(other => clash(edit, other))))
            return false;
        foreach (Edit edit in change)
            edits.Insert(PlaceOf(edit), edit);
        return true;
    }

    private IEnumerable<Edit> Neighbours(Edit edit)
    {
        int place = PlaceOf(edit);
        for (int i = place - 1; i >= 0 && edits[i].Span.End >= edit.Span.Start; i--)
            yield return edits[i];
        for (int i = place; i < edits.Count && edits[i].Span.Start <= edit.Span.End; i++)
            yield return edits[i];
    }

    /// <summary>Behind the last edit that does not stand later.</summary>
    private int PlaceOf(Edit edit)
    {
        int low = 0, high = edits.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            bool isLater = (edits[middle].Span.Start, edits[middle].Span.End).CompareTo((edit.Span.Start, edit.Span.End)) > 0;
            (low, high) = isLater ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
