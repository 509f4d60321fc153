using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>A variable of a template, and what it would become: for this client in a note, for one of the practice's in a template.</summary>
internal static partial class TemplateHover
{
    public static NoteHover? Of(NoteContext context, int offset)
    {
        if (context.Note.Kind == NoteKind.None && !TemplateFiles.IsTemplate(context))
            return null;
        Span line = context.Note.Source.LineSpan(context.Note.Source.LineOf(offset));
        foreach (Match match in Variable().EnumerateIn(context.Note.Text, line))
        {
            Group name = match.Groups["name"];
            var span = new Span(match.Index, match.Index + match.Length);
            if (!span.Touches(offset) || TemplateVariable.Find(name.Value) is not { } variable)
                continue;
            string value = variable.Of(TemplateFiles.ValuesFor(context));
            var text = new HoverText().Title(name.Value).Line("hover.line", variable.Description);
            return (value.Length > 0 ? text.Line("hover.variable-value", value) : text.Line("hover.variable-unknown")).At(span);
        }
        return null;
    }

    private static IEnumerable<Match> EnumerateIn(this Regex regex, string text, Span span)
    {
        for (Match match = regex.Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
            yield return match;
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z_]+(?:\.[a-z_]+)+)\s*\}\}|\{%\s*(?:if|unless)\s+(?<name>[a-z_]+(?:\.[a-z_]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
