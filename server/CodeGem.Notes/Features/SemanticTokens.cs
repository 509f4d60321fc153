using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a stretch of text is, for an editor's colours.</summary>
public enum MarkKind
{
    OpenBox,
    DoneBox,
    MovedBox,
    DroppedBox,

    /// <summary>The words of an item that is closed or history.</summary>
    ClosedWords,
    Owner,
    Due,

    /// <summary>A day that has passed on an item that is open.</summary>
    Overdue,
    Goal,
    Origin,
    Closing,
    Score,
}

/// <summary>Colours a stretch on one line.</summary>
public readonly record struct Mark(Span Span, MarkKind Kind);

/// <summary>Items and their tokens (LSP 3.17, <c>textDocument/semanticTokens</c>): in order, each on one line, never overlapping.</summary>
public static class SemanticTokens
{
    /// <summary>The LSP's own token type for each kind, so that every colour theme knows it.</summary>
    public static string StandardType(MarkKind kind) => kind switch
    {
        MarkKind.OpenBox => "keyword",
        MarkKind.DoneBox or MarkKind.MovedBox or MarkKind.DroppedBox or MarkKind.ClosedWords => "comment",
        MarkKind.Owner => "variable",
        MarkKind.Due => "number",
        MarkKind.Overdue => "regexp",
        MarkKind.Goal => "type",
        MarkKind.Score => "number",
        _ => "property",
    };

    /// <param name="range">Only items that touch it; the whole note when null.</param>
    public static IReadOnlyList<Mark> Of(NoteContext context, Span? range = null)
    {
        Note note = context.Note;
        if (!context.Options.Enable || note.Kind == NoteKind.None)
            return [];
        var marks = new List<Mark>();
        foreach (ActionItem item in note.Items.Where(i => i.IsAction || note.Kind == NoteKind.Client))
        {
            if (range is not { } wanted || new Span(item.Box.Start, item.Rest.End).Overlaps(wanted))
                AddItem(marks, context, item);
        }
        foreach (ScoreLine line in note.ScoreLines)
        {
            if (range is not { } wanted || line.Entry.Content.Overlaps(wanted))
                marks.AddRange(line.Tokens.Select(t => new Mark(t.Span, KindOf(t))));
        }
        return marks.Where(m => !m.Span.IsEmpty).OrderBy(m => m.Span.Start).ToList();
    }

    private static void AddItem(List<Mark> marks, NoteContext context, ActionItem item)
    {
        marks.Add(new Mark(item.Box, KindOf(item.State)));
        bool isOverdue = item.IsOpen && item.Find(TokenKind.Due) is { } due
            && WrittenDate.Read(due, context).Date is { } date && date < context.Calendar.Today;
        int at = item.Rest.Start;
        foreach (ItemToken token in item.Tokens.OrderBy(t => t.Span.Start))
        {
            AddWords(marks, context.Note, item, new Span(at, token.Span.Start));
            bool isOwner = token.Kind != TokenKind.Owner || context.Owners.Contains(token.Value);
            if (isOwner)
                marks.Add(new Mark(token.Span, token.Kind == TokenKind.Due && isOverdue ? MarkKind.Overdue : KindOf(token)));
            at = token.Span.End;
        }
        AddWords(marks, context.Note, item, new Span(at, item.Rest.End));
    }

    private static void AddWords(List<Mark> marks, Note note, ActionItem item, Span span)
    {
        if (item.IsOpen || span.Length <= 0)
            return;
        int start = span.Start, end = span.End;
        while (start < end && char.IsWhiteSpace(note.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(note.Text[end - 1]))
            end--;
        marks.Add(new Mark(new Span(start, end), MarkKind.ClosedWords));
    }

    private static MarkKind KindOf(ItemState state) => state switch
    {
        ItemState.Done => MarkKind.DoneBox,
        ItemState.Moved => MarkKind.MovedBox,
        ItemState.Dropped => MarkKind.DroppedBox,
        _ => MarkKind.OpenBox,
    };

    private static MarkKind KindOf(ItemToken token) => token.Kind switch
    {
        TokenKind.Owner => MarkKind.Owner,
        TokenKind.Due => MarkKind.Due,
        TokenKind.Goal => MarkKind.Goal,
        TokenKind.From or TokenKind.Moved => MarkKind.Origin,
        TokenKind.Done or TokenKind.Dropped => MarkKind.Closing,
        _ => MarkKind.Score,
    };
}
