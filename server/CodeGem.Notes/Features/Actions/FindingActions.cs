using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// The fixes of the findings a selection touches. On a line that is no item yet, and so has no actions of its own, a cursor anywhere on it will
/// do: a coach ends a line and then asks.
/// </summary>
internal static class FindingActions
{
    public static IEnumerable<CodeActionOffer> Offer(IReadOnlyList<Finding> findings, Note note, Span span)
    {
        Span touched = span.Length == 0 && note.ItemAt(span.Start) is null ? note.Source.LineSpan(note.Source.LineOf(span.Start)) : span;
        return findings.Where(finding => finding.Span.Overlaps(touched)).OrderByDescending(finding => finding.Span.Overlaps(span)).SelectMany(Fixes);
    }

    private static IEnumerable<CodeActionOffer> Fixes(Finding finding) =>
        finding.Fixes.Select((fix, i) => new CodeActionOffer(fix.Title, ActionKinds.QuickFix, fix.Edits)
        {
            Command = fix.Command,
            Options = fix.Options,
            Opens = fix.Opens,
            Finding = finding,
            IsPreferred = i == 0 && fix.IsUnambiguous,
        });
}

/// <summary>Everything that nobody could have meant otherwise, at once.</summary>
public static class FixAll
{
    internal static CodeActionOffer? Offer(NoteContext context) =>
        RuleSet.FixAll(context) is { Count: > 0 } edits ? new CodeActionOffer(Messages.Of("action.fix-all"), ActionKinds.FixAll, edits) : null;

    /// <summary>Those of some findings, in one round.</summary>
    public static IReadOnlyList<Edit> Edits(IReadOnlyList<Finding> findings) => RuleSet.Unambiguous(findings);
}
