using CodeGem.Notes.Text;

namespace CodeGem.Notes.Templates;

/// <summary>
/// Cuts a template into its pieces, in one pass and without going back. What is not understood becomes a literal and a problem, so
/// that a person finds it in the note, where it can be seen and mended.
/// </summary>
internal sealed class TemplateScanner
{
    /// <summary>In UTF-16 units, with braces. Keeps a line of nothing but opening braces cheap.</summary>
    private const int LongestPlaceholder = 200;

    /// <summary>The words a tag begins with, and whether a name comes behind.</summary>
    public static IReadOnlyList<(string Word, bool TakesName)> Tags { get; } = [("if", true), ("unless", true), ("else", false), ("endif", false), ("endunless", false)];

    private readonly string text;
    private readonly int end;
    private readonly List<TemplatePart> parts = [];
    private readonly List<TemplateProblem> problems = [];
    private readonly Stack<TemplatePart.Condition> open = [];

    private TemplateScanner(string text, int end) => (this.text, this.end) = (text, end);

    /// <summary>The pieces of <c>text[start..end]</c>; spans count from the beginning of the text.</summary>
    public static (IReadOnlyList<TemplatePart> Parts, List<TemplateProblem> Problems) Scan(string text, int start, int end)
    {
        var scanner = new TemplateScanner(text, end);
        scanner.Scan(start);
        return (scanner.parts, scanner.problems);
    }

    private void Scan(int at)
    {
        int literal = at;
        while (at < end)
        {
            int found = text.AsSpan(at, end - at).IndexOf('{');
            if (found < 0)
                break;
            at += found;
            if (at + 1 >= end || text[at + 1] is not ('{' or '%'))
            {
                at++;
                continue;
            }
            int close = Close(at, text[at + 1] == '{' ? "}}" : "%}");
            if (close < 0)
            {
                problems.Add(new(TemplateProblemKind.Unclosed, new Span(at, at + 2), ""));
                at += 2;
                continue;
            }
            var span = new Span(at, close + 2);
            string inside = text[(at + 2)..close].Trim();
            TemplatePart? part = text[at + 1] == '{' ? Variable(span, inside) : Tag(span, inside);
            at = span.End;
            if (part is null)
                continue;
            Span place = part is TemplatePart.Value ? span : WholeLine(span, literal);
            AddLiteral(literal, place.Start);
            parts.Add(part);
            literal = at = place.End;
        }
        AddLiteral(literal, end);
        foreach (TemplatePart.Condition condition in open)
            problems.Add(new(TemplateProblemKind.UnclosedCondition, condition.Span, condition.Word));
    }

    private void AddLiteral(int from, int to)
    {
        if (to > from)
            parts.Add(new TemplatePart.Literal(new Span(from, to)));
    }

    /// <summary>Where the closing pair stands; -1 when the line ends or another placeholder opens before it.</summary>
    private int Close(int at, string pair)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 2, Math.Min(end - at, LongestPlaceholder) - 2);
        int found = rest.IndexOf(pair);
        return found < 0 || rest[..found].IndexOfAny("\r\n{") >= 0 ? -1 : at + 2 + found;
    }

    private TemplatePart? Variable(Span span, string name)
    {
        if (TemplateVariable.Find(name) is { } variable)
            return new TemplatePart.Value(span, variable);
        UnknownVariable(span, name);
        return null;
    }

    private void UnknownVariable(Span span, string name) =>
        problems.Add(new(TemplateProblemKind.UnknownVariable, span, name, TemplateVariable.Near(name)));

    private TemplatePart? Tag(Span span, string inside)
    {
        string[] words = inside.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["if" or "unless", var condition]:
                return Condition(span, words[0], condition);
            case ["else"] when open.Count > 0:
                return new TemplatePart.Otherwise(span);
            case ["endif" or "endunless"] when open.TryPeek(out TemplatePart.Condition? begun) && words[0] == "end" + begun.Word:
                open.Pop();
                return new TemplatePart.End(span, words[0]);
            case ["else" or "endif" or "endunless"]:
                problems.Add(new(TemplateProblemKind.NothingToEnd, span, words[0]));
                return null;
            default:
                problems.Add(new(TemplateProblemKind.UnknownTag, span, inside));
                return null;
        }
    }

    /// <summary><c>name</c>, <c>name == "text"</c> or <c>name != "text"</c>. An unknown name never has a value.</summary>
    private TemplatePart.Condition Condition(Span span, string word, string condition)
    {
        bool negated = word == "unless";
        string name = condition;
        string? expected = null;
        int sign = condition.IndexOf("=", StringComparison.Ordinal);
        if (sign > 0 && sign + 1 < condition.Length)
        {
            negated ^= condition[sign - 1] == '!';
            name = condition[..sign].TrimEnd('!', ' ');
            expected = condition[sign..].TrimStart('=').Trim().Trim('"', '\'');
        }
        TemplateVariable? variable = TemplateVariable.Find(name);
        if (variable is null)
            UnknownVariable(span, name);
        var part = new TemplatePart.Condition(span, word, variable, expected, negated);
        open.Push(part);
        return part;
    }

    /// <summary>A tag alone on its line takes the line with it, so that conditions leave no empty lines behind.</summary>
    private Span WholeLine(Span span, int from)
    {
        int start = span.Start;
        while (start > from && text[start - 1] is ' ' or '\t')
            start--;
        bool first = start == from ? start == 0 || text[start - 1] is '\n' or '\r' : text[start - 1] is '\n' or '\r';
        int stop = span.End;
        while (stop < end && text[stop] is ' ' or '\t')
            stop++;
        bool last = stop == end || text[stop] is '\n' or '\r';
        if (!first || !last)
            return span;
        if (stop < end && text[stop] == '\r')
            stop++;
        if (stop < end && text[stop] == '\n')
            stop++;
        return new Span(start, stop);
    }
}
