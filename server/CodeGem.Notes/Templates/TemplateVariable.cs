using System.Collections.Frozen;
using System.Globalization;
using CodeGem.Notes.Language;
using NodaTime;

namespace CodeGem.Notes.Templates;

/// <summary>A name a template may use between double braces, and what it stands for.</summary>
public sealed class TemplateVariable
{
    private readonly Func<TemplateValues, string?> read;

    private TemplateVariable(string name, Func<TemplateValues, string?> read) => (Name, this.read) = (name, read);

    /// <summary>Every variable, in the order in which they are offered.</summary>
    public static IReadOnlyList<TemplateVariable> All { get; } =
    [
        new("client.name", v => v.ClientName),
        new("client.first_name", v => FirstWord(v.ClientName)),
        new("client.id", v => v.ClientId),
        new("client.goals", v => Joined(v.ClientGoals)),
        new("client.sponsor", v => v.Sponsor),
        new("session.date", v => Date(v.SessionDate, DateNames.Long)),
        new("session.date_iso", v => Date(v.SessionDate, Iso)),
        new("session.date_short", v => Date(v.SessionDate, DateNames.Short)),
        new("session.weekday", v => Date(v.SessionDate, DateNames.Weekday)),
        new("session.number", v => Number(v.SessionNumber)),
        new("session.start", v => v.SessionStart),
        new("session.duration", v => Number(v.SessionDuration)),
        new("session.kind", v => v.SessionKind),
        new("session.mode", v => v.SessionMode),
        new("session.topic", v => v.SessionTopic),
        new("coach.name", v => v.CoachName),
        new("last.date", v => Date(v.LastDate, DateNames.Long)),
        new("last.date_iso", v => Date(v.LastDate, Iso)),
        new("last.date_short", v => Date(v.LastDate, DateNames.Short)),
        new("last.takeaways", v => Joined(v.LastTakeaways)),
        new("package.name", v => v.PackageName),
        new("package.size", v => Number(v.PackageSize)),
        new("package.used", v => Number(v.PackageUsed)),
        new("package.left", v => Number(v.PackageLeft)),
        new("goal.next", v => v.NextGoal ?? "g1"),
    ];

    private static readonly FrozenDictionary<string, TemplateVariable> ByName =
        All.ToFrozenDictionary(variable => variable.Name, StringComparer.Ordinal);

    public string Name { get; }

    /// <summary>A sentence for completion and hover.</summary>
    public string Description => Messages.Of("variable." + Name);

    public static TemplateVariable? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The value as the coach wrote it, not yet made safe for a note; empty when it is not known.</summary>
    public string Of(TemplateValues values) => read(values) ?? "";

    /// <summary>The known name that was probably meant; null when none is near.</summary>
    public static string? Near(string name)
    {
        string? byLastWord = All.FirstOrDefault(v => v.Name.EndsWith("." + name, StringComparison.OrdinalIgnoreCase))?.Name;
        if (byLastWord is not null)
            return byLastWord;
        (string near, int distance) = All.Select(v => (v.Name, Distance: Distance(v.Name, name))).MinBy(pair => pair.Distance);
        return distance <= 2 ? near : null;
    }

    private static string? FirstWord(string? name) => name?.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

    private static string Joined(IReadOnlyList<string> lines) => string.Join(" / ", lines);

    private static string? Date(LocalDate? date, Func<LocalDate, string> form) => date is { } day ? form(day) : null;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many letters to add, leave out or change; names beyond any typing mistake are simply far.</summary>
    private static int Distance(string known, string typed)
    {
        if (Math.Abs(known.Length - typed.Length) > 2)
            return int.MaxValue;
        int[] above = [.. Enumerable.Range(0, typed.Length + 1)];
        for (int i = 1; i <= known.Length; i++)
        {
            int[] row = new int[typed.Length + 1];
            row[0] = i;
            for (int j = 1; j <= typed.Length; j++)
            {
                int change = char.ToLowerInvariant(known[i - 1]) == char.ToLowerInvariant(typed[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[^1];
    }
}
