using System.Collections.Immutable;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>Which clients have a session planned on a day: kept with the practice, so that a key press need not ask every client.</summary>
internal sealed class PlannedSessions
{
    private readonly ImmutableDictionary<LocalDate, ImmutableHashSet<string>> folders;

    private PlannedSessions(ImmutableDictionary<LocalDate, ImmutableHashSet<string>> folders) => this.folders = folders;

    public static PlannedSessions Of(IEnumerable<ClientFolder> clients)
    {
        var days = new Dictionary<LocalDate, HashSet<string>>();
        foreach (ClientFolder client in clients)
        {
            foreach (SessionRecord session in client.Sessions)
            {
                if (!session.IsPlanned)
                    continue;
                if (!days.TryGetValue(session.Date, out HashSet<string>? paths))
                    days.Add(session.Date, paths = new(StringComparer.Ordinal));
                paths.Add(client.Path);
            }
        }
        return new(days.ToImmutableDictionary(day => day.Key, day => day.Value.ToImmutableHashSet(StringComparer.Ordinal)));
    }

    /// <summary>The folders, named by their paths.</summary>
    public IReadOnlyCollection<string> On(LocalDate date) => folders.GetValueOrDefault(date) ?? ImmutableHashSet<string>.Empty;

    /// <summary>With one client's folder as it is now.</summary>
    public PlannedSessions With(ClientFolder? before, ClientFolder now)
    {
        ImmutableDictionary<LocalDate, ImmutableHashSet<string>> changed = folders;
        foreach (LocalDate date in Days(before).Except(Days(now)))
            changed = changed.SetItem(date, changed[date].Remove(now.Path));
        foreach (LocalDate date in Days(now).Except(Days(before)))
            changed = changed.SetItem(date, (changed.GetValueOrDefault(date) ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal)).Add(now.Path));
        return changed == folders ? this : new(changed);
    }

    private static IEnumerable<LocalDate> Days(ClientFolder? folder) => folder?.Sessions.Where(s => s.IsPlanned).Select(s => s.Date) ?? [];
}
