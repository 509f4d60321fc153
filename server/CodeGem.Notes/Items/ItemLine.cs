using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Items;

/// <summary>Where tokens stand on the first line of an item, and what goes with them when they come or go.</summary>
internal sealed class ItemLine(Note note, WriteStyle style)
{
    /// <summary>A new token at its place among the tokens that end the line, or at the end where there are none.</summary>
    public Edit Insert(ActionItem item, TokenKind kind, string value)
    {
        string text = style.Write(kind, value);
        IReadOnlyList<ItemToken> tail = Tail(item);
        int place = 0;
        while (place < tail.Count && tail[place].Kind <= kind)
            place++;
        if (place < tail.Count)
        {
            string before = place > 0 ? Gap(IsField(tail[place - 1]), text)[1..] : "";
            return Edit.Insert(tail[place].Span.Start, before + text + Gap(IsField(tail[place]), text));
        }
        int end = End(item);
        string gap = item.Rest.IsEmpty || IsSpace(end - 1) ? "" : " ";
        return Edit.Insert(end, (tail.Count > 0 ? Gap(IsField(tail[^1]), text) : gap) + text + (end < item.Rest.End && !IsSpace(end) ? " " : ""));
    }

    /// <summary>Deletes tokens, each with one of the spaces beside it.</summary>
    public IReadOnlyList<Edit> Without(ActionItem item, IEnumerable<ItemToken> tokens)
    {
        var edits = new List<Edit>();
        int done = item.Rest.Start;
        foreach (Span span in tokens.Select(t => t.Span).OrderBy(s => s.Start))
        {
            int start = span.Start, end = span.End;
            if (start > done && IsSpace(start - 1))
                start--;
            else if (end < item.Rest.End && IsSpace(end))
                end++;
            edits.Add(Edit.Delete(new Span(start, end)));
            done = end;
        }
        return edits;
    }

    /// <summary>
    /// A token's new text; a second space where another bracketed field stands right before or behind it, since Obsidian reads
    /// <c>[a] [b]</c> as one link.
    /// </summary>
    public string Spaced(ActionItem item, ItemToken token, string text)
    {
        if (text[0] != '[')
            return text;
        bool before = item.Tokens.Any(t => t != token && IsField(t) && t.Span.End == token.Span.Start - 1);
        bool behind = item.Tokens.Any(t => t != token && IsField(t) && t.Span.Start == token.Span.End + 1);
        return (before ? " " : "") + text + (behind ? " " : "");
    }

    public IReadOnlyList<Edit> Reorder(ActionItem item)
    {
        var moving = item.Tokens.Where(t => t.Kind != TokenKind.Owner || IsOwnerAtItsPlace(item, t)).ToList();
        if (moving.Count == 0)
            return [];
        int end = End(item);
        string words = Edits.Apply(note.Source.Of(item.Rest),
            Without(item, moving).Select(e => e with { Span = e.Span.Shift(-item.Rest.Start) }));
        string behind = note.Source.Of(new Span(end, item.Rest.End));
        // A token that is the item's first and last word went with the space behind it.
        words = words[..(words.Length - behind.TrimStart(' ', '\t', '\u00a0').Length)].TrimEnd(' ', '\t', '\u00a0');
        string text = words;
        bool wasField = false;
        foreach (ItemToken token in moving.OrderBy(t => t.Kind))
        {
            string written = note.Source.Of(token.Span);
            text += text.Length == 0 ? written : Gap(wasField, written) + written;
            wasField = IsField(token);
        }
        return Minimal(item.Rest, text + behind);
    }

    /// <summary>The tokens that end the line with nothing but spaces between them.</summary>
    private IReadOnlyList<ItemToken> Tail(ActionItem item)
    {
        int end = End(item);
        int first = item.Tokens.Count;
        while (first > 0 && item.Tokens[first - 1].Span.End <= end
            && note.Source.Slice(new Span(item.Tokens[first - 1].Span.End, end)).IsWhiteSpace())
        {
            first--;
            end = item.Tokens[first].Span.Start;
        }
        return item.Tokens.Skip(first).TakeWhile(t => t.Span.End <= End(item)).ToList();
    }

    /// <summary>The end of what a person wrote: before a closing comment, and before the <c>^name</c> that Obsidian wants last.</summary>
    private int End(ActionItem item)
    {
        int end = item.Rest.End;
        for (bool moved = true; moved;)
        {
            int before = end;
            if (note.Opaque.FirstOrDefault(o => o.End == end && o.Start > item.Rest.Start) is { Length: > 0 } opaque
                && note.Source.Slice(opaque).StartsWith("<!--", StringComparison.Ordinal))
            {
                end = opaque.Start;
            }
            else if (note.Text.LastIndexOf(" ^", end - 1, end - item.Rest.Start, StringComparison.Ordinal) is >= 0 and var caret
                && note.Text.AsSpan(caret + 1, end - caret - 1).IndexOfAny(' ', '\t') < 0)
            {
                end = caret;
            }
            while (end > item.Rest.Start && IsSpace(end - 1))
                end--;
            moved = end < before && end > item.Rest.Start;
        }
        return end;
    }

    /// <summary>"@sam" in the middle of a sentence is somebody's name and stays where it is.</summary>
    private bool IsOwnerAtItsPlace(ActionItem item, ItemToken token) =>
        token.Value is "client" or "coach" or "sponsor" || Tail(item).Contains(token);

    private IReadOnlyList<Edit> Minimal(Span old, string text)
    {
        ReadOnlySpan<char> was = note.Source.Slice(old);
        int before = was.CommonPrefixLength(text);
        int behind = 0;
        while (behind < was.Length - before && behind < text.Length - before && was[^(behind + 1)] == text[^(behind + 1)])
            behind++;
        var span = new Span(old.Start + before, old.End - behind);
        return span.IsEmpty && before + behind == text.Length ? [] : [new Edit(span, text[before..^behind])];
    }

    private static string Gap(bool besideField, string text) => besideField && text[0] == '[' ? "  " : " ";

    private static bool IsField(ItemToken token) => token.Style == TokenStyle.Dataview;

    private bool IsSpace(int offset) => note.Text[offset] is ' ' or '\t' or '\u00a0';
}
