using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Effects;
using CodeGem.Practice.Effects;
using CodeGem.Practice.Files;
using CodeGem.Tests;
using NodaTime;

namespace CodeGem.Lsp.Tests.Faults;

/// <summary>A small practice that is put back as it was after every fault, on a disk in memory where there is one.</summary>
internal sealed class CrashingPractice : IDisposable
{
    public const string Dana = "clients/dana-okafor/", Last = Dana + "2026-11-02.md", Note = Dana + "2026-11-16.md", Planned = Dana + "2026-12-01.md";

    private static readonly LocalDate Today = new(2026, 11, 16);

    private readonly string folder = Directory.Exists("/dev/shm")
        ? Directory.CreateDirectory("/dev/shm/codegem-test-" + Guid.NewGuid().ToString("N")).FullName
        : Directory.CreateTempSubdirectory("codegem-test-").FullName;

    public CrashingPractice()
    {
        Write("practice.yaml", "coach: Ines Marot\ntimezone: UTC\n");
        Write(Dana + "client.md", "---\ntype: client\nid: dana-okafor\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\ncadence: biweekly\n---\n\n# Dana Okafor\n\n## Next time\n\n- Ask after the talk\n");
        Write("clients/sam/client.md", "---\ntype: client\nid: sam\nname: Sam\nstatus: active\nsince: 2026-09-14\n---\n\n- [ ] A bystander\n");
        Write(Last, Session("2026-11-02", "done", "## Action items\n\n- [>] Ask Priya @client due:2026-11-13 moved:2026-11-16\n- [x] Pick two\n", "next: 2026-11-16\nfinished: 2026-11-02T16:00\n"));
        Write(Note, Session("2026-11-16", "planned", "# Dana Okafor, 16 November 2026\n\n## Preparation\n\n## Action review\n\n- [ ] Ask Priya @client due:2026-11-13 from:2026-11-02\n\n## Action items\n\n"
            + "- [ ] Tell the team   @client due:next\n  - [/] Draft it\r\n  - [x] Open the draft\n* [ ] Book Sam 😀\n\n## Key takeaways\n\n- Watching is not handing over.\n"));
    }

    public string Root => folder;

    public static string Session(string date, string status, string body, string more = "") =>
        $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nduration: 60\nkind: regular\nstatus: {status}\n{more}---\n\n{body}";

    public Workplace Place(string path, FileCalls? calls = null) =>
        Workplace.OnDisk(NotePlace.Of(At(path))!, Today) with { Files = calls ?? FileCalls.OnDisk, Now = Today.At(new LocalTime(16, 4)) };

    public string At(string path) => Path.Combine(folder, path);

    public Dictionary<string, string> Files() => Aftermath.Files(folder);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public void Delete(string path) => File.Delete(At(path));

    /// <summary>The next work in each folder finds nothing to do there.</summary>
    public async Task Tidy()
    {
        foreach (string inside in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            await PlanRunner.OnDisk.Run(new Plan([], [], Path.GetRelativePath(folder, inside) + "/client.md"), folder, OpenNotes.None);
    }

    public Dictionary<string, byte[]> Save() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllBytes);

    /// <summary>Everything is as it was saved, and nothing else is there.</summary>
    public void Restore(Dictionary<string, byte[]> saved)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Where(file => !saved.ContainsKey(file)))
            File.Delete(file);
        foreach (string empty in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).OrderByDescending(f => f.Length).Where(f => !Directory.EnumerateFileSystemEntries(f).Any()).ToList())
            Directory.Delete(empty);
        foreach ((string file, byte[] bytes) in saved)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
