using System.Diagnostics;
using CodeGem.Tests;

namespace CodeGem.Process.Tests.Faults;

/// <summary>The program run on a small practice as from a shell.</summary>
internal sealed class ShellPractice : SmallPractice
{
    /// <returns>The exit code.</returns>
    public int Run(string[] arguments, IReadOnlyDictionary<string, string>? disk = null)
    {
        using System.Diagnostics.Process process = Start(arguments, disk);
        process.WaitForExit();
        return process.ExitCode;
    }

    public System.Diagnostics.Process Start(string[] arguments, IReadOnlyDictionary<string, string>? disk = null)
    {
        var start = new ProcessStartInfo(ServerProcess.Program, [.. arguments, "--today", "2026-11-16"]) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in disk ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }
}
