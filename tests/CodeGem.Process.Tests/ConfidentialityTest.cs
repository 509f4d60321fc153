using System.Globalization;

namespace CodeGem.Process.Tests;

/// <summary>Whatever is asked of the program, and however badly, nothing of a practice is found anywhere but in the answer.</summary>
public sealed class ConfidentialityTest : IDisposable
{
    private readonly SecretPractice practice = new();

    public void Dispose() => practice.Dispose();

    [Fact]
    public void TheLogHoldsNothingOfWhatWasSaid()
    {
        string complaints = Serve("lsp", "--log", practice.Log);
        string log = File.ReadAllText(practice.Log);
        Assert.Contains(" WRN ", log, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretPractice.Word, log + complaints, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(practice.Left());
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(practice.Log));
    }

    [Fact]
    public void ATraceWarnsFirst()
    {
        Serve("lsp", "--log", practice.Log, "--trace");
        Assert.Matches("(?s)^[^\n]*TRACE IS ON.*" + SecretPractice.Word, File.ReadAllText(practice.Log));
    }

    [Fact]
    public void ALogInThePracticeIsRefused()
    {
        string log = practice.Full("clients/codegem.log");
        Assert.Contains("would stand in a practice", Serve("lsp", "--log", log), StringComparison.Ordinal);
        Assert.False(File.Exists(log));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ItLeavesNoCoreDumpAndOpensNoPort(bool isManaged)
    {
        if (!OperatingSystem.IsLinux()) return;
        using ServerProcess server = ServerProcess.Around(Run(isManaged ? ServerProcess.Managed : ServerProcess.Program, ["lsp"]));
        server.Client.Initialize();
        var process = server.Id.ToString(CultureInfo.InvariantCulture);
        var limits = File.ReadAllLines($"/proc/{process}/limits");
        Assert.Matches(@"Max core file size\s+0\s+0", limits.Single(line => line.StartsWith("Max core", StringComparison.Ordinal)));
        Assert.Empty(practice.Left());
        Assert.DoesNotContain(OpenFiles(process), target => target.StartsWith("socket:", StringComparison.Ordinal));
    }

    /// <summary>What a process has open; nothing where not even that may be looked at, as for all but the administrator.</summary>
    private static string[] OpenFiles(string process)
    {
        try
        {
            return Directory.GetFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget ?? "").ToArray();
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A whole session with the server; gives what it said on standard error.</summary>
    private string Serve(params string[] arguments)
    {
        using ServerProcess server = ServerProcess.Around(Run(ServerProcess.Program, arguments));
        practice.Talk(server.Client);
        Assert.Equal(0, server.ExitCode);
        return server.Complaints;
    }

    private System.Diagnostics.Process Run(string program, string[] arguments) => ServerProcess.Spawn(program, arguments, practice.Full(""), practice.Surroundings);
}
