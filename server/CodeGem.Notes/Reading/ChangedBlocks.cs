using System.Runtime.InteropServices;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>
/// The blocks of a text that was changed in one stretch. Markdown is parsed line by line, so before a firm line that stands before the change all is
/// as it was; and where a firm line behind the change is found again, everything from there on is as it was too, further on or back.
/// <para>
/// A line is firm when it begins a heading or a bullet at the margin: whatever was open before it is closed, and nothing but that heading or bullet
/// is open behind it. An open fence, comment or formula swallows such a line, so the one behind the change is parsed with it and has to be found.
/// </para>
/// </summary>
internal sealed class ChangedBlocks(MarkdownBlocks before, SourceText was, SourceText now, TextChange change)
{
    /// <param name="body">Where the note begins; the change does not reach it.</param>
    /// <returns>The blocks, and which of them were not read again; null when the text is beyond what Markdig reads.</returns>
    public (MarkdownBlocks Blocks, KeptItems Kept)? Read(int body)
    {
        int start = FirmBefore() ?? body;
        // Each time twice as much is read: a fence opened above a long text costs no more than a few times that text.
        for (int? firm = FirmFrom(change.Before.End + 1); firm is { } behind; firm = FirmFrom(behind + behind - start))
        {
            int end = now.LineSpan(now.LineOf(behind + change.Shift)).End;
            if (MarkdownBlocks.Read(now, new Span(start, end)) is not { } part)
                return null;
            if (part.Begins(behind + change.Shift))
                return Join(part, start, behind);
        }
        return MarkdownBlocks.Read(now, new Span(start, now.Length)) is { } rest ? Join(rest, start, was.Length + 1) : null;
    }

    /// <param name="part">What was read, from <paramref name="start"/>.</param>
    /// <param name="end">From where on, in the text before, all is kept.</param>
    private (MarkdownBlocks Blocks, KeptItems Kept) Join(MarkdownBlocks part, int start, int end)
    {
        var blocks = new MarkdownBlocks
        {
            Headings = Join(before.Headings, part.Headings, start, end),
            ListItems = Join(before.ListItems, part.ListItems, start, end),
            Paragraphs = Join(before.Paragraphs, part.Paragraphs, start, end),
            Opaque = Join(before.Opaque, part.Opaque, start, end),
        };
        int atStart = before.ListItems.CountBefore(start), atEnd = before.ListItems.Count - before.ListItems.CountBefore(end);
        return (blocks, new KeptItems(atStart, atEnd, change.Shift, now.LineCount - was.LineCount));
    }

    private List<T> Join<T>(List<T> old, List<T> read, int start, int end)
        where T : struct, IPlaced<T>
    {
        int atStart = old.CountBefore(start), behind = old.CountBefore(end), fresh = read.CountBefore(end + change.Shift);
        var joined = new List<T>(atStart + fresh + old.Count - behind);
        joined.AddRange(CollectionsMarshal.AsSpan(old)[..atStart]);
        joined.AddRange(CollectionsMarshal.AsSpan(read)[..fresh]);
        foreach (T block in CollectionsMarshal.AsSpan(old)[behind..])
            joined.Add(block.Shift(change.Shift));
        return joined;
    }

    /// <summary>The last firm line that ends before the change.</summary>
    private int? FirmBefore()
    {
        int? heading = LastFirm(before.Headings), item = LastFirm(before.ListItems);
        return heading is null || item > heading ? item : heading;
    }

    /// <summary>The first firm line from an offset on.</summary>
    private int? FirmFrom(int offset)
    {
        int? heading = FirstFirm(before.Headings, offset), item = FirstFirm(before.ListItems, offset);
        return heading is null || item < heading ? item : heading;
    }

    private int? LastFirm<T>(List<T> blocks)
        where T : struct, IPlaced<T>
    {
        for (int i = blocks.CountBefore(change.Before.Start) - 1; i >= 0; i--)
        {
            int at = blocks[i].Start;
            if (IsFirm(at) && was.LineSpanWithBreak(was.LineOf(at)).End <= change.Before.Start)
                return at;
        }
        return null;
    }

    private int? FirstFirm<T>(List<T> blocks, int from)
        where T : struct, IPlaced<T>
    {
        for (int i = blocks.CountBefore(from); i < blocks.Count; i++)
        {
            if (IsFirm(blocks[i].Start))
                return blocks[i].Start;
        }
        return null;
    }

    /// <summary>A block that begins here begins its line, and by the first characters alone (CommonMark 0.31, 4.2 and 5.2).</summary>
    private bool IsFirm(int at)
    {
        if (was.LineStart(was.LineOf(at)) != at)
            return false;
        ReadOnlySpan<char> text = was.Text.AsSpan(at);
        if (text is ['-' or '*' or '+', ' ', not (' ' or '\t' or '\n' or '\r'), ..])
            return true;
        int hashes = text.IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && text[hashes] == ' ';
    }
}

/// <summary>Which of a note's list items are as they were before a change.</summary>
/// <param name="AtStart">So many from the first on, where they were.</param>
/// <param name="AtEnd">So many up to the last, moved.</param>
/// <param name="Shift">How many characters further on those at the end stand.</param>
/// <param name="Lines">How many lines further down.</param>
internal readonly record struct KeptItems(int AtStart, int AtEnd, int Shift, int Lines);
