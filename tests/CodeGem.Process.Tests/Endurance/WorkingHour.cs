using System.Diagnostics;
using System.Globalization;
using CodeGem.Benchmarks;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests.Endurance;

/// <summary>What was seen at the end of one minute. Handles are unknown where the system does not let them be counted.</summary>
internal sealed record Look(double Megabytes, int? Handles, double MillisecondsToComplete);

/// <summary>
/// A coach's hour, minute by minute, as fast as the server can take it: notes are opened, typed in and closed, files are renamed, and another
/// program changes others on the disk; folders that were never seen are visited; now and then the machine sleeps.
/// </summary>
internal sealed class WorkingHour : IDisposable
{
    private const int NotesAMinute = 17, TypedIn = 5, MinutesBetweenSleeps = 3;

    /// <summary>What is typed while nobody reads must fit into the pipe.</summary>
    private const int MostWhileAsleep = 12;

    private const string Words = "- [ ] Call Sam about the release @client due:next friday goal:g1\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("codegem-hour-");
    private readonly ServerProcess server = ServerProcess.Start("lsp");
    private readonly string practice;
    private readonly string[] notes;
    private int next;

    public WorkingHour(int size)
    {
        practice = Path.Combine(folder.FullName, "practice");
        new SyntheticPractice(practice).Write(size);
        notes = Directory.GetFiles(practice, "20*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Editor = new BusyEditor(server.Client);
        Editor.Initialize();
    }

    public BusyEditor Editor { get; }

    public int Opened { get; private set; }

    public int Sleeps { get; private set; }

    public void Dispose()
    {
        server.Dispose();
        folder.Delete(recursive: true);
    }

    public Look Minute(int minute)
    {
        var today = Enumerable.Range(0, NotesAMinute).Select(_ => notes[next++ * 7 % notes.Length]).Distinct().ToArray();
        foreach (var note in today) Open(note);
        foreach (var note in today[..TypedIn]) Editor.Type(note, Words);
        if (minute % MinutesBetweenSleeps == 1) Sleep(today[0]);
        var times = today.Select(note => Editor.Ask("textDocument/completion", new { textDocument = new { uri = CodeGem.Tests.Editor.UriOf(note) }, position = Editor.End(note) })).Order().ToArray();
        foreach (var note in today) Editor.AwaitFindings(note);
        foreach (var note in today) Editor.Close(note);
        Editor.Rename(today[0], today[0] + ".old.md");
        Editor.Rename(today[0] + ".old.md", today[0]);
        ChangeOnDisk(minute);
        Visit(minute);
        Editor.AwaitAnswers();
        return new Look(Megabytes(), Handles(), times[times.Length / 2].TotalMilliseconds);
    }

    public int End()
    {
        Editor.Ask("shutdown", new { });
        server.Client.Notify("exit");
        return server.ExitCode;
    }

    private void Open(string note)
    {
        Opened++;
        Editor.Open(note);
    }

    /// <summary>What another program writes and removes is known without the editor having said anything.</summary>
    private void ChangeOnDisk(int minute)
    {
        var client = "visitor-" + minute.ToString(CultureInfo.InvariantCulture);
        var made = Directory.CreateDirectory(Path.Combine(practice, "clients", client)).FullName;
        File.WriteAllText(Path.Combine(made, "client.md"), $"---\ntype: client\nid: {client}\nname: {client}\nstatus: active\n---\n");
        AwaitSymbols(client, found => found > 0);
        Directory.Delete(made, recursive: true);
        AwaitSymbols(client, found => found == 0);
    }

    private void AwaitSymbols(string query, Func<int, bool> until)
    {
        var patience = Stopwatch.StartNew();
        for (var found = -1; !until(found);)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), "a change on the disk was never seen");
            Editor.Ask("workspace/symbol", new { query }, symbols => found = ((JArray)symbols!).Count);
        }
    }

    /// <summary>A note outside of any practice, and one in a practice of its own.</summary>
    private void Visit(int minute)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder.FullName, "visited", minute.ToString(CultureInfo.InvariantCulture), "clients", "sam"));
        var loose = Directory.CreateDirectory(place.FullName + "-alone");
        File.WriteAllText(Path.Combine(place.Parent!.Parent!.FullName, "practice.yaml"), "coach: Ines Marot\n");
        foreach (var note in new[] { Path.Combine(place.FullName, "2026-11-16.md"), Path.Combine(loose.FullName, "2026-11-16.md"), Path.Combine(folder.FullName, $"alone-{minute}", "2026-11-16.md") })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(note)!);
            File.WriteAllText(note, "---\ntype: session\nclient: sam\ndate: 2026-11-16\nstatus: planned\n---\n");
            Open(note);
            Editor.AwaitFindings(note);
            Editor.Close(note);
        }
    }

    /// <summary>The machine sleeps while the editor goes on writing, and both wake up.</summary>
    private void Sleep(string note)
    {
        if (OperatingSystem.IsWindows()) return;
        Sleeps++;
        Signal("-STOP");
        Editor.Type(note, Words[..MostWhileAsleep]);
        Signal("-CONT");
        Editor.AwaitAnswers();
        Editor.AwaitFindings(note);
    }

    private void Signal(string signal)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [signal, server.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private double Megabytes()
    {
        using var process = System.Diagnostics.Process.GetProcessById(server.Id);
        return process.WorkingSet64 / 1e6;
    }

    private int? Handles()
    {
        try
        {
            return OperatingSystem.IsLinux() ? Directory.GetFileSystemEntries($"/proc/{server.Id}/fd").Length : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
