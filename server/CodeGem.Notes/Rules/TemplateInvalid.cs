using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>What a template says that would stand unfilled, or be wrong, in every note made from it.</summary>
public sealed partial class TemplateInvalid() : TemplateRule("template-invalid", Severity.Warning)
{
    private const int MostFindings = 100;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        Note note = context.Note;
        var inside = TemplateText.Check(note.Text).Select(problem => Found(problem.Span, problem.Message, Fixes(note, problem)));
        return CheckFrontMatter(note).Concat(inside).Take(MostFindings);
    }

    /// <summary>The block at the top says what the template is for; nothing in it is filled in.</summary>
    private IEnumerable<Finding> CheckFrontMatter(Note note)
    {
        FrontMatter front = note.FrontMatter;
        foreach (FrontMatterProblem problem in front.Problems)
            yield return Found(problem.Span, Messages.Of("rule.frontmatter-invalid." + problem.MessageKey["frontmatter-".Length..], problem.Detail));
        foreach (Match match in Placeholder().Matches(note.Text[..front.Span.End]))
        {
            var span = new Span(match.Index, match.Index + match.Length);
            yield return Found(span, Messages.Of("rule.template-invalid.not-here", match.Value), new Fix(Messages.Of("fix.remove-placeholder"), [Edit.Delete(span)]));
        }
        foreach (Finding finding in CheckValue(front, "kind").Concat(CheckValue(front, "duration")))
            yield return finding;
    }

    /// <summary>Sessions made from the template take these over.</summary>
    private IEnumerable<Finding> CheckValue(FrontMatter front, string name)
    {
        FrontMatterKey key = FrontMatterKeys.Find(KeyHome.Template, name)!;
        if (front.Find(name) is not { Value: { Length: > 0 } value } entry || KeyValues.IsValid(key, value))
            yield break;
        bool isWord = key.Value == KeyValue.Word;
        IReadOnlyList<string> near = Spelling.Near(value, key.Words);
        yield return Found(
            entry.ValueSpan,
            Messages.Of(isWord ? "rule.frontmatter-bad-value.word" : "rule.frontmatter-bad-value.minutes", name, value, string.Join(", ", key.Words)),
            [.. near.Select(word => new Fix(Messages.Of("fix.set-value", name, word), [new Edit(entry.ValueSpan, word)], IsUnambiguous: near.Count == 1))]);
    }

    private static Fix[] Fixes(Note note, TemplateProblem problem)
    {
        string written = note.Source.Of(problem.Span);
        var remove = new Fix(Messages.Of("fix.remove-placeholder"), [Edit.Delete(problem.Span)]);
        switch (problem.Kind)
        {
            case TemplateProblemKind.UnknownVariable when problem.Suggestion is { } suggestion:
                int at = problem.Span.Start + written.IndexOf(problem.Written, StringComparison.Ordinal);
                return [new Fix(Messages.Of("fix.rename-key", suggestion), [new Edit(new Span(at, at + problem.Written.Length), suggestion)], IsUnambiguous: true)];
            case TemplateProblemKind.UnknownVariable when written.StartsWith("{{", StringComparison.Ordinal):
            case TemplateProblemKind.UnknownTag or TemplateProblemKind.NothingToEnd:
                return [remove];
            case TemplateProblemKind.Unclosed when Begun().Match(note.Text, problem.Span.Start) is { Success: true } begun && begun.Index == problem.Span.Start:
                return [new Fix(Messages.Of("fix.close-braces"), [Edit.Insert(begun.Index + begun.Length, written == "{{" ? "}}" : " %}")])];
            default:
                return [];
        }
    }

    [GeneratedRegex(@"\{\{[^{}\r\n]{1,80}\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    /// <summary>A name of ours, with or without a tag's word before it.</summary>
    [GeneratedRegex(@"\G(?:\{\{|\{%)[ \t]*(?:(?:if|unless)[ \t]+)?[a-z_]+(?:\.[a-z_]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Begun();
}
