using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Commands;

/// <summary>What is made from the notes, and where an editor finds it: reports in the practice's own folder, drafts in the client's.</summary>
public static class PaperWork
{
    /// <summary>Fills a Preparation and an Agenda that are empty.</summary>
    /// <returns>The note, from the root.</returns>
    public static async Task<Plan> Prepare(Workplace place, string path, CancellationToken cancellation)
    {
        NoteContext context = MeetingWork.Required(place.Context(path));
        Plan plan = MeetingWork.Required(PrepareSession.Plan(context, NoteLookups.Once(place.Lookup)));
        string? promise = await MeetingWork.CarryOut(place, plan, cancellation).ConfigureAwait(false);
        return plan with { Notes = MeetingWork.With(plan.Notes, promise) };
    }

    public static async Task<Plan> DraftFollowUp(Workplace place, string path, CancellationToken cancellation)
    {
        NoteContext context = MeetingWork.Required(place.Context(path));
        Plan plan = MeetingWork.Required(FollowUp.Plan(context, NoteLookups.Once(place.Lookup)));
        string? promise = await MeetingWork.CarryOut(place, plan, cancellation).ConfigureAwait(false);
        return plan with { Notes = MeetingWork.With(plan.Notes, promise) };
    }

    public static GeneratedFile Calendar(Workplace place, string? client) => new(
        NameOf("calendar", client, ".ics"), SessionCalendar.Of(place.Practice, place.Calendar, place.LookupAsFarAsPossible, client: client), "PRODID:-//CodeGem//");

    /// <returns>The file, and how far its hours go, in sentences.</returns>
    public static (GeneratedFile File, IReadOnlyList<string> Summary) Log(Workplace place, string? credential, string? client)
    {
        CoachingLog log = CoachingLog.Of(place.Practice, place.Calendar.Today, credential, client);
        string text = log.ToCsv();
        return (new GeneratedFile(NameOf("coaching-log", client, ".csv"), text, text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)]), log.Summary().ToList());
    }

    /// <summary>The page first, then the same as Markdown.</summary>
    public static IReadOnlyList<GeneratedFile> Report(Workplace place, string? client)
    {
        PracticeReport report = PracticeReport.Of(place.Practice, place.Calendar, place.LookupAsFarAsPossible, client);
        string name = client is null ? "dashboard" : "dashboard-" + client;
        return
        [
            new GeneratedFile(NotePath.Combine(GeneratedFile.Folder, name + ".html"), ReportHtml.Write(report), ReportHtml.Mark),
            GeneratedFile.Markdown(name + ".md", ReportMarkdown.Write(report)),
        ];
    }

    /// <exception cref="WrongUse">Nobody has the name that was asked for: an empty list would say that nothing is left to do.</exception>
    public static IReadOnlyList<OpenItem> OpenItemsOf(Workplace place, OpenItemFilter filter, string below = "")
    {
        IReadOnlyList<OpenItem> items = OpenItems.Of(place.Practice, place.Calendar, filter, below);
        if (items.Count > 0 || filter.Owner is not { } owner)
            return items;
        IReadOnlyList<string> owners = OpenItems.Owners(place.Practice, place.Calendar);
        return owners.Contains(owner.TrimStart('@'), StringComparer.OrdinalIgnoreCase)
            ? items
            : throw new WrongUse(Messages.Of("command.no-owner", owner, Listing.Of(owners)));
    }

    public static GeneratedFile Items(Workplace place, OpenItemFilter filter)
    {
        var items = PaperScope.WithoutPrivate(OpenItemsOf(place, filter), place.Practice.Settings, place.LookupAsFarAsPossible).ToList();
        var tables = new OpenItemTables(items, place.Calendar.Today, path => "../" + path);
        return GeneratedFile.Markdown("actions.md", tables.Markdown());
    }

    /// <summary>Writes files that are made anew each time.</summary>
    /// <returns>The first one, from the root.</returns>
    public static async Task<string> Write(Workplace place, CancellationToken cancellation, params IReadOnlyList<GeneratedFile> files)
    {
        if (place.Practice.IsLoose)
            throw new NotPossible(Messages.Of("command.no-practice", place.Root));
        foreach (GeneratedFile file in files)
        {
            if (await MeetingWork.CarryOut(place, MeetingWork.Required(file.Plan(Existing(place, file.Path))), cancellation).ConfigureAwait(false) is { } promise)
                throw new Failure(promise);
        }
        return files[0].Path;
    }

    /// <summary>
    /// Notes of a practice of which nobody knows what they say, and its settings where they cannot be read, a sentence each.
    /// </summary>
    public static IReadOnlyList<string> Troubles(Workplace place, Func<string, bool> isWanted, Func<string, string> shown)
    {
        if (place.Practice.IsLoose)
            return [];
        var clients = place.Practice.Clients.Values;
        // A folder that may not be looked into stands for the notes in it.
        IEnumerable<string> closed = PracticeSnapshot.ClientParents.Concat(clients.Where(client => client.Sessions.Count == 0).Select(client => client.Path))
            .Where(folder => !NoteFile.CanBeListed(place.FullPath(folder)));
        return closed.Concat(clients.SelectMany(client => client.Unread)).Where(isWanted).Order(StringComparer.Ordinal).Prepend(NotePath.SettingsFile)
            .Select(path => TroubleWith(place, path, shown)).OfType<string>().ToList();
    }

    private static string? TroubleWith(Workplace place, string path, Func<string, string> shown) => NoteFile.Read(place.FullPath(path), place.Files) switch
    {
        { CanBeRewritten: false } file => Messages.Of(file.Obstacle!, shown(path)),
        not null when path == NotePath.SettingsFile && place.Practice.Settings.IsUnread => Messages.Of("settings.unread", shown(path)),
        _ => null,
    };

    private static string? Existing(Workplace place, string path)
    {
        if (place.Unsaved(path) is { } open)
            return open.Text;
        return NoteFile.Read(place.FullPath(path), place.Files) switch
        {
            null => null,
            { Obstacle: { } obstacle } => throw new Failure(Messages.Of(obstacle, path)),
            var file => file.Text,
        };
    }

    private static string NameOf(string name, string? client, string extension) =>
        NotePath.Combine(GeneratedFile.Folder, client is null ? name + extension : $"{name}-{client}{extension}");
}
