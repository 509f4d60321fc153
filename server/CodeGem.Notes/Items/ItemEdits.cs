using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Items;

/// <summary>
/// What a coach does to one action item, as edits: each touches as little of the line as can be, keeps every word and every odd space,
/// and is empty when the item is that way already. Edits of one answer never overlap.
/// </summary>
public sealed class ItemEdits(Note note, WriteStyle style)
{
    private readonly ItemLine line = new(note, style);

    public static ItemEdits For(NoteContext context) => new(context.Note, WriteStyles.Of(context));

    public IReadOnlyList<Edit> SetDue(ActionItem item, LocalDate date) => SetDue(item, FrontMatterValues.Text(date));

    /// <param name="value">An ISO date, or <c>next</c>.</param>
    public IReadOnlyList<Edit> SetDue(ActionItem item, string value) => Set(item, TokenKind.Due, value);

    public IReadOnlyList<Edit> RemoveDue(ActionItem item) => Without(item, TokenKind.Due);

    public IReadOnlyList<Edit> Without(ActionItem item, params IReadOnlyList<TokenKind> kinds) =>
        line.Without(item, item.Tokens.Where(t => kinds.Contains(t.Kind)));

    public IReadOnlyList<Edit> Without(ActionItem item, ItemToken token) => line.Without(item, [token]);

    /// <param name="owner">A slug, without its <c>@</c>.</param>
    public IReadOnlyList<Edit> SetOwner(ActionItem item, string owner, IReadOnlyList<string> known)
    {
        ItemToken? present = item.Tokens.FirstOrDefault(t => t.Kind == TokenKind.Owner && known.Contains(t.Value));
        if (present is null)
            return [line.Insert(item, TokenKind.Owner, owner)];
        return present.Value == owner ? [] : [new Edit(present.ValueSpan, owner)];
    }

    public IReadOnlyList<Edit> SetGoal(ActionItem item, string goal) => Set(item, TokenKind.Goal, goal);

    public IReadOnlyList<Edit> MarkDone(ActionItem item, LocalDate day) => Close(item, 'x', TokenKind.Done, TokenKind.Dropped, day);

    public IReadOnlyList<Edit> Drop(ActionItem item, LocalDate day) => Close(item, '-', TokenKind.Dropped, TokenKind.Done, day);

    /// <summary>Takes done or dropped back.</summary>
    public IReadOnlyList<Edit> Reopen(ActionItem item) =>
        [.. SetState(item, ' '), .. Without(item, TokenKind.Done, TokenKind.Dropped)];

    public IReadOnlyList<Edit> SetState(ActionItem item, char state) =>
        item.StateCharacter == state ? [] : [new Edit(new Span(item.StateOffset, item.StateOffset + 1), state.ToString())];

    /// <summary>One token in the form the house writes, saying the same.</summary>
    /// <param name="value">What it says: for a date the ISO form of what was typed.</param>
    public IReadOnlyList<Edit> Rewrite(ActionItem item, ItemToken token, string value)
    {
        string text = style.Write(token.Kind, value);
        return note.Source.Of(token.Span) == text ? [] : [new Edit(token.Span, line.Spaced(item, token, text))];
    }

    /// <summary>All tokens at the end of the line, in the order owner, due, goal, from, then how it was closed.</summary>
    public IReadOnlyList<Edit> Reorder(ActionItem item) => line.Reorder(item);

    /// <summary>Changes the token of a kind, or adds it at its place; of several the first speaks and is changed.</summary>
    public IReadOnlyList<Edit> Set(ActionItem item, TokenKind kind, string value)
    {
        if (item.Find(kind) is not { } present)
            return [line.Insert(item, kind, value)];
        if (present.Value == value)
            return [];
        return present.Style == style.FormOf(kind, value) && !present.ValueSpan.IsEmpty
            ? [new Edit(present.ValueSpan, value)]
            : [new Edit(present.Span, line.Spaced(item, present, style.Write(kind, value)))];
    }

    private IReadOnlyList<Edit> Close(ActionItem item, char state, TokenKind how, TokenKind other, LocalDate day)
    {
        var edits = new List<Edit>(ItemStates.Of(state) == item.State ? [] : SetState(item, state));
        ItemToken? dated = item.Tokens.FirstOrDefault(t => t.Kind == how && t.Value.Length > 0);
        var wrong = item.Tokens.Where(t => t.Kind == other || (t.Kind == how && t.Value.Length == 0)).ToList();
        if (dated is null && wrong.Count == 0)
        {
            edits.Add(line.Insert(item, how, FrontMatterValues.Text(day)));
        }
        else if (dated is null)
        {
            ItemToken replaced = wrong.Find(t => t.Kind == how) ?? wrong[0];
            edits.Add(new Edit(replaced.Span, line.Spaced(item, replaced, style.Write(how, day))));
            wrong.Remove(replaced);
        }
        edits.AddRange(line.Without(item, wrong));
        return edits;
    }
}
