using System.Globalization;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// Gets a session ready: the briefing as a page to read, and as points for a Preparation and an Agenda that are still empty. What is there
/// already is never touched; a section that holds only prompts is empty. A session that is over is history, and is left as it is.
/// </summary>
public static class PrepareSession
{
    /// <summary>For the coach alone.</summary>
    public static Outcome<Briefing> Read(NoteContext context, NoteLookup lookup) => Read(context, session => Briefing.Of(context, session, lookup));

    private static Outcome<Briefing> Read(NoteContext context, Func<SessionRecord, Briefing> brief)
    {
        if (context.Note.Kind != NoteKind.Session || context.Note.FrontMatter.IsBroken || context.Record is not { } session)
            return new Refusal(Messages.Of("prepare.no-session", context.Path));
        return brief(session);
    }

    public static Outcome<Plan> Plan(NoteContext context, NoteLookup lookup)
    {
        Outcome<Briefing> read = Read(context, session => Briefing.Public(context, session, lookup));
        if (read.Value is not { } briefing)
            return read.Refusal!;
        if (context.Note.IsPlain)
            return new Refusal(Messages.Of("note.too-large", context.Path));
        if (context.Session.Status is not (SessionStatus.Planned or null))
            return new Plan([], [Messages.Of("prepare.over", context.Path)], context.Path);
        var edits = new List<Edit>();
        Fill(edits, context.Note, SectionKind.Preparation, Preparation(briefing, context.Calendar.Today));
        Fill(edits, context.Note, SectionKind.Agenda, briefing.Agenda);
        return edits.Count == 0
            ? new Plan([], [Messages.Of("prepare.nothing-to-fill", context.Path)], context.Path)
            : new Plan([new EditFile(context.Path, context.Note.Text, edits)], [.. context.Folder.Doubts], context.Path);
    }

    /// <summary>The briefing as Markdown, for the coach alone.</summary>
    public static string Page(Briefing briefing, LocalDate today)
    {
        var lines = new List<string> { $"# {Messages.Of("prepare.title", briefing.Name, DateNames.Long(briefing.Date))}", "" };
        lines.AddRange([Heading(briefing), ""]);
        if (briefing.Last is { } last)
            Section(lines, Messages.Of("prepare.takeaways", DateNames.Long(last.Date)), briefing.Takeaways);
        Section(lines, Messages.Of("prepare.open", briefing.Open.Count, briefing.Open.Count(i => i.IsOverdue(today))), briefing.Open.Select(i => ItemLine(i, today)));
        Section(lines, Messages.Of("prepare.goals"), briefing.Goals.Select(GoalLine));
        Section(lines, Messages.Of("prepare.background"), briefing.Background);
        Section(lines, Messages.Of("prepare.agenda"), briefing.Agenda);
        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    public static string ItemLine(OpenItem item, LocalDate today)
    {
        var marks = new List<string> { "@" + item.Owner };
        if (item.Due is { } due)
            marks.Add(Messages.Of(due < today ? "prepare.overdue" : "prepare.due", Dates.DateLabel.Of(due, today)));
        if (item.Carried > 1)
            marks.Add(Messages.Of("prepare.carried", item.Carried));
        return $"{item.Text} ({string.Join(", ", marks)})";
    }

    public static string GoalLine(GoalTrend trend)
    {
        Goal goal = trend.Goal;
        var parts = new List<string>();
        if (trend.Course.Where(c => c.Score.Score is not null).Select(c => Number(c.Score.Score!.Value)).ToList() is { Count: > 0 } scores)
            parts.Add(Messages.Of("prepare.scores", string.Join(", ", scores)));
        if (trend.Course.LastOrDefault(c => c.Score.Value is not null).Score is { Value: { } value } && goal.Measure is not null)
            parts.Add(Messages.Of("prepare.value", goal.Measure, Number(value), goal.Start ?? "?", goal.Aim ?? "?"));
        if (goal.Target is { } target)
            parts.Add(Messages.Of("prepare.target", DateNames.Long(target)));
        if (goal.MilestoneCount is { Of: > 0 } milestones)
            parts.Add(Messages.Of("prepare.milestones", milestones.Reached, milestones.Of));
        return $"{goal.Id} {goal.Title}{(goal.IsActive ? "" : $" ({goal.Status})")}{(parts.Count > 0 ? ": " : "")}{string.Join("; ", parts)}";
    }

    private static List<string> Preparation(Briefing briefing, LocalDate today)
    {
        var points = new List<string>();
        if (briefing is { Last: { } last, Takeaways.Count: > 0 })
            points.Add($"{Messages.Of("next.last-time", DateNames.Short(last.Date))} {string.Join(" / ", briefing.Takeaways)}");
        if (briefing.Open.Count > 0)
            points.Add(Messages.Of("prepare.open", briefing.Open.Count, briefing.Open.Count(i => i.IsOverdue(today))));
        points.AddRange(briefing.Goals.Where(g => g.Goal.IsActive).Select(GoalLine));
        points.AddRange(briefing.Background);
        return points;
    }

    private static void Fill(List<Edit> edits, Note note, SectionKind kind, IReadOnlyList<string> points)
    {
        if (points.Count > 0 && Reading.SectionPoints.IsEmpty(note, kind))
            edits.Add(SectionInsertion.Add(note, kind, points.Select(p => "- " + p).ToList(), isList: true));
    }

    private static string Heading(Briefing briefing) => briefing.Package is { } package
        ? Messages.Of("prepare.session-of-package", briefing.Number, package.Package, package.Used, package.Booked, package.Free)
        : Messages.Of("prepare.session", briefing.Number);

    private static void Section(List<string> lines, string heading, IEnumerable<string> points)
    {
        List<string> there = points.Select(p => "- " + p).ToList();
        if (there.Count > 0)
            lines.AddRange([$"## {heading}", "", .. there, ""]);
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
