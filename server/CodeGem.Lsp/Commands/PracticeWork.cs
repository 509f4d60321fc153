using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Folders;

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
            throw new NotPossible(Messages.Of("command.no-coach"));
        Plan plan = Notes.Meetings.NewPractice.Plan(coach, timeZone ?? MachineZone(), email);
        RunResult run = await PlanRunner.OnDisk.Run(plan, folder, OpenNotes.None, cancellation).ConfigureAwait(false);
        return run.Message is { } problem ? throw new NotPossible(problem) : file;
    }

    /// <summary>This machine's zone by its IANA name; Windows has names of its own for them.</summary>
    private static string MachineZone()
    {
        string id = TimeZoneInfo.Local.Id;
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(id, out string? iana) ? iana : id.Contains('/') ? id : "Etc/UTC";
    }
}
