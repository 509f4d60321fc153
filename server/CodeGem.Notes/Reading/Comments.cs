using System.Buffers;
using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Reading;

/// <summary>
/// What nobody sees of a note once it is shown: comments of HTML, of Obsidian (<c>%% ... %%</c>), and the link definition that stands for one
/// (<c>[//]: # (...)</c>). An unclosed one hides all that follows in its section: better too little than too much.
/// </summary>
internal sealed partial class Comments
{
    /// <summary>What begins a comment that need not end.</summary>
    private static readonly SearchValues<string> OpenMarks = SearchValues.Create(["<!", "<?", "%%"], StringComparison.Ordinal);

    private readonly string text;
    private readonly List<Span> spans;

    /// <summary>
    /// Comments reach over headings, if they are what they look like; each section may also be read by itself, and an entry of a list takes what
    /// is hidden in it along to wherever it is copied. What any of these readings hides is hidden.
    /// </summary>
    public Comments(Note note)
    {
        text = note.Text;
        var body = new Span(note.FrontMatter.Body, text.Length);
        var found = new List<Span>();
        spans = found;
        if (!MayHold(text.AsSpan(body.Start)))
            return;
        if (text.Contains("%%", StringComparison.Ordinal))
        {
            found.AddRange(Find(OfLines(), text, body));
            found.AddRange(OfOneLine().Matches(text, body.Start).Select(match => new Span(match.Index, match.Index + match.Length)));
        }
        found.AddRange(Find(text, body).Where(c => text[c.Start] == '%' || IsClosed(c)));
        if (MayBeOpen(note.Source.Slice(body)))
        {
            foreach (Span part in note.Sections.Select(section => section.OwnContent).Append(body with { End = EndOf(note, null) }))
                found.AddRange(Find(text, part));
            foreach (ListEntry entry in note.Entries.Where(e => e.Parent is null && MayBeOpen(note.Source.Slice(e.Lines))))
                found.AddRange(Find(text, entry.Lines).Select(c => IsClosed(c) ? c : c with { End = Math.Max(c.End, EndOf(note, entry.Section)) }));
        }
        spans = Spans.Merge(found);
    }

    /// <summary>True when a comment is open at an offset.</summary>
    public bool Cover(int offset) => spans.Cover(offset);

    /// <summary>A line, or a part of one, without what comments say; null when nothing else stood on it.</summary>
    public string? Visible(Span line)
    {
        string visible = "";
        int at = line.Start;
        for (int i = Math.Max(0, spans.IndexAt(line.Start)); i < spans.Count && spans[i].Start < line.End; i++)
        {
            if (spans[i].End <= line.Start)
                continue;
            visible += text[at..Math.Max(at, spans[i].Start)];
            at = Math.Min(line.End, spans[i].End);
        }
        visible = (visible + text[at..line.End]).TrimEnd();
        return visible.Length == 0 && at > line.Start ? null : visible;
    }

    /// <summary>One line without its comments, and one space where one stood between words.</summary>
    public static string OneLine(string line)
    {
        if (!MayHold(line))
            return line.Trim();
        foreach (Span comment in Spans.Merge(Find(line, new Span(0, line.Length))).AsEnumerable().Reverse())
            line = (line[..comment.Start].TrimEnd() + " " + line[comment.End..].TrimStart()).Trim();
        return line.Trim();
    }

    /// <summary>Most notes, and nearly all lines, hold none, and are asked at every key press.</summary>
    private static bool MayHold(ReadOnlySpan<char> words) => MayBeOpen(words) || words.Contains("]:", StringComparison.Ordinal);

    /// <summary>False where nothing begins that need not end. Single letters are looked for first: that is far faster, and most notes have none.</summary>
    private static bool MayBeOpen(ReadOnlySpan<char> words) => words.IndexOfAny('<', '%') is >= 0 and var at && words[at..].ContainsAny(OpenMarks);

