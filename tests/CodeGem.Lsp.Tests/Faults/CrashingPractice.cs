using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Effects;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;
using CodeGem.Tests;
using NodaTime;

namespace CodeGem.Lsp.Tests.Faults;

/// <summary>A small practice that is put back as it was after every fault.</summary>
internal sealed class CrashingPractice : SmallPractice
{
    private static readonly LocalDate Today = new(2026, 11, 16);

    public Workplace Place(string path, FileCalls? calls = null) =>
        Workplace.OnDisk(NotePlace.Of(At(path))!, Today) with { Files = calls ?? FileCalls.OnDisk, Now = Today.At(new LocalTime(16, 4)) };

    public void Delete(string path) => File.Delete(At(path));

    /// <summary>The next work in each folder finds nothing to do there.</summary>
    public async Task Tidy()
    {
        foreach (string inside in Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories))
            await PlanRunner.OnDisk.Run(new Plan([], [], Path.GetRelativePath(Root, inside) + "/client.md"), Root, OpenNotes.None);
    }

    public Dictionary<string, byte[]> Save() => Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);

    /// <summary>Everything is as it was saved, and nothing else is there.</summary>
    public void Restore(Dictionary<string, byte[]> saved)
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Where(file => !saved.ContainsKey(file)))
            File.Delete(file);
        foreach (string empty in Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories).OrderByDescending(f => f.Length).Where(f => !Directory.EnumerateFileSystemEntries(f).Any()).ToList())
            Directory.Delete(empty);
        foreach ((string file, byte[] bytes) in saved)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}
