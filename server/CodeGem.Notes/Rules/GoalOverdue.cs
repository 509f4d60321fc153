using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>An active goal whose target date has passed: met, moved, or let go?</summary>
public sealed class GoalOverdue() : Rule("goal-overdue", null, Severity.Information)
{
    public override bool Reads(NoteKind kind) => kind == NoteKind.Client;

    public override IEnumerable<Finding> Check(NoteContext context) =>
        from goal in GoalReader.Read(context.Note)
        where goal.IsActive && goal.Target < context.Calendar.Today
        select Found(PlaceOf(goal, context.Note), Messages.Of("rule.goal-overdue", DateLabel.Of(goal.Target!.Value, context.Calendar)));

    /// <summary>The line that says the date.</summary>
    private static Span PlaceOf(Goal goal, Note note) =>
        note.Entries.FirstOrDefault(e => e.Section?.Heading == goal.Heading
            && note.Source.Slice(e.Content).StartsWith("target", StringComparison.OrdinalIgnoreCase))?.Content ?? goal.IdSpan;
}
