using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Features;

/// <summary>The client's goals, after <c>goal:</c> in an item or in a line of Goal progress.</summary>
internal static partial class GoalOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (Typed().Match(line.Before) is not { Success: true } match)
            return null;
        int start = line.Span.Start + match.Groups["id"].Index;
        int? text = line.ItemText ?? ProgressText(line);
        if (text is null || line.Span.Start + match.Groups["key"].Index < text)
            return null;
        string typed = match.Groups["id"].Value;
        IReadOnlyList<Goal> goals = line.Context.Folder.Goals;
        int tail = Typing.Tail(typed, line.After, word => goals.Any(g => g.Id == word));
        string space = Typing.SpaceBefore(line.After, tail);
        var offers = goals
            .Where(goal => goal.Id.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || Typing.Begins(typed, goal.Title))
            .OrderByDescending(goal => goal.IsActive)
            .Select(goal => new CompletionOffer(goal.Id, OfferKind.Goal, Typing.Around(start, line.Offset, tail), goal.Id + space)
            {
                Detail = goal.IsActive ? goal.Title : Messages.Of("goal.resting", goal.Title, goal.Status),
                FilterText = Typing.Filter(typed, $"{goal.Id} {goal.Title}"),
            }).ToList();
        return new CompletionOffers(offers, false);
    }

    private static int? ProgressText(TypedLine line) => line.Section?.Kind == SectionKind.GoalProgress
        ? line.Note.Entries.FirstOrDefault(e => e.FirstLine == line.Line && e.Item is null)?.Content.Start
        : null;

    [GeneratedRegex(@"(?:^|[ \t\u00a0])(?<key>goal:)(?<id>[\p{L}\p{Nd}-]{0,60})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();
}
