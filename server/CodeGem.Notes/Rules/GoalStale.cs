using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Rules;

/// <summary>An active goal that none of the last five sessions held touched, by an item or a score.</summary>
public sealed class GoalStale() : Rule("goal-stale", null, Severity.Information)
{
    private const int Sessions = 5;

    public override bool Reads(NoteKind kind) => kind == NoteKind.Client;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        var last = context.Folder.Sessions.Where(s => s.Status == SessionStatus.Done).TakeLast(Sessions).ToList();
        if (last.Count < Sessions)
            return [];
        var touched = last.SelectMany(s => s.Items.Select(i => i.Goal).Concat(s.Scores.Where(score => !score.IsEmpty).Select(score => score.Goal)))
            .ToHashSet(StringComparer.Ordinal);
        return GoalReader.Read(context.Note).Where(goal => goal.IsActive && !touched.Contains(goal.Id))
            .Select(goal => Found(goal.IdSpan, Messages.Of("rule.goal-stale", Sessions)));
    }
}
