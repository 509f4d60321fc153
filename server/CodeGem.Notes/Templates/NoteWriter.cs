using System.Text;

namespace CodeGem.Notes.Templates;

/// <summary>
/// Puts a note together from a template's own text, kept as it is, and from values, which are only ever text: a value stays on its
/// line, and nothing in it begins a heading, an item, a comment, a tag, a link or another placeholder. Emphasis stays, since coaches
/// write it. In the open this is done with Markdown's backslash; inside a comment, where a backslash would show, with a space.
/// </summary>
internal sealed class NoteWriter
{
    /// <summary>In UTF-16 units; a takeaway longer than this is not one.</summary>
    private const int LongestValue = 2_000;

    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";
    private const string BlockMarks = "#>-+*=~|_:.)";
    private const string LineMarks = " \t>-+*#.)[]xX/0123456789";

    private readonly StringBuilder note = new();
    private bool inComment;

    /// <summary>True while the line holds nothing but spaces and the marks of quotes, lists, boxes and headings.</summary>
    private bool atBeginning = true;
    private bool inTable;

    public int Length => note.Length;

    public override string ToString() => note.ToString();

    public void AddText(ReadOnlySpan<char> text)
    {
        Add(text);
        while (!text.IsEmpty)
        {
            string mark = inComment ? CommentEnd : CommentStart;
            int at = text.IndexOf(mark);
            if (at < 0)
                return;
            inComment = !inComment;
            text = text[(at + mark.Length)..];
        }
    }

    public void AddValue(string value)
    {
        value = OneLine(value);
        if (value.Length == 0)
            return;
        if (inComment)
            AddInComment(value);
        else
            AddInTheOpen(value);
    }

    /// <summary>Line breaks, tabs and control characters become single spaces; half a surrogate pair is left out at the cut.</summary>
    private static string OneLine(string value)
    {
        var line = new StringBuilder(Math.Min(value.Length, LongestValue));
        foreach (char c in value.AsSpan(0, Math.Min(value.Length, LongestValue)))
        {
            bool space = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!space)
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        if (value.Length > LongestValue && char.IsHighSurrogate(line[^1]))
            line.Length--;
        return line.ToString().TrimEnd();
    }

    private void AddInComment(string value)
    {
        foreach (char c in value)
        {
            char last = Last();
            bool endsComment = c is '-' or '>' && last == '-';
            bool opensBraces = c is '{' or '%' && last == '{';
            if (endsComment || opensBraces)
                Add(' ');
            Add(c);
        }
    }

    private void AddInTheOpen(string value)
    {
        for (int at = AddBeginningOfLine(value); at < value.Length; at++)
        {
            if (IsStructure(value.AsSpan(at)))
                Add('\\');
            Add(value[at]);
        }
    }

    private bool IsStructure(ReadOnlySpan<char> rest)
    {
        char next = rest.Length > 1 ? rest[1] : '\0';
        return rest[0] switch
        {
            '<' => next is '\0' or '!' or '/' or '?' || char.IsAsciiLetter(next),
            '\\' => next == '\0' || char.IsAscii(next) && !char.IsAsciiLetterOrDigit(next),
            '[' => rest.Length <= 2 || rest[2] == ']' || Last() == ']',
            '(' or ':' => Last() == ']',
            '`' => true,
            '|' => inTable,
            '{' or '%' => Last() == '{',
            _ => false,
        };
    }

    /// <summary>Writes what would begin a block, were it left alone, and says how much of the value that was.</summary>
    private int AddBeginningOfLine(string value)
    {
        if (!atBeginning)
            return 0;
        int digits = 0;
        while (digits < value.Length && digits < 10 && char.IsAsciiDigit(value[digits]))
            digits++;
        bool isNumber = digits > 0 && digits < value.Length && value[digits] is '.' or ')';
        if (!isNumber && !BlockMarks.Contains(value[0], StringComparison.Ordinal))
            return 0;
        int marker = isNumber ? digits : 0;
        Add(value.AsSpan(0, marker));
        Add('\\');
        Add(value[marker]);
        return marker + 1;
    }

    private void Add(char c)
    {
        note.Append(c);
        if (c is '\n' or '\r')
            (atBeginning, inTable) = (true, false);
        else if (atBeginning)
            (atBeginning, inTable) = (LineMarks.Contains(c, StringComparison.Ordinal), c == '|');
    }

    private void Add(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            Add(c);
    }

    private char Last() => note.Length == 0 ? '\0' : note[^1];
}
