using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>
/// What can be done where the cursor stands (LSP 3.17, <c>textDocument/codeAction</c>): what puts a finding right, then what is done to an
/// item, then what is done to the meeting. The menu stays short: nothing is offered where the cursor gives no reason for it.
/// </summary>
public static class CodeActions
{
    /// <param name="findings">The note's findings; they are computed where the caller has none at hand.</param>
    /// <param name="commands">The commands the server carries out; what needs another is not offered. Null knows all of them.</param>
    public static IReadOnlyList<CodeActionOffer> Offer(
        NoteContext context, Span span, IReadOnlyList<string>? onlyKinds = null, IReadOnlyList<Finding>? findings = null,
        IReadOnlySet<string>? commands = null)
    {
        if (!context.Options.Enable)
            return [];
        span = new Span(Math.Clamp(span.Start, 0, context.Note.Text.Length), Math.Clamp(span.End, 0, context.Note.Text.Length));
        bool isNote = context.Note.Kind != NoteKind.None;
        if (!isNote && context.KeyHome is null && !TemplateFiles.IsTemplate(context))
            return MakeSessionNote.Offer(context) is { } make && ActionKinds.IsWanted(make.Kind, onlyKinds) ? [make] : [];

        findings ??= RuleSet.Check(context);
        var offers = new List<CodeActionOffer>();
        offers.AddRange(FindingActions.Offer(findings, context.Note, span));
        if (isNote)
        {
            offers.AddRange(ItemActions.Offer(context, span));
            offers.AddRange(InsertActions.Offer(context, span));
            offers.AddRange(MeetingActions.Offer(context, span));
            offers.AddRange(CopyTemplate.Offer(context, span));
        }
        offers.RemoveAll(offer => !ActionKinds.IsWanted(offer.Kind, onlyKinds)
            || (offer.Command is { } command && commands?.Contains(command) == false));
        if (ActionKinds.IsAskedFor(ActionKinds.FixAll, onlyKinds) && FixAll.Offer(context) is { } all)
            offers.Add(all);
        return Distinct(offers);
    }

    /// <summary>Of two ways to make the same change the first is kept: a finding's own fix, with the finding.</summary>
    private static List<CodeActionOffer> Distinct(List<CodeActionOffer> offers)
    {
        var seen = new HashSet<CodeActionOffer>(new SameChange());
        return offers.Where(offer => offer.Kind == ActionKinds.FixAll || seen.Add(offer)).ToList();
    }

    private sealed class SameChange : IEqualityComparer<CodeActionOffer>
    {
        public bool Equals(CodeActionOffer? a, CodeActionOffer? b) => a is not null && b is not null
            && a.Command == b.Command && a.Edits.SequenceEqual(b.Edits) && (a.Command is null || a.Title == b.Title);

        public int GetHashCode(CodeActionOffer offer) => HashCode.Combine(offer.Command, offer.Edits.Count, offer.Edits.FirstOrDefault());
    }
}
