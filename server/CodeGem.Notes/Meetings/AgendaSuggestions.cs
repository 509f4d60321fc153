using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Meetings;

/// <summary>
/// What a session could be about: what was parked, what is overdue, goals that were not spoken of last time, and obstacles that came up
/// more than once. Suggestions, the most pressing first, none twice.
/// </summary>
internal static class AgendaSuggestions
{
    private const int SessionsLookedAt = 5, MostOverdue = 3;

    public static IReadOnlyList<string> Of(
        ClientFolder client, SessionRecord session, IReadOnlyList<SessionRecord> before, IReadOnlyList<OpenItem> open, IReadOnlyList<GoalTrend> goals, BriefingSource source)
    {
        IEnumerable<string> Points(SessionRecord of, SectionKind kind) => source.Points(of.Path, kind, SectionKind.Agenda);
        var recent = before.TakeLast(SessionsLookedAt).Reverse().ToList();
        IEnumerable<string> parked = recent.Take(SinceHeld(before)).SelectMany(s => Points(s, SectionKind.NextTime))
            .Concat(source.Points(client.ClientNote, SectionKind.NextTime, SectionKind.Agenda).Except(recent.SelectMany(s => Points(s, SectionKind.Agenda)), StringComparer.Ordinal));
        IEnumerable<string> overdue = open.Where(i => i.Due < session.Date && i.Text.Length > 0).Take(MostOverdue)
            .Select(i => Messages.Of("prepare.overdue-topic", i.Text, DateNames.Short(i.Due!.Value)));
        var spokenOf = before.LastOrDefault(s => s.Status == SessionStatus.Done)?.Scores.Where(s => !s.IsEmpty).Select(s => s.Goal).ToHashSet() ?? [];
        IEnumerable<string> quiet = goals.Where(g => g.Goal.IsActive && !spokenOf.Contains(g.Goal.Id)).Select(g => Messages.Of("prepare.goal-topic", g.Goal.Id, g.Goal.Title));
        return parked.Concat(overdue).Concat(quiet).Concat(Recurring(recent.Select(s => Points(s, SectionKind.Obstacles)))).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>The session held last, and those missed since: what was parked waits through them.</summary>
    private static int SinceHeld(IReadOnlyList<SessionRecord> before) =>
        before.Reverse().TakeWhile(s => s.Status != SessionStatus.Done).Count() + 1;

    /// <summary>An obstacle of two or more sessions, in the words of the newest.</summary>
    /// <param name="obstacles">Of each session, the newest first.</param>
    private static IEnumerable<string> Recurring(IEnumerable<IEnumerable<string>> obstacles) => obstacles
        .SelectMany((texts, i) => texts.DistinctBy(Bare).Select(text => (Text: text, Session: i)))
        .GroupBy(o => Bare(o.Text)).Where(g => g.Count() > 1).Select(g => Messages.Of("prepare.obstacle-topic", g.First().Text));

    private static string Bare(string text) => SectionNames.Normal(text.Split(':')[0]);
}
