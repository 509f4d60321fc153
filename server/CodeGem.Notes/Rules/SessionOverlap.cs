using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>Two planned sessions at one time, with one client or with two.</summary>
public sealed class SessionOverlap() : Rule("session-overlap", Severity.Warning, Severity.Warning)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        if (context.Record is not { IsPlanned: true, Session.Start: not null } session || context.Note.FrontMatter.IsBroken)
            yield break;
        (Instant Start, Instant End)? ours = null;
        foreach (ClientFolder folder in FoldersAround(context.Practice, session.Date))
        {
            foreach (SessionRecord other in folder.Sessions)
            {
                bool isNear = Math.Abs(Period.DaysBetween(session.Date, other.Date)) <= 1 && other.Path != session.Path
                    && other is { IsPlanned: true, Session.Start: not null };
                if (!isNear)
                    continue;
                ours ??= Times(context, context.Folder, session);
                (Instant start, Instant end) = Times(context, folder, other);
                if (start >= ours.Value.End || ours.Value.Start >= end)
                    continue;
                Span span = context.Note.FrontMatter.Find("start")!.ValueSpan;
                string time = Reading.FrontMatterValues.Text(other.Session.Start!.Value);
                yield return Found(span, Messages.Of("rule.session-overlap", folder.DisplayName, time));
            }
        }
    }

    /// <summary>Those with a session planned on that day or one beside it: zones may be most of a day apart.</summary>
    private static IEnumerable<ClientFolder> FoldersAround(PracticeSnapshot practice, LocalDate date) =>
        new[] { Steps.Plus(date, -1), date, Steps.Plus(date, 1) }.OfType<LocalDate>().SelectMany(practice.PlannedOn).DistinctBy(f => f.Path);

    private static (Instant Start, Instant End) Times(NoteContext context, ClientFolder folder, SessionRecord session)
    {
        PracticeSettings settings = context.Practice.Settings;
        string? name = folder.Profile?.TimeZone ?? settings.TimeZone;
        // A practice in one zone needs no zone database, which is dear to load.
        bool isPlain = name is null || name == settings.TimeZone;
        DateTimeZone zone = isPlain ? context.Calendar.Zone : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name!) ?? context.Calendar.Zone;
        Instant start = (session.Date + session.Session.Start!.Value).InZoneLeniently(zone).ToInstant();
        int minutes = session.Session.Duration ?? folder.Profile?.Duration ?? settings.DefaultDuration;
        return (start, start + Duration.FromMinutes(minutes));
    }
}
