using System.Diagnostics;
using CodeGem.Tests;

namespace CodeGem.Process.Tests.Faults;

/// <summary>A small practice, and the program run on it as from a shell, on a disk in memory where there is one.</summary>
internal sealed class ShellPractice : IDisposable
{
    public const string Dana = "clients/dana-okafor/", Note = Dana + "2026-11-16.md", Next = Dana + "2026-11-30.md";

    private readonly string folder = Directory.Exists("/dev/shm")
        ? Directory.CreateDirectory("/dev/shm/codegem-test-" + Guid.NewGuid().ToString("N")).FullName
        : Directory.CreateTempSubdirectory("codegem-test-").FullName;

    public ShellPractice()
    {
        Write("practice.yaml", "coach: Ines Marot\ntimezone: UTC\n");
        Write(Dana + "client.md", "---\ntype: client\nid: dana-okafor\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\ncadence: biweekly\n---\n\n# Dana Okafor\n");
        Write("clients/sam/client.md", "---\ntype: client\nid: sam\nname: Sam\nstatus: active\nsince: 2026-09-14\n---\n\n- [ ] A bystander\n");
        Write(Dana + "2026-11-02.md", Session("2026-11-02", "done", "- [>] Ask Priya moved:2026-11-16\n", "next: 2026-11-16\n"));
        Write(Note, Session("2026-11-16", "planned", "## Action review\n\n- [ ] Ask Priya @client from:2026-11-02\n\n## Action items\n\n- [ ] Tell the team   @client due:next\n  - [/] Draft it\r\n- [ ] Book Sam 😀\n"));
    }

    public string Root => folder;

    public string At(string path) => Path.Combine(folder, path);

    public Dictionary<string, string> Files() => Aftermath.Files(folder);

    /// <returns>The exit code.</returns>
    public int Run(string[] arguments, IReadOnlyDictionary<string, string>? disk = null)
    {
        using System.Diagnostics.Process process = Start(arguments, disk);
        process.WaitForExit();
        return process.ExitCode;
    }

    public System.Diagnostics.Process Start(string[] arguments, IReadOnlyDictionary<string, string>? disk = null)
    {
        var start = new ProcessStartInfo(FaultyDisk.Program, [.. arguments, "--today", "2026-11-16"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in disk ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Session(string date, string status, string body, string more = "") =>
        $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nduration: 60\nkind: regular\nstatus: {status}\n{more}---\n\n{body}";

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
