using System.Globalization;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>A goal: its title, where it is to lead, and how it went so far.</summary>
internal static class GoalHover
{
    private const string Arrow = " \u2192 ";
    private const int MostScores = 8;

    public static NoteHover? Of(NoteContext context, string id, Span span)
    {
        if (context.Folder.Goals.FirstOrDefault(g => g.Id == id) is not { } goal)
            return null;
        var text = new HoverText().Title($"{goal.Id} {goal.Title}");
        if (!goal.IsActive)
            text.Line("hover.goal-status", goal.Status);
        if (goal.Target is { } target)
            text.Line("hover.goal-target", DateLabel.Of(target, context.Calendar));
        if (goal.Measure is { } measure)
            text.Line(goal.Start is null || goal.Aim is null ? "hover.goal-measure" : "hover.goal-measure-from-to", measure, goal.Start, goal.Aim);
        if (Trend(context, id, score => score.Score) is { } scores)
            text.Line("hover.goal-scores", scores);
        if (Trend(context, id, score => score.Value) is { } values)
            text.Line("hover.goal-values", values);
        return text.At(span);
    }

    /// <summary>"4 → 6 → 7", the last sessions up to this one; null where nothing was measured.</summary>
    public static string? Trend(NoteContext context, string goal, Func<GoalScore, decimal?> part)
    {
        var amounts = context.Folder.Sessions
            .Where(s => s.Date <= context.Anchor || context.Record is null)
            .SelectMany(s => s.Scores.Where(score => score.Goal == goal).Select(part)).OfType<decimal>()
            .TakeLast(MostScores).Select(amount => amount.ToString(CultureInfo.InvariantCulture)).ToList();
        return amounts.Count == 0 ? null : string.Join(Arrow, amounts);
    }
}
