using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A session that was held and says nothing worth remembering; the next one begins with these lines.</summary>
public sealed class TakeawaysMissing() : Rule("takeaways-missing", null, Severity.Hint)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        Note note = context.Note;
        if (context.Session.Status != SessionStatus.Done || note.FrontMatter.IsBroken || note.IsPlain || !SectionPoints.IsEmpty(note, SectionKind.KeyTakeaways))
            yield break;
        Section? section = note.Find(SectionKind.KeyTakeaways);
        Span span = section?.Heading ?? note.FrontMatter.Find("status")!.ValueSpan;
        var insights = SectionPoints.Read(note, SectionKind.Insights).Select(point => "- " + point.Text).ToList();
        Fix fix = insights.Count > 0
            ? new Fix(Messages.Of("fix.takeaways-from-insights"), [Add(note, insights)])
            : new Fix(Messages.Of("fix.add-takeaways"), [Add(note, ["-"])]);
        yield return Found(span, Messages.Of("rule.takeaways-missing"), fix);
    }

    private static Edit Add(Note note, IReadOnlyList<string> lines) => SectionInsertion.Add(note, SectionKind.KeyTakeaways, lines, isList: true);
}
