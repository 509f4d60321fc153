namespace CodeGem.Notes.Text;

/// <summary>
/// A text that is edited in several rounds, each counted in what the one before left, and the edits that do the same to the text it began
/// as. They are told a line at a time: whatever touched a line replaces it.
/// </summary>
public sealed class RepeatedEdits
{
    /// <summary>A stretch of the first text and what stands there now.</summary>
    private readonly record struct Piece(Span Before, string Now);

    private readonly string before;
    private List<Piece> pieces = [];

    public RepeatedEdits(string before)
    {
        this.before = before;
        for (int at = 0; at < before.Length;)
        {
            int end = before.IndexOf('\n', at);
            end = end < 0 ? before.Length : end + 1;
            pieces.Add(new Piece(new Span(at, end), before[at..end]));
            at = end;
        }
        if (pieces.Count == 0)
            pieces.Add(new Piece(Span.At(0), ""));
    }

    public string Now => string.Concat(pieces.Select(p => p.Now));

    /// <summary>From the first text to the present one.</summary>
    public IReadOnlyList<Edit> All => pieces.Where(p => before[p.Before.Start..p.Before.End] != p.Now).Select(p => new Edit(p.Before, p.Now)).ToList();

    /// <param name="edits">Counted in <see cref="Now"/>; none overlaps another.</param>
    public void Apply(IEnumerable<Edit> edits)
    {
        var next = new List<Piece>(pieces.Count);
        var waiting = new Queue<Edit>(Edits.InOrder(edits));
        int at = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            var here = new List<Edit>();
            bool isLast = i == pieces.Count - 1;
            // An edit at the end of a line's text is that line's; one behind its break is the next line's.
            while (waiting.TryPeek(out Edit edit) && (edit.Span.Start < at + piece.Now.Length || isLast))
            {
                while (edit.Span.End > at + piece.Now.Length && i + 1 < pieces.Count)
                {
                    Piece more = pieces[++i];
                    piece = new Piece(new Span(piece.Before.Start, more.Before.End), piece.Now + more.Now);
                    isLast = i == pieces.Count - 1;
                }
                here.Add(waiting.Dequeue() with { Span = edit.Span.Shift(-at) });
            }
            at += piece.Now.Length;
            next.Add(piece with { Now = here.Count == 0 ? piece.Now : Edits.Apply(piece.Now, here) });
        }
        pieces = next;
    }
}
