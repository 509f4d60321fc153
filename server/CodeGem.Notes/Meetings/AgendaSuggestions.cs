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
        NoteContext context, SessionRecord session, IReadOnlyList<SessionRecord> before, IReadOnlyList<OpenItem> open, IReadOnlyList<GoalTrend> goals, NoteLookup lookup)
    {
        var recent = before.TakeLast(SessionsLookedAt).Reverse().Select(s => lookup(s.Path)).OfType<Note>().ToList();
        IEnumerable<string> parked = Points(recent.Take(SinceHeld(before)), SectionKind.NextTime)
            .Concat(context.Folder.NextTime.Except(Points(recent, SectionKind.Agenda), StringComparer.Ordinal));
        IEnumerable<string> overdue = open.Where(i => i.Due < session.Date && i.Text.Length > 0).Take(MostOverdue)
            .Select(i => Messages.Of("prepare.overdue-topic", i.Text, DateNames.Short(i.Due!.Value)));
        var spokenOf = before.LastOrDefault(s => s.Status == SessionStatus.Done)?.Scores.Where(s => !s.IsEmpty).Select(s => s.Goal).ToHashSet() ?? [];
        IEnumerable<string> quiet = goals.Where(g => g.Goal.IsActive && !spokenOf.Contains(g.Goal.Id)).Select(g => Messages.Of("prepare.goal-topic", g.Goal.Id, g.Goal.Title));
        return parked.Concat(overdue).Concat(quiet).Concat(Recurring(recent)).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>The session held last, and those missed since: what was parked waits through them.</summary>
    private static int SinceHeld(IReadOnlyList<SessionRecord> before) =>
        before.Reverse().TakeWhile(s => s.Status != SessionStatus.Done).Count() + 1;

    private static IEnumerable<string> Points(IEnumerable<Note> notes, SectionKind kind) =>
        notes.SelectMany(n => SectionPoints.Read(n, kind)).Select(p => p.Text);

    /// <summary>An obstacle of two or more sessions, in the words of the newest.</summary>
    private static IEnumerable<string> Recurring(IReadOnlyList<Note> recent) => recent
        .SelectMany((note, i) => SectionPoints.Read(note, SectionKind.Obstacles).Select(p => p.Text).DistinctBy(Bare).Select(text => (Text: text, Session: i)))
        .GroupBy(o => Bare(o.Text)).Where(g => g.Count() > 1).Select(g => Messages.Of("prepare.obstacle-topic", g.First().Text));

    private static string Bare(string text) => SectionNames.Normal(text.Split(':')[0]);
}
