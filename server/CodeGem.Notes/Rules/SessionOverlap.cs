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
        if (context.Record is not { IsPlanned: true, Hours.Start: not null } session || context.Note.FrontMatter.IsBroken)
            yield break;
        (Instant Start, Instant End)? ours = null;
        foreach ((ClientFolder folder, SessionRecord other) in PlannedAround(context.Practice, session.Date))
        {
            if (other.Path == session.Path || other.Hours.Start is not { } begins)
                continue;
            ours ??= Times(context, context.Folder, session);
            (Instant start, Instant end) = Times(context, folder, other);
            if (start >= ours.Value.End || ours.Value.Start >= end)
                continue;
            Span span = context.Note.FrontMatter.Find("start")!.ValueSpan;
            string time = Reading.FrontMatterValues.Text(begins);
            yield return Found(span, Messages.Of("rule.session-overlap", folder.DisplayName, time));
        }
    }

    /// <summary>What is planned on that day or one beside it: zones may be most of a day apart.</summary>
    private static IEnumerable<(ClientFolder, SessionRecord)> PlannedAround(PracticeSnapshot practice, LocalDate date)
    {
        for (int days = -1; days <= 1; days++)
        {
            if (Steps.Plus(date, days) is not { } day)
                continue;
            foreach (ClientFolder folder in practice.PlannedOn(day))
            {
                foreach (SessionRecord session in folder.SessionsOn(day).Where(s => s.IsPlanned))
                    yield return (folder, session);
            }
        }
    }

    private static (Instant Start, Instant End) Times(NoteContext context, ClientFolder folder, SessionRecord session)
    {
        PracticeSettings settings = context.Practice.Settings;
        string? name = folder.Profile?.TimeZone ?? settings.TimeZone;
        // A practice in one zone needs no zone database, which is dear to load.
        bool isPlain = name is null || name == settings.TimeZone;
        DateTimeZone zone = isPlain ? context.Calendar.Zone : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name!) ?? context.Calendar.Zone;
        (LocalTime? begins, int? duration) = session.Hours;
        Instant start = (session.Date + begins!.Value).InZoneLeniently(zone).ToInstant();
        int minutes = duration ?? folder.Profile?.Duration ?? settings.DefaultDuration;
        return (start, start + Duration.FromMinutes(minutes));
    }
}
