using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A template that neither ships nor stands in the practice's <c>templates</c> folder; the regular one would be used in silence.</summary>
public sealed class TemplateUnknown() : Rule("template-unknown", Severity.Warning, Severity.Warning)
{
    private const int MostNames = 4;

    public override bool Reads(NoteKind kind) => kind != NoteKind.None;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        FrontMatter frontMatter = context.Note.FrontMatter;
        if (frontMatter.IsBroken || frontMatter.Get("template") is not { } name || name.Contains("{{", StringComparison.Ordinal))
            yield break;
        var known = context.Practice.Templates.Keys.Concat(context.Practice.UnreadTemplates).Concat(TemplateLibrary.BuiltIn.All.Select(t => t.Name)).Distinct().ToList();
        if (known.Contains(name, StringComparer.OrdinalIgnoreCase))
            yield break;
        Span span = frontMatter.Find("template")!.ValueSpan;
        IReadOnlyList<string> near = Spelling.Near(name, known);
        var fixes = (near.Count > 0 ? near : known.Take(MostNames)).Select(other =>
            new Fix(Messages.Of("fix.set-value", "template", other), [new Edit(span, other)], IsUnambiguous: near.Count == 1));
        yield return Found(span, Messages.Of("rule.template-unknown", name), [.. fixes]);
    }
}
