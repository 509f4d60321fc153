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

    /// <summary>
    /// The native program, when it was built after the one beside the tests, as <c>./test</c> does: it starts twenty times as fast, and it is what people have.
    /// </summary>
    public static string Program { get; } = FreshNative() ?? ServerProcess.Program;

    /// <summary>Every call can be tried, because starting is cheap; or because CODEGEM_FIRE=all takes the time.</summary>
    public static bool IsEveryCall { get; } = Program != Path.Combine(AppContext.BaseDirectory, "codegem") || Environment.GetEnvironmentVariable("CODEGEM_FIRE") == "all";

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
        ServerProcess.Around(ServerProcess.Spawn(Program, ["lsp", "--today", "2026-11-16"], Path.GetTempPath(), surroundings));

    private static string? FreshNative()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CodeGem.Lsp.sln"))) root = root.Parent;
        var native = new FileInfo(Path.Combine(root?.FullName ?? "", "artifacts", "codegem", "codegem"));
        return native.Exists && native.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.ChangeExtension(ServerProcess.Program, ".dll")) ? native.FullName : null;
    }

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
