using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>
/// What nobody sees of a stretch of a note once it is shown: comments of HTML, of Obsidian (<c>%% ... %%</c>), and the link definition that
/// stands for one (<c>[//]: # (...)</c>). An unclosed one hides all that follows: better too little than too much.
/// </summary>
internal sealed partial class Comments
{
    private readonly string text;
    private readonly List<Span> spans;

    /// <summary>Those of Obsidian reach over headings, if there they are what they look like: what either reading hides is hidden.</summary>
    public Comments(Note note, Span content)
    {
        text = note.Text;
        IEnumerable<Span> found = Find(text, content);
        spans = text.Contains("%%", StringComparison.Ordinal)
            ? Spans.Merge(found.Concat(Find(text, new Span(note.FrontMatter.Body, text.Length))))
            : found.ToList();
    }

    /// <summary>True when a comment is open at an offset.</summary>
    public bool Cover(int offset) => spans.Cover(offset);

    /// <summary>A line, or a part of one, without what comments say; null when nothing else stood on it.</summary>
    public string? Visible(Span line)
    {
        string visible = "";
        int at = line.Start;
        foreach (Span comment in spans.Where(c => c.Start < line.End && c.End > line.Start))
        {
            visible += text[at..Math.Max(at, comment.Start)];
            at = Math.Min(line.End, comment.End);
        }
        visible = (visible + text[at..line.End]).TrimEnd();
        return visible.Length == 0 && at > line.Start ? null : visible;
    }

    /// <summary>One line without its comments, and one space where one stood between words.</summary>
    public static string OneLine(string line)
    {
        if (!line.AsSpan().ContainsAny('<', '%', '['))
            return line.Trim();
        foreach (Span comment in Find(line, new Span(0, line.Length)).Reverse())
            line = (line[..comment.Start].TrimEnd() + " " + line[comment.End..].TrimStart()).Trim();
        return line.Trim();
    }

    /// <summary>In order; none overlaps another.</summary>
    private static IEnumerable<Span> Find(string text, Span content)
    {
        for (Match match = Comment().Match(text, content.Start, content.Length); match.Success; match = match.NextMatch())
            yield return new Span(match.Index, match.Index + match.Length);
    }

    /// <summary>Per cent signs in the middle of a line must have others behind them: there they may be an amount.</summary>
    [GeneratedRegex(@"<!--.*?(?:-->|\z)|(?<=^[ \t>*+-]*)%%.*?(?:%%|\z)|%%[^\n]*?%%|(?<=^[ \t>*+-]*)\[[^\]\n]*\]:[ \t]*(?:#|<>)(?:[ \t][^\n]*)?$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Comment();
}
