using System.Text;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Templates;

/// <summary>What a template made: the text, and what was wrong with the template. There is always a text.</summary>
public sealed record TemplateResult(string Text, IReadOnlyList<TemplateProblem> Problems);

/// <summary>
/// Fills a template in. A template is Markdown with two additions: <c>{{client.name}}</c> is replaced by a value, and
/// <c>{% if last.date %} ... {% else %} ... {% endif %}</c> (or unless) keeps or leaves out what it encloses. There is nothing else:
/// no loops, no functions, no files, so that a template cannot run anything and its cost grows with its length only.
/// </summary>
/// <remarks>
/// Values are put in by <see cref="NoteWriter"/>, which keeps them from being read as structure of the note. An unknown name stays in
/// the note as it was written and is reported.
/// </remarks>
public static class TemplateText
{
    /// <summary>In UTF-16 units. What follows is left out and reported.</summary>
    public const int LongestTemplate = 262_144;

    /// <summary>In UTF-16 units, for what a template makes.</summary>
    public const int LongestNote = 1_048_576;

    public static TemplateResult Render(Template template, TemplateValues values) => Render(template.Source, template.Body, values);

    public static TemplateResult Render(Frame frame, TemplateValues values) => Render(frame.Source, frame.Body, values);

    /// <summary>What is wrong with a template as it stands in an editor, in the order of the text.</summary>
    public static IReadOnlyList<TemplateProblem> Check(string text)
    {
        (_, List<TemplateProblem> problems) = Scan(text, Template.Parse("", text).Body);
        return problems.OrderBy(problem => problem.Span.Start).ToList();
    }

    /// <summary>A part of a text filled in, such as one placeholder that was left in a note.</summary>
    public static TemplateResult Render(string text, Span body, TemplateValues values) => Render(text, body, body, values);

    /// <summary>What a part of a template becomes, by the conditions that hold where it stands.</summary>
    public static string RenderPart(string text, Span part, TemplateValues values) => Render(text, Template.Parse("", text).Body, part, values).Text;

    private static TemplateResult Render(string text, Span body, Span wanted, TemplateValues values)
    {
        (IReadOnlyList<TemplatePart> parts, List<TemplateProblem> problems) = Scan(text, body);
        var note = new NoteWriter();
        var conditions = new Conditions();
        foreach (TemplatePart part in parts)
        {
            conditions.Meet(part, values);
            int start = Math.Max(part.Span.Start, wanted.Start), end = Math.Min(part.Span.End, wanted.End);
            if (!conditions.Hold || start >= end)
                continue;
            if (part is TemplatePart.Literal)
                note.AddText(text.AsSpan(start, end - start));
            else if (part is TemplatePart.Value value)
                note.AddValue(value.Variable.Of(values));
            if (note.Length <= LongestNote)
                continue;
            problems.Add(new(TemplateProblemKind.TooLong, part.Span, ""));
            break;
        }
        return new TemplateResult(note.ToString(), problems.OrderBy(problem => problem.Span.Start).ToList());
    }

    private static (IReadOnlyList<TemplatePart>, List<TemplateProblem>) Scan(string text, Span body)
    {
        int end = Math.Min(body.End, body.Start + LongestTemplate);
        (IReadOnlyList<TemplatePart> parts, List<TemplateProblem> problems) = TemplateScanner.Scan(text, body.Start, end);
        if (end < body.End)
            problems.Add(new(TemplateProblemKind.TooLong, new Span(end, body.End), ""));
        return (parts, problems);
    }

    /// <summary>The conditions that are open at a place; what stands there counts while all of them hold.</summary>
    private sealed class Conditions
    {
        private readonly Stack<bool> open = [];
        private int failed;

        public bool Hold => failed == 0;

        public void Meet(TemplatePart part, TemplateValues values)
        {
            switch (part)
            {
                case TemplatePart.Condition condition:
                    Push(condition.Holds(values));
                    break;
                case TemplatePart.Otherwise:
                    Push(!Pop());
                    break;
                case TemplatePart.End:
                    Pop();
                    break;
            }
        }

        private void Push(bool holds)
        {
            open.Push(holds);
            failed += holds ? 0 : 1;
        }

        private bool Pop()
        {
            bool held = open.Pop();
            failed -= held ? 0 : 1;
            return held;
        }
    }
}
