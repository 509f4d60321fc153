using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// What goes from a session into the next session's note: the open items, the points for its agenda, the goals with their last values,
/// and a reminder of last time's takeaways. Adds only what is not there, each in its section, and touches nothing else.
/// </summary>
public sealed class NextContent
{
    /// <summary>An empty comment ends a list; a blank line does not (CommonMark 0.31, "Lists").</summary>
    private const string EndOfList = "<!-- -->";

    private readonly NoteContext context;
    private readonly CarriedItems items;
    private readonly NoteLookup lookup;
    private readonly Privacy privacy;

    public NextContent(NoteContext context, CarriedItems items, NoteLookup lookup)
    {
        this.context = context;
        this.items = items;
        this.lookup = lookup;
        privacy = new Privacy(context.Practice.Settings, lookup);
    }

    /// <summary>
    /// The note with everything added. Null when an open item could not be placed so that it is read as one: an unclosed code block or
    /// comment in the note swallows what is added below it.
    /// </summary>
    /// <param name="to">The next session's date.</param>
    public Note? AddTo(Note next, LocalDate to)
    {
        Note result = AddLastTime(next);
        result = AddAgenda(result);
        result = AddGoals(result);
        return AddItems(result, to);
    }

    /// <summary>Open items of this note that the next note does not have.</summary>
    public IReadOnlyList<ActionItem> Missing(Note next)
    {
        var there = Count(next);
        return items.Open.Where(item => !TakeOne(there, items.KeyOf(item))).ToList();
    }

    private static Dictionary<(LocalDate?, string), int> Count(Note next) => next.Actions
        .GroupBy(i => (FrontMatterValues.Date(i.Get(TokenKind.From)), CarriedItems.Words(i)))
        .ToDictionary(g => g.Key, g => g.Count());

    private static bool TakeOne(Dictionary<(LocalDate?, string), int> there, (LocalDate From, string Text) key)
    {
        if (there.GetValueOrDefault((key.From, key.Text)) is not (> 0 and var count))
            return false;
        there[(key.From, key.Text)] = count - 1;
        return true;
    }

    /// <summary>
    /// The same bytes at another place can mean something else: at four columns they are code, below another entry a child of it. So the
    /// lines are first put there as they are, moved to the margin only where they must be; then each block as a list of its own, below the
    /// first lines of what it was nested in. The first way in which every item is read again, and none that was there is lost, is taken.
    /// </summary>
    private Note? AddItems(Note next, LocalDate to)
    {
        var missing = Missing(next).ToHashSet();
        if (missing.Count == 0)
            return next;
        IReadOnlyList<CarriedBlock> blocks = items.Blocks(to, item => !missing.Contains(item));
        int? column = SectionInsertion.LastEntry(next, SectionKind.ActionReview) is { } last
            ? EntryReader.Columns(next.Source.Slice(new Span(next.Source.LineStart(last.FirstLine), last.Content.Start)))
            : null;
        (IReadOnlyList<string> Lines, bool IsList)[] ways =
        [
            (Placed(blocks, column).SelectMany(b => b.Lines).ToList(), true),
            (items.LinesInPlace(to, item => !missing.Contains(item), EndOfList), false),
        ];
        int expected = next.Actions.Count(i => i.IsOpen) + missing.Count;
        return ways.Select(way => Apply(next, SectionInsertion.Add(next, SectionKind.ActionReview, way.Lines, way.IsList)))
            .Where(result => Missing(result).Count == 0)
            // A box that was only text below an item may become one at its new place: one more is no loss, one fewer would be.
            .OrderBy(result => result.Actions.Count(i => i.IsOpen) - expected)
            .FirstOrDefault(result => result.Actions.Count(i => i.IsOpen) >= expected);
    }

    private static List<CarriedBlock> Placed(IReadOnlyList<CarriedBlock> blocks, int? column)
    {
        var placed = new List<CarriedBlock>();
        foreach (CarriedBlock block in blocks)
        {
            placed.Add(block.Indent >= Math.Min(4, column ?? 4) ? block.AtMargin() : block);
            column = placed[^1].ContentColumn;
        }
        return placed;
    }

