using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>
/// A template whose headings will not be found: a slip in one, one too high for a section, or none that open items can be carried to.
/// Headings of one's own are fine and get no word.
/// </summary>
public sealed class TemplateSection() : TemplateRule("template-section", Severity.Hint)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        Note note = context.Note;
        foreach (Section section in note.Sections.Where(s => !s.IsNamed && !s.Title.Contains("{{", StringComparison.Ordinal)))
        {
            if ((section.Level == 1 ? TooHigh(note, section) : Misspelt(note, section)) is { } finding)
                yield return finding;
        }
        if (!note.Sections.Any(IsForItems) && note.Sections.Count > 0)
            yield return Found(note.Sections[0].Heading, Messages.Of("rule.template-section.no-items", Heading(SectionKind.ActionReview)), Add(note));
    }

    /// <summary>A section open items go to, or the slip of one, which will be once it is mended.</summary>
    private static bool IsForItems(Section section) => section.IsNamed
        ? section.Kind is SectionKind.ActionReview or SectionKind.ActionItems
        : Near(section).Any(heading => heading == Heading(SectionKind.ActionReview) || heading == Heading(SectionKind.ActionItems));

    private static IReadOnlyList<string> Near(Section section) => Spelling.Near(section.Title, SectionNames.OfSession.Select(name => name.Heading));

    private Finding? TooHigh(Note note, Section section)
    {
        bool isAtx = note.Text[section.Heading.Start] == '#';
        if (SectionNames.Find(section.Title, NoteKind.Session) is null)
            return null;
        return Found(section.Heading, Messages.Of("rule.template-section.too-high", section.Title),
            isAtx ? [new Fix(Messages.Of("fix.make-section"), [Edit.Insert(section.Heading.Start, "#")], IsUnambiguous: true)] : []);
    }

    private Finding? Misspelt(Note note, Section section)
    {
        int at = note.Source.Of(section.Heading).IndexOf(section.Title, StringComparison.Ordinal);
        IReadOnlyList<string> near = Near(section);
        if (at < 0 || near.Count == 0)
            return null;
        var span = new Span(section.Heading.Start + at, section.Heading.Start + at + section.Title.Length);
        return Found(span, Messages.Of("rule.template-section.misspelt", section.Title, near[0]),
            [.. near.Select(heading => new Fix(Messages.Of("fix.rename-key", heading), [new Edit(span, heading)], IsUnambiguous: near.Count == 1))]);
    }

    private static string Heading(SectionKind kind) => SectionNames.Of(kind).Heading;

    private static Fix Add(Note note)
    {
        string newLine = note.Source.NewLine;
        string gap = note.Text.EndsWith('\n') ? newLine : newLine + newLine;
        return new Fix(Messages.Of("fix.add-section", Heading(SectionKind.ActionReview)),
            [Edit.Insert(note.Text.Length, $"{gap}## {Heading(SectionKind.ActionReview)}{newLine}")]);
    }
}
