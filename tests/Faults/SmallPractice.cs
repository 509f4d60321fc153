namespace CodeGem.Tests;

/// <summary>
/// A small practice in a folder of its own, on a disk in memory where there is one: Dana, with a meeting to finish, and Sam, who has nothing
/// to do with it.
/// </summary>
public class SmallPractice : IDisposable
{
    public const string Dana = "clients/dana-okafor/", Last = Dana + "2026-11-02.md", Note = Dana + "2026-11-16.md", Planned = Dana + "2026-12-01.md";

    public SmallPractice()
    {
        Write("practice.yaml", "coach: Ines Marot\ntimezone: UTC\n");
        Write(Dana + "client.md", "---\ntype: client\nid: dana-okafor\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\ncadence: biweekly\n---\n\n# Dana Okafor\n\n## Next time\n\n- Ask after the talk\n");
        Write("clients/sam/client.md", "---\ntype: client\nid: sam\nname: Sam\nstatus: active\nsince: 2026-09-14\n---\n\n- [ ] A bystander\n");
        Write(Last, Session("2026-11-02", "done", "## Action items\n\n- [>] Ask Priya @client due:2026-11-13 moved:2026-11-16\n- [x] Pick two\n", "next: 2026-11-16\nfinished: 2026-11-02T16:00\n"));
        Write(Note, Session("2026-11-16", "planned", "# Dana Okafor, 16 November 2026\n\n## Preparation\n\n## Action review\n\n- [ ] Ask Priya @client due:2026-11-13 from:2026-11-02\n\n## Action items\n\n"
            + "- [ ] Tell the team   @client due:next\n  - [/] Draft it\r\n  - [x] Open the draft\n* [ ] Book Sam 😀\n\n## Key takeaways\n\n- Watching is not handing over.\n"));
    }

    public string Root { get; } = Directory.Exists("/dev/shm")
        ? Directory.CreateDirectory("/dev/shm/codegem-test-" + Guid.NewGuid().ToString("N")).FullName
        : Directory.CreateTempSubdirectory("codegem-test-").FullName;

    public static string Session(string date, string status, string body, string more = "") =>
        $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nduration: 60\nkind: regular\nstatus: {status}\n{more}---\n\n{body}";

    public string At(string path) => Path.Combine(Root, path);

    public Dictionary<string, string> Files() => Aftermath.Files(Root);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}
