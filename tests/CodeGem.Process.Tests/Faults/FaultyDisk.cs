using System.Diagnostics;
using System.Globalization;

namespace CodeGem.Process.Tests.Faults;

/// <summary>
/// The program as it is, on a disk that goes wrong: a library of ours stands between it and the system's and lets one call fail, ends the
/// process there, or holds it up. What is killed here dies as it does of <c>kill -9</c>.
/// </summary>
internal static class FaultyDisk
{
    private static readonly Lazy<string?> Library = new(Compile);

    /// <summary>Every call can be tried, because starting is cheap; or because CODEGEM_FIRE=all takes the time.</summary>
    public static bool IsEveryCall { get; } = ServerProcess.IsNative || Environment.GetEnvironmentVariable("CODEGEM_FIRE") == "all";

    /// <summary>Skips a test, by name, where there is nothing to compile with.</summary>
    public static void IsNeeded() => Assert.SkipWhen(Library.Value is null, "gcc on Linux is needed to let the system's calls fail.");

    /// <summary>What the program is started with.</summary>
    /// <param name="how"><c>kill</c>, <c>wait</c>, or the number of an error.</param>
    /// <param name="go">The file that ends the waiting.</param>
    public static IReadOnlyDictionary<string, string> Surroundings(string folder, int at, string how, string go = "") => new Dictionary<string, string>
    {
        ["LD_PRELOAD"] = Library.Value!,
        ["FAULT_FOLDER"] = folder,
        ["FAULT_AT"] = at.ToString(CultureInfo.InvariantCulture),
        ["FAULT_HOW"] = how,
        ["FAULT_GO"] = go,
    };

    /// <param name="surroundings">None for a disk without a fault.</param>
    public static ServerProcess Server(IReadOnlyDictionary<string, string> surroundings) =>
        ServerProcess.Around(ServerProcess.Spawn(ServerProcess.Program, ["lsp", "--today", "2026-11-16"], Path.GetTempPath(), surroundings));

    private static string? Compile()
    {
        if (!OperatingSystem.IsLinux()) return null;
        var library = Path.Combine(AppContext.BaseDirectory, "faults.so");
        try
        {
            using var gcc = System.Diagnostics.Process.Start(new ProcessStartInfo(
                "gcc", ["-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-O1", "-o", library, Path.Combine(AppContext.BaseDirectory, "Faults", "faults.c"), "-ldl"]))!;
            gcc.WaitForExit();
            Assert.Equal(0, gcc.ExitCode);
            return library;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
