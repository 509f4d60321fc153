using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A template's <c>{{...}}</c> that was never filled in; hidden in a comment it is as wrong as in the open.</summary>
public sealed partial class PlaceholderLeft() : Rule("placeholder-left", Severity.Warning, Severity.Warning)
{
    private const int MostFindings = 100;

    public override bool Reads(NoteKind kind) => kind != NoteKind.None;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        Note note = context.Note;
        if (!note.Text.Contains("{{", StringComparison.Ordinal))
            return [];
        var values = new Lazy<TemplateValues>(() => ValuesOf(context));
        return Placeholder().Matches(note.Text).Select(match => new Span(match.Index, match.Index + match.Length))
            .Where(span => !IsCode(note, span)).Take(MostFindings).Select(span => Found(context, span, values));
    }

    private Finding Found(NoteContext context, Span span, Lazy<TemplateValues> values)
    {
        string written = context.Note.Source.Of(span);
        string name = written.Trim('{', '}', ' ');
        var remove = new Fix(Messages.Of("fix.remove-placeholder"), [Edit.Delete(WithOneSpace(context.Note, span))]);
        TemplateVariable? variable = TemplateVariable.Find(name);
        TemplateVariable? meant = variable ?? (TemplateVariable.Near(name) is { } near ? TemplateVariable.Find(near) : null);
        string value = meant is null ? "" : TemplateText.Render($"{{{{{meant.Name}}}}}", new Span(0, meant.Name.Length + 4), values.Value).Text;
        if (value.Length == 0)
            return Found(span, Messages.Of("rule.placeholder-left", written), remove);
        return Found(span, Messages.Of("rule.placeholder-left", written),
            new Fix(Messages.Of("fix.fill-placeholder", value), [new Edit(span, value)], IsUnambiguous: variable is not null), remove);
    }

    private static Span WithOneSpace(Note note, Span span) =>
        note.Text[span.Start - 1] == ' ' && span.End < note.Text.Length && note.Text[span.End] == ' ' ? span with { End = span.End + 1 } : span;

    /// <summary>In code and in maths double braces are somebody else's.</summary>
    private static bool IsCode(Note note, Span span)
    {
        int at = note.Opaque.IndexAt(span.Start);
        return at >= 0 && note.Opaque[at].Contains(span.Start) && note.Source.Slice(note.Opaque[at]).TrimStart() is not ['<' or '>', ..];
    }

    private static TemplateValues ValuesOf(NoteContext context)
    {
        ClientFolder folder = context.Folder;
        Session session = context.Session;
        return new SessionDraft
        {
            Folder = folder,
            Practice = context.Practice,
            Date = context.Anchor,
            Template = TemplateLibrary.BuiltIn.ForKind(session.Kind ?? "regular"),
            ClientId = session.Client ?? folder.Id,
            Last = context.Record is { } record ? folder.Before(record) : null,
            Kind = session.Kind,
            Start = session.Start,
            Mode = session.Mode,
            Duration = session.Duration,
        }.Values();
    }

    [GeneratedRegex(@"\{\{[ \t]*[A-Za-z][A-Za-z0-9_.|: -]{0,80}\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
