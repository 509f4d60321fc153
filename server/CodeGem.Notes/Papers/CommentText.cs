using System.Text.RegularExpressions;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Papers;

/// <summary>
/// What nobody sees of a text once it is shown: comments of HTML, of Obsidian (<c>%% ... %%</c>), and the link definition that stands for one
/// (<c>[//]: # (...)</c>). An unclosed one hides all that follows.
/// </summary>
internal static partial class CommentText
{
    /// <summary>In order; none overlaps another.</summary>
    public static IEnumerable<Span> Find(string text) => Comment().Matches(text).Select(match => new Span(match.Index, match.Index + match.Length));

    /// <summary>One line without them, and one space where one stood between words.</summary>
    public static string OneLine(string line)
    {
        foreach (Span comment in Find(line).Reverse())
            line = (line[..comment.Start].TrimEnd() + " " + line[comment.End..].TrimStart()).Trim();
        return line.Trim();
    }

    /// <summary>Per cent signs in the middle of a line must have others behind them: there they may be an amount.</summary>
    [GeneratedRegex(@"<!--.*?(?:-->|\z)|(?<=^[ \t>*+-]*)%%.*?(?:%%|\z)|%%[^\n]*?%%|(?<=^[ \t>*+-]*)\[[^\]\n]*\]:[ \t]*(?:#|<>)(?:[ \t][^\n]*)?$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Comment();
}
