using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Meetings;

/// <summary>A goal with how it went, oldest first.</summary>
public sealed record GoalTrend(Goal Goal, IReadOnlyList<(LocalDate Date, GoalScore Score)> Course)
{
    public static IReadOnlyList<GoalTrend> Of(ClientFolder client, LocalDate before) => client.Goals.Select(goal => new GoalTrend(goal, client.Sessions
        .Where(s => s.Date < before)
        .Select(s => (s.Date, Score: s.Scores.LastOrDefault(score => score.Goal == goal.Id && !score.IsEmpty)))
        .Where(s => s.Score is not null).Select(s => (s.Date, s.Score!)).ToList())).ToList();
}

/// <summary>What a coach wants to know before a session: all of it stands in the notes already, none of it in one place.</summary>
/// <param name="Last">The session before that was held; null for the first.</param>
/// <param name="Open">The client's live open items, by due date.</param>
/// <param name="Goals">Those that are neither met nor dropped.</param>
/// <param name="Agenda">What could be talked about, the most pressing first.</param>
public sealed record Briefing(
    string Name, LocalDate Date, int Number, PackageCount? Package, SessionRecord? Last, IReadOnlyList<OpenItem> Open,
    IReadOnlyList<GoalTrend> Goals, IReadOnlyList<string> Background, IReadOnlyList<string> Agenda)
{
    public static Briefing Of(NoteContext context, SessionRecord session, NoteLookup lookup)
    {
        ClientFolder folder = context.Folder;
        var before = folder.Sessions.Where(s => (s.Date, s.Sequence).CompareTo((session.Date, session.Sequence)) < 0 && s.Path != session.Path).ToList();
        SessionRecord? last = before.LastOrDefault(s => s.Status == SessionStatus.Done) ?? before.LastOrDefault();
        var open = OpenItems.InOrder(OpenItems.Of(folder, context.Calendar), context.Calendar);
        var goals = GoalTrend.Of(folder, session.Date).Where(g => g.Goal.Status is "active" or "paused").ToList();
        Note? client = lookup(folder.ClientNote);
        return new Briefing(
            context.ClientName, session.Date, folder.NumberOf(session),
            PackageCount.Of(folder, context.Practice.Settings), last, open, goals,
            client is null ? [] : SectionPoints.Read(client, SectionKind.Background).Select(p => p.Text).ToList(),
            AgendaSuggestions.Of(context, session, before, open, goals, lookup));
    }
}
