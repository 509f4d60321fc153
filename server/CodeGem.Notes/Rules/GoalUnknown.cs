using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>An item or a score for a goal that client.md does not have.</summary>
public sealed class GoalUnknown() : Rule("goal-unknown", Severity.Warning, Severity.Warning)
{
    private const int MostGoals = 6;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        // Where there is no client.md, no goal can be unknown.
        if (context.Folder.Profile is null)
            yield break;
        foreach (ItemToken token in context.Note.Tokens)
        {
            if (token.Kind == TokenKind.Goal && !IsKnown(context.Folder.Goals, token.Value))
                yield return Unknown(token, context);
        }
    }

    private static bool IsKnown(IReadOnlyList<Goal> goals, string id)
    {
        for (int i = 0; i < goals.Count; i++)
        {
            if (goals[i].Id == id)
                return true;
        }
        return false;
    }

    private Finding Unknown(ItemToken token, NoteContext context) => Found(token.Span, Messages.Of("rule.goal-unknown", token.Value), () =>
    [
        .. context.Folder.Goals.OrderByDescending(g => g.IsActive).Take(MostGoals).Select(goal =>
            new Fix(Messages.Of("fix.set-goal", goal.Id, goal.Title), [new Edit(token.ValueSpan, goal.Id)])),
        new Fix(Messages.Of("fix.remove-token", context.Note.Source.Of(token.Span)), [Remove(context.Note, token)]),
    ]);

    /// <summary>The token with the space before it, or behind it where it comes first.</summary>
    private static Edit Remove(Note note, ItemToken token)
    {
        Span span = token.Span;
        Span line = note.Source.LineSpan(note.Source.LineOf(span.Start));
        bool isLast = span.End == line.End;
        return Edit.Delete(isLast && note.Text[span.Start - 1] == ' ' ? span with { Start = span.Start - 1 }
            : !isLast && note.Text[span.End] == ' ' ? span with { End = span.End + 1 } : span);
    }
}