    private Note AddAgenda(Note next)
    {
        var there = SectionPoints.Read(next, SectionKind.Agenda).Select(p => p.Text)
            .Concat(next.Entries.Where(e => e.Section?.Kind == SectionKind.Agenda).Select(e => SectionPoints.TextOf(next, e)))
            .ToHashSet(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach ((string text, IReadOnlyList<string> pointLines) in AgendaPoints())
        {
            if (there.Add(text))
                lines.AddRange(pointLines);
        }
        return lines.Count == 0 ? next : Apply(next, SectionInsertion.Add(next, SectionKind.Agenda, lines, isList: true));
    }

    /// <summary>
    /// Unticked points of this agenda, then what was parked here, then what waits in client.md and was on no agenda yet. What stands below the
    /// name of a private section stays where it is: an agenda may be shared.
    /// </summary>
    private IEnumerable<(string Text, IReadOnlyList<string> Lines)> AgendaPoints()
    {
        Note note = context.Note;
        foreach (SectionPoint point in privacy.PublicPoints(note, SectionKind.Agenda, SectionKind.Agenda).Where(p => p.Entry?.Item is { IsOpen: true }))
            yield return (point.Text, LinesOf(note, point));
        foreach (SectionPoint point in privacy.PublicPoints(note, SectionKind.NextTime, SectionKind.Agenda).Where(p => p.Entry?.Item is not { IsAction: true }))
            yield return (point.Text, LinesOf(note, point));
        if (context.Folder.NextTime.Count == 0 || lookup(context.Folder.ClientNote) is not { } client)
            yield break;
        var raised = context.Folder.Sessions.Select(s => lookup(s.Path)).OfType<Note>()
            .SelectMany(n => SectionPoints.Read(n, SectionKind.Agenda)).Select(p => p.Text).ToHashSet(StringComparer.Ordinal);
        foreach (SectionPoint point in privacy.PublicPoints(client, SectionKind.NextTime, SectionKind.Agenda).Where(p => !raised.Contains(p.Text)))
            yield return (point.Text, LinesOf(client, point));
    }

    /// <summary>A point's own lines; running text becomes a bullet, since an agenda is a list.</summary>
    private static IReadOnlyList<string> LinesOf(Note note, SectionPoint point)
    {
        if (point.Entry is not { } entry)
            return ["- " + point.Text];
        return Enumerable.Range(entry.FirstLine, entry.LastLine - entry.FirstLine + 1)
            .Select(line => note.Source.Of(note.Source.LineSpan(line))).ToList();
    }

    private Note AddGoals(Note next)
    {
        var there = GoalScore.Read(next).Select(s => s.Goal).ToHashSet(StringComparer.Ordinal);
        var lines = context.Folder.Goals.Where(g => g.IsActive && !there.Contains(g.Id)).Select(GoalLine).ToList();
        return lines.Count == 0 ? next : Apply(next, SectionInsertion.Add(next, SectionKind.GoalProgress, lines, isList: true));
    }

    private string GoalLine(Goal goal)
    {
        string line = $"- goal:{goal.Id} score: value:";
        foreach (SessionRecord session in context.Folder.Sessions.Where(s => s.Date <= context.Anchor).Reverse())
        {
            if (session.Scores.LastOrDefault(s => s.Goal == goal.Id && !s.IsEmpty) is not { } last)
                continue;
            string values = string.Join(", ", new[] { last.Score, last.Value }.OfType<decimal>().Select(v => v.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return $"{line} <!-- {ShortDate(session.Date)}: {values} -->";
        }
        return line;
    }

    private Note AddLastTime(Note next)
    {
        var takeaways = privacy.PublicPoints(context.Note, SectionKind.KeyTakeaways, to: null).Select(p => InComment(p.Text)).ToList();
        if (takeaways.Count == 0)
            return next;
        string start = Messages.Of("next.last-time", ShortDate(context.Anchor));
        if (next.Text.Contains("<!-- " + start, StringComparison.Ordinal))
            return next;
        return Apply(next, SectionInsertion.Add(next, SectionKind.Preparation, [$"<!-- {start} {string.Join(" / ", takeaways)} -->"], isList: false));
    }

    /// <summary>Words that cannot end the comment they stand in.</summary>
    private static string InComment(string text)
    {
        // Once for three in a row, and once more for what that leaves.
        return text.Replace("--", "- -", StringComparison.Ordinal).Replace("--", "- -", StringComparison.Ordinal);
    }

    private static string ShortDate(LocalDate date) => DateNames.Short(date);

    private static Note Apply(Note note, Edit edit) => NoteReader.Read(Edits.Apply(note.Text, [edit]));
}
