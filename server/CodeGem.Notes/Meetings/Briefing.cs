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
/// <param name="Takeaways">What was taken away from it.</param>
/// <param name="Open">The client's live open items, by due date.</param>
/// <param name="Goals">Those that are neither met nor dropped.</param>
/// <param name="Agenda">What could be talked about, the most pressing first.</param>
public sealed record Briefing(
    string Name, LocalDate Date, int Number, PackageCount? Package, SessionRecord? Last, IReadOnlyList<string> Takeaways, IReadOnlyList<OpenItem> Open,
    IReadOnlyList<GoalTrend> Goals, IReadOnlyList<string> Background, IReadOnlyList<string> Agenda)
{
    /// <summary>All of it, for the coach alone.</summary>
    public static Briefing Of(NoteContext context, SessionRecord session, NoteLookup lookup) => Of(context, session, new BriefingSource(lookup, null));

    /// <summary>Only what may be written into the session's note, whose sections the practice may share: nothing private.</summary>
    public static Briefing Public(NoteContext context, SessionRecord session, NoteLookup lookup) =>
        Of(context, session, new BriefingSource(lookup, new Privacy(context.Practice.Settings, lookup)));

    private static Briefing Of(NoteContext context, SessionRecord session, BriefingSource source)
    {
        ClientFolder folder = source.Of(context.Folder);
        var before = folder.Sessions.Where(s => (s.Date, s.Sequence).CompareTo((session.Date, session.Sequence)) < 0 && s.Path != session.Path).ToList();
        SessionRecord? last = before.LastOrDefault(s => s.Status == SessionStatus.Done) ?? before.LastOrDefault();
        var open = OpenItems.InOrder(source.Of(OpenItems.Of(folder, context.Calendar)), context.Calendar);
        var goals = GoalTrend.Of(folder, session.Date).Where(g => g.Goal.Status is "active" or "paused").ToList();
        return new Briefing(
            context.ClientName, session.Date, folder.NumberOf(session),
            PackageCount.Of(folder, context.Practice.Settings), last, last is null ? [] : source.Takeaways(last), open, goals,
            source.Points(folder.ClientNote, SectionKind.Background, SectionKind.Preparation).ToList(),
            AgendaSuggestions.Of(folder, session, before, open, goals, source));
    }
}

/// <summary>The notes a briefing is made from, as far as it may tell of them.</summary>
/// <param name="privacy">Null where it may tell of everything.</param>
internal sealed class BriefingSource(NoteLookup lookup, Privacy? privacy)
{
    public ClientFolder Of(ClientFolder folder) => privacy is null ? folder : folder with { Goals = privacy.PublicGoals(folder) };

    public IEnumerable<OpenItem> Of(IReadOnlyList<OpenItem> items) => privacy is null ? items : PaperScope.WithoutPrivate(items, privacy);

    public IReadOnlyList<string> Takeaways(SessionRecord session) =>
        privacy is null ? session.Takeaways : Points(session.Path, SectionKind.KeyTakeaways, SectionKind.Preparation).ToList();

    /// <param name="to">The section they would be written into.</param>
    public IEnumerable<string> Points(string path, SectionKind kind, SectionKind to) => lookup(path) is not { } note ? []
        : (privacy?.PublicPoints(note, kind, to) ?? SectionPoints.Read(note, kind)).Select(point => point.Text);
}
