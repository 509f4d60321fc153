using System.Diagnostics;
using CodeGem.Tests;

namespace CodeGem.Process.Tests;

/// <summary>The program, started as an editor starts it. Set CODEGEM_SERVER to run the tests against another build.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly System.Diagnostics.Process process;

    private ServerProcess(System.Diagnostics.Process process)
    {
        this.process = process;
        Client = new WireClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, ProtocolModel.Reference);
    }

    /// <summary>Built with the tests, for .NET's own runtime; the dotnet tool is like it.</summary>
    public static string Managed { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "codegem.exe" : "codegem");

    /// <summary>
    /// The native program, when it was built after the one beside the tests, as <c>./test</c> does: it starts twenty times as fast, and it is what people have.
    /// </summary>
    public static string Program { get; } = Environment.GetEnvironmentVariable("CODEGEM_SERVER") ?? FreshNative() ?? Managed;

    public static bool IsNative { get; } = Program != Managed;

    public WireClient Client { get; }

    public int Id => process.Id;

    /// <summary>Waits for the end and gives the exit code.</summary>
    public int ExitCode
    {
        get
        {
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), "the server did not end");
            return process.ExitCode;
        }
    }

    public string Complaints => process.StandardError.ReadToEnd();

    public static ServerProcess Start(params string[] arguments) => new(Spawn(Program, arguments));

    public static ServerProcess Initialized(params string[] arguments)
    {
        var server = Start(arguments.Length == 0 ? ["lsp"] : arguments);
        server.Client.Initialize();
        return server;
    }

    /// <summary>A process that was started in another way.</summary>
    public static ServerProcess Around(System.Diagnostics.Process process) => new(process);

    public static System.Diagnostics.Process Spawn(string program, params string[] arguments) =>
        // Saves time, and makes no difference to the native program.
        Spawn(program, arguments, Path.GetTempPath(), new Dictionary<string, string> { ["DOTNET_EnableDiagnostics"] = "0" });

    public static System.Diagnostics.Process Spawn(string program, string[] arguments, string folder, IReadOnlyDictionary<string, string> surroundings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach ((string name, string value) in surroundings) start.Environment[name] = value;
        return System.Diagnostics.Process.Start(start)!;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static string? FreshNative()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CodeGem.Lsp.sln"))) root = root.Parent;
        var native = new FileInfo(Path.Combine(root?.FullName ?? "", "artifacts", "codegem", "codegem"));
        return native.Exists && native.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.ChangeExtension(Managed, ".dll")) ? native.FullName : null;
    }
}
