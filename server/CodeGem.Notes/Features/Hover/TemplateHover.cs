using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>A variable of a template, and what it would become: for this client in a note, for one of the practice's in a template.</summary>
internal static partial class TemplateHover
{
    private const int MostLines = 12, LongestLine = 200;

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

    /// <summary>The section of a template that a place stands in, filled in; null where there is nothing to fill in, or nobody to fill it in for.</summary>
    public static NoteHover? Preview(NoteContext context, int offset)
    {
        if (context.Note.SectionAt(offset) is not { } section || context.Practice.Clients.Values.All(client => client.Sessions.Count == 0))
            return null;
        var span = new Span(section.Heading.Start, Math.Max(section.Heading.End, section.OwnContent.End));
        TemplateValues values = TemplateFiles.ValuesFor(context);
        string filled = TemplateText.RenderPart(context.Note.Text, span, values);
        if (filled.Trim() == context.Note.Source.Of(span).Trim())
            return null;
        var text = new HoverText().Title(Messages.Of("hover.filled-in", values.ClientName));
        if (string.IsNullOrWhiteSpace(filled))
            text.Line("hover.left-out");
        foreach (string line in filled.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines))
            text.Line("hover.line", line.Length <= LongestLine ? line : line[..LongestLine] + "...");
        return text.At(section.Heading);
    }

    private static IEnumerable<Match> EnumerateIn(this Regex regex, string text, Span span)
    {
        for (Match match = regex.Match(text, span.Start, span.Length); match.Success; match = match.NextMatch())
            yield return match;
    }

    [GeneratedRegex(@"\{\{\s*(?<name>[a-z_]+(?:\.[a-z_]+)+)\s*\}\}|\{%\s*(?:if|unless)\s+(?<name>[a-z_]+(?:\.[a-z_]+)+)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
