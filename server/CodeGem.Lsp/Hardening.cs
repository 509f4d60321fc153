using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeGem.Lsp;

/// <summary>
/// Notes are in this process's memory, so it leaves no core dump, lets no other process of the same user attach, and the server has no
/// diagnostics port: the native program is made without one (EventSourceSupport), and .NET's own runtime is told to open none.
/// </summary>
internal static partial class Hardening
{
    private const int PrSetDumpable = 4; // linux/prctl.h
    private const int RlimitCore = 4;    // sys/resource.h, Linux and macOS alike
    private const string DiagnosticsSwitch = "DOTNET_EnableDiagnostics";

    public static void Apply()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var none = default(ResourceLimit);
        _ = SetResourceLimit(RlimitCore, in none);
        if (OperatingSystem.IsLinux()) _ = ProcessControl(PrSetDumpable, 0, 0, 0, 0);
    }

    /// <summary>
    /// Where .NET's runtime carries the program (the dotnet tool, a build without native code), it has opened its port by now, and only an
    /// environment variable would have kept it from that. So the program takes its own place once more, in the same process, with the
    /// variable set. Where that is not possible it goes on as it is.
    /// </summary>
    public static void CloseDiagnostics(string[] arguments)
    {
        bool hasPort = RuntimeFeature.IsDynamicCodeCompiled && Environment.GetEnvironmentVariable(DiagnosticsSwitch) != "0";
        if (!hasPort || OperatingSystem.IsWindows() || Environment.ProcessPath is not { } program)
            return;
        Environment.SetEnvironmentVariable(DiagnosticsSwitch, "0");
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string?[] line = [program, .. isHost ? Environment.GetCommandLineArgs()[..1] : [], .. arguments, null];
        var variables = Environment.GetEnvironmentVariables();
        string?[] environment = [.. variables.Keys.Cast<string>().Select(name => $"{name}={variables[name]}"), null];
        foreach (string left in PortFiles())
            File.Delete(left);
        _ = Execute(program, line, environment);
    }

    /// <summary>The runtime removes them when it ends, which it is not given the time to do.</summary>
    private static IEnumerable<string> PortFiles() => new[] { "dotnet-diagnostic", "clr-debug-pipe" }
        .SelectMany(name => Directory.GetFiles(Path.GetTempPath(), $"{name}-{Environment.ProcessId}-*"));

    [LibraryImport("libc", EntryPoint = "execve", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string program, string?[] line, string?[] environment);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetResourceLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ProcessControl(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    private readonly struct ResourceLimit
    {
        private readonly nuint soft;
        private readonly nuint hard;
    }
}
