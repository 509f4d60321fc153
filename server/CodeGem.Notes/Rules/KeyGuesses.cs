using System.Globalization;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>A value that a missing key may have.</summary>
/// <param name="IsCertain">The practice leaves no choice.</param>
internal readonly record struct KeyGuess(string Value, bool IsCertain = false);

/// <summary>What the rest of the practice says about a key that is missing; the best guess first, none where nothing is known.</summary>
internal static class KeyGuesses
{
    public static IEnumerable<KeyGuess> Of(FrontMatterFile file, FrontMatterKey key)
    {
        if (file.Note is { } context)
            return key.Home == KeyHome.Client ? OfClient(context, key) : OfSession(context, key);
        // The edge knows where the machine stands; UTC is what it says when it does not.
        return key.Name == "timezone" && file.Calendar.Zone != DateTimeZone.Utc ? [new(file.Calendar.Zone.Id)] : [];
    }

    private static IEnumerable<KeyGuess> OfSession(NoteContext context, FrontMatterKey key)
    {
        (LocalDate Date, int)? name = NotePath.SessionName(context.Path);
        switch (key.Name)
        {
            case "client":
                return OfFolder(context);
            case "date":
                return name is { } said ? [new(FrontMatterValues.Text(said.Date), true)] : [new(FrontMatterValues.Text(context.Calendar.Today))];
            case "status":
                bool isAhead = context.Anchor >= context.Calendar.Today;
                return (isAhead ? SessionStatuses.Words : SessionStatuses.Words.Skip(1)).Select(word => new KeyGuess(word));
            case "kind":
                return key.Words.Take(3).Select(word => new KeyGuess(word));
            case "duration":
                int minutes = context.Folder.Profile?.Duration ?? context.Practice.Settings.DefaultDuration;
                return [new(minutes.ToString(CultureInfo.InvariantCulture))];
            case "attended" when context.Folder.Profile?.Participants is { Count: > 0 } participants:
                return [new($"[{string.Join(", ", participants)}]")];
            default:
                return [];
        }
    }

    private static IEnumerable<KeyGuess> OfClient(NoteContext context, FrontMatterKey key)
    {
        IReadOnlyList<SessionRecord> sessions = context.Folder.Sessions;
        string today = FrontMatterValues.Text(context.Calendar.Today);
        switch (key.Name)
        {
            case "id":
                return OfFolder(context);
            case "name" when context.Folder.Id.Length > 0:
                return [new(string.Join(' ', context.Folder.Id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Capital)))];
            case "status":
                return key.Words.Select(word => new KeyGuess(word));
            case "since":
                return [new(sessions is [var first, ..] ? FrontMatterValues.Text(first.Date) : today)];
            case "ended":
                return [new(sessions is [.., var last] ? FrontMatterValues.Text(last.Date) : today)];
            case "participants":
                string[] known = sessions.SelectMany(s => s.Session.Attended).Distinct().ToArray();
                return known.Length > 0 ? [new($"[{string.Join(", ", known)}]")] : [];
            case "package_sessions":
                return [new(SizeOf(context.Folder))];
            default:
                return [];
        }
    }

    private static IEnumerable<KeyGuess> OfFolder(NoteContext context) =>
        Slug.IsSlug(context.Folder.Id) ? [new(context.Folder.Id, !context.Practice.IsLoose)] : [];

    /// <summary><c>autumn-6</c> says six; else as many sessions as were booked on it.</summary>
    private static string SizeOf(ClientFolder folder)
    {
        string package = folder.Profile?.Package ?? "";
        string digits = package[(package.LastIndexOf('-') + 1)..];
        int booked = Meetings.PackageCount.Of(folder, package).Count();
        return FrontMatterValues.Number(digits) is > 0 and < 1000 ? digits : Math.Max(1, booked).ToString(CultureInfo.InvariantCulture);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
