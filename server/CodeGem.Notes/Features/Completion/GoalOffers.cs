using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>The client's goals, after <c>goal:</c> in an item or in a line of Goal progress.</summary>
internal static partial class GoalOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (Typed().Match(line.Before) is not { Success: true } match)
            return line.Section?.Kind == SectionKind.GoalProgress ? Lines(line) : null;
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

    /// <summary>A whole line of Goal progress behind a bullet, for each active goal that has none.</summary>
    private static CompletionOffers? Lines(TypedLine line)
    {
        if (LineBegun().Match(line.Before) is not { Success: true } match || !string.IsNullOrWhiteSpace(line.After))
            return null;
        string typed = match.Groups["typed"].Value;
        var replace = new Span(line.Offset - typed.Length, line.Offset);
        var there = GoalScore.Read(line.Note).Select(s => s.Goal).ToHashSet();
        var offers = line.Context.Folder.Goals
            .Where(goal => goal.IsActive && !there.Contains(goal.Id))
            .Select(goal => new CompletionOffer($"goal:{goal.Id}", OfferKind.Goal, replace, $"goal:{goal.Id} score: value:")
            {
                Detail = goal.Title,
                SnippetText = line.HasSnippets ? $"goal:{goal.Id} score:$1 value:$2 $0" : null,
                FilterText = Typing.Filter(typed, $"goal:{goal.Id} {goal.Title}"),
            }).ToList();
        return offers.Count == 0 ? null : new CompletionOffers(offers, false);
    }

    private static int? ProgressText(TypedLine line) => line.Section?.Kind == SectionKind.GoalProgress
        ? line.Note.Entries.FirstOrDefault(e => e.FirstLine == line.Line && e.Item is null)?.Content.Start
        : null;

    [GeneratedRegex(@"(?:^|[ \t\u00a0])(?<key>goal:)(?<id>[\p{L}\p{Nd}-]{0,60})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^[ \t]*[-*+][ \t]+(?<typed>g(?:o(?:a(?:l)?)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LineBegun();
}
