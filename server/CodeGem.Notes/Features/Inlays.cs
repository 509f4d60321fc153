using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>A few words drawn behind a place and not in the text (LSP 3.17, <c>InlayHint</c>); a space belongs before them.</summary>
public sealed record Inlay(int Offset, string Label, string? Tooltip = null);

/// <summary>The weekday behind a day, the day behind <c>due:next</c>, how a goal went (LSP 3.17, <c>textDocument/inlayHint</c>).</summary>
public static class Inlays
{
    /// <param name="range">Only what begins in it.</param>
    public static IReadOnlyList<Inlay> Of(NoteContext context, Span range)
    {
        if (!context.Options.Enable || !context.Options.InlayHints || context.Note.Kind == NoteKind.None)
            return [];
        return [.. OfFrontMatter(context).Concat(OfItems(context, range)).Concat(OfGoals(context, range))
            .Where(hint => range.Touches(hint.Offset)).OrderBy(hint => hint.Offset)];
    }

    private static IEnumerable<Inlay> OfFrontMatter(NoteContext context)
    {
        foreach (FrontMatterEntry entry in context.Note.FrontMatter.Entries)
        {
            bool isDate = FrontMatterKeys.Of(context.Note.Kind).Any(k => k.Name == entry.Key && k.Value is KeyValue.Date or KeyValue.DateOrWord);
            if (isDate && FrontMatterValues.Date(entry.Value) is { } date)
                yield return Weekday(entry.ValueSpan.End, date, context);
        }
    }

    private static IEnumerable<Inlay> OfItems(NoteContext context, Span range)
    {
        foreach (ActionItem item in context.Note.Items.Where(i => i.IsOpen && i.Rest.Overlaps(range)))
        {
            // A note's own words for a day, such as "fri", are a finding; here only what is written as it should be.
            if (item.Find(TokenKind.Due) is not { } due)
                continue;
            WrittenDate written = WrittenDate.Read(due, context);
            if (written.Date is not { } date || written.Writing != DateWriting.Plain)
                continue;
            yield return written.IsNext
                ? new Inlay(due.Span.End, DateLabel.Short(date, context.Calendar.Today), DateLabel.Of(date, context.Calendar))
                : Weekday(due.Span.End, date, context);
        }
    }

    private static IEnumerable<Inlay> OfGoals(NoteContext context, Span range)
    {
        if (context.Note.Kind != NoteKind.Session)
            yield break;
        foreach (ScoreLine line in context.Note.ScoreLines.Where(line => line.Entry.Content.Overlaps(range)))
        {
            if (line.Tokens.Find(TokenKind.Goal) is not { } goal)
                continue;
            if (GoalHover.Trend(context, goal.Value, s => s.Score) is { } trend)
                yield return new Inlay(goal.Span.End, trend, Messages.Of("hover.goal-scores", trend));
        }
    }

    private static Inlay Weekday(int offset, LocalDate date, NoteContext context) =>
        new(offset, DateLabel.Weekday(date), DateLabel.Of(date, context.Calendar));
}
