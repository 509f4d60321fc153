using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Practice;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;
using CodeGem.Practice.Folders;
using NodaTime;

namespace CodeGem.Lsp.Commands;

/// <summary>Begins a practice in a folder.</summary>
public static class PracticeWork
{
    /// <returns>The full path of its practice.yaml.</returns>
    public static async Task<string> NewPractice(string folder, string? coach, string? timeZone, string? email, CancellationToken cancellation)
    {
        string file = Path.Combine(folder, PracticeFinder.SettingsFile);
        if (File.Exists(file))
            throw new NotPossible(Messages.Of("command.practice-exists", folder));
        if (coach is null)
            throw new WrongUse(Messages.Of("command.no-coach"));
        await Make(folder, Notes.Meetings.NewPractice.Plan(coach, timeZone ?? MachineZone(), email), cancellation).ConfigureAwait(false);
        return file;
    }

    /// <summary>Writes the sample practice with its dates moved to a day, into a folder that is empty or not there.</summary>
    public static async Task NewSample(string folder, LocalDate today, CancellationToken cancellation)
    {
        var plan = new Plan([.. SamplePractice.FilesFor(today).Select(file => new CreateFile(file.Path, file.Text))], []);
        if (Path.Exists(folder) && !HoldsOnly(folder, plan))
            throw new NotPossible(Messages.Of("command.folder-not-empty", folder));
        await Make(folder, plan, cancellation).ConfigureAwait(false);
    }

    private static async Task Make(string folder, Plan plan, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder); // what the plan makes stands inside it
        }
        catch (Exception error) when (FileTrouble.IsTrouble(error))
        {
            throw new Failure(Messages.Of(FileTrouble.KeyOf(error), folder));
        }
        RunResult run = await PlanRunner.OnDisk.Run(plan, folder, OpenNotes.None, cancellation).ConfigureAwait(false);
        if (run.Message is { } problem)
            throw new Failure(problem);
    }

    /// <summary>Nothing stands in the folder but what a run that was broken off may have made.</summary>
    private static bool HoldsOnly(string folder, Plan plan)
    {
        var made = plan.Steps.Select(step => step.Path).ToHashSet(StringComparer.Ordinal);
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", everything)
            .All(file => PracticePath.Relative(folder, file) is { } path && (made.Contains(path) || AtomicFile.IsTemporary(path)));
    }

    /// <summary>This machine's zone by its IANA name; Windows has names of its own for them.</summary>
    private static string MachineZone()
    {
        string id = TimeZoneInfo.Local.Id;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out string? iana) ? iana : id.Contains('/') ? id : "Etc/UTC";
    }
}