    private static int EndOf(Note note, Section? section) => section?.OwnContent.End ?? (note.Sections.Count > 0 ? note.Sections[0].Heading.Start : note.Text.Length);

    /// <summary>Where both kinds stand, one may hide where the other begins or ends, or only seem to: each is also read by itself.</summary>
    private static IEnumerable<Span> Find(string text, Span content)
    {
        ReadOnlySpan<char> words = text.AsSpan(content.Start, content.Length);
        if (!MayHold(words))
            return [];
        bool hasBoth = words.Contains("%%", StringComparison.Ordinal) && words.Contains("<!--", StringComparison.Ordinal);
        return hasBoth
            ? Find(Comment(), text, content).Concat(Find(OfHtml(), text, content)).Concat(Find(OfObsidian(), text, content))
            : Find(Comment(), text, content);
    }

    private static IEnumerable<Span> Find(Regex comment, string text, Span content)
    {
        int first = -1;
        for (Match match = comment.Match(text, content.Start, content.Length); match.Success; match = match.NextMatch())
        {
            var span = new Span(match.Index, match.Index + match.Length);
            bool isOfObsidian = text[span.Start] == '%';
            if (isOfObsidian && first < 0)
                first = span.Start;
            // With one sign too many nobody knows which of them begin a comment.
            yield return isOfObsidian && !IsClosed(text, span) ? span with { Start = first } : span;
        }
    }

    private bool IsClosed(Span comment) => IsClosed(text, comment);

    private static bool IsClosed(string text, Span comment) => text.AsSpan(comment.Start, comment.Length) is var words && words switch
    {
        ['%', ..] => words.Length >= 4 && words.EndsWith("%%", StringComparison.Ordinal),
        ['<', '!', '-', ..] => words.EndsWith("-->", StringComparison.Ordinal),
        ['<', ..] => words[^1] == '>',
        _ => true,
    };

    private const string Html = @"<!--.*?(?:-->|\z)";

    /// <summary>Behind a number they must have others behind them on the line: there they may be an amount.</summary>
    private const string Obsidian = @"%%(?<![0-9][ \t]?%%).*?(?:%%|\z)|%%[^\n]*?%%";

    /// <summary>What else browsers take for comments, and link definitions, whose words may go on for more lines, up to an empty one.</summary>
    private const string Others = @"<\?.*?(?:\?>|\z)|<!(?=[A-Za-z\[]).*?(?:>|\z)"
        + @"|\[(?<=^[ \t>*+0-9.)-]*\[)[^\]\n]*\]:[ \t]*\n?[ \t>]*(?:#[^\s]*|<>)(?=\s|\z)(?:[ \t\r]*\n?[ \t>]*(?:\((?>[^)\n]*(?:\n(?![ \t>]*\r?\n)[^)\n]*)*)\)|""(?>[^""\n]*(?:\n(?![ \t>]*\r?\n)[^""\n]*)*)""|'(?>[^'\n]*(?:\n(?![ \t>]*\r?\n)[^'\n]*)*)'))?[^\n]*$";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline;

    [GeneratedRegex(Html + "|" + Obsidian + "|" + Others, Options)]
    private static partial Regex Comment();

    [GeneratedRegex(Html, Options)]
    private static partial Regex OfHtml();

    [GeneratedRegex(Obsidian, Options)]
    private static partial Regex OfObsidian();

    /// <summary>Signs that have their lines to themselves belong together, whatever stands in the middle of others.</summary>
    [GeneratedRegex(@"%%(?<=^[ \t]*%%)[ \t\r]*$.*?(?:^[ \t]*%%(?=[ \t\r]*$)|\z)", Options)]
    private static partial Regex OfLines();

    /// <summary>Whatever they belong to, signs that begin a line hide at least what stands on it.</summary>
    [GeneratedRegex(@"%%(?<=^[ \t>*+0-9.)-]*%%)(?![^\n]*%%)[^\n]+", Options)]
    private static partial Regex OfOneLine();
}
