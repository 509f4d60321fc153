using System.Globalization;

namespace CodeGem.Process.Tests;

public sealed class ConfidentialityTest : IDisposable
{
    private const string Secret = "Dana-cried-about-the-merger";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("codegem");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void TheLogHoldsNothingOfWhatWasSaid()
    {
        var log = Path.Combine(folder.FullName, "codegem.log");
        using (var server = ServerProcess.Initialized("lsp", "--log", log))
        {
            Say(server);
            server.Client.Notify("exit");
            Assert.Equal(1, server.ExitCode);
        }

        Assert.NotEqual("", File.ReadAllText(log));
        Assert.DoesNotContain(Secret, File.ReadAllText(log), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(log));
    }

    [Fact]
    public void ATraceWarnsFirst()
    {
        var log = Path.Combine(folder.FullName, "codegem.log");
        using (var server = ServerProcess.Initialized("lsp", "--log", log, "--trace"))
        {
            Say(server);
            server.Client.Notify("exit");
            Assert.Equal(1, server.ExitCode);
        }

        Assert.Matches("(?s)TRACE IS ON.*" + Secret, File.ReadAllText(log));
    }

    [Fact]
    public void WithoutALogNothingIsWrittenAnywhere()
    {
        using var server = ServerProcess.Initialized();
        Say(server);
        server.Client.Notify("exit");
        Assert.Equal(1, server.ExitCode);
        Assert.Equal("", server.Complaints);
    }

    [Fact]
    public void ItLeavesNoCoreDumpAndOpensNoPort()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var server = ServerProcess.Initialized();
        var process = server.Id.ToString(CultureInfo.InvariantCulture);
        var limits = File.ReadAllLines($"/proc/{process}/limits");
        Assert.Matches(@"Max core file size\s+0\s+0", limits.Single(line => line.StartsWith("Max core", StringComparison.Ordinal)));
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*"));
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

    /// <summary>Opens, changes and breaks a note that holds the secret, in its text and in its name.</summary>
    private static void Say(ServerProcess server)
    {
        var uri = $"file:///practice/clients/{Secret}/2026-11-16.md";
        server.Client.Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = "markdown", version = 1, text = $"---\ntype: session\nclient: {Secret}\n---\n# {Secret}\n" } });
        server.Client.Notify("textDocument/didChange", new { textDocument = new { uri, version = 2 }, contentChanges = new[] { new { text = Secret, range = Secret } } });
        server.Client.Notify(Secret, new { Secret });
        server.Client.Request(Secret, new { Secret });
        server.Client.SendText("{\"" + Secret);
        server.Client.SendBytes(System.Text.Encoding.UTF8.GetBytes(Secret + ": x\r\n\r\n"));
        server.Client.Request("textDocument/hover", new { textDocument = new { uri }, position = Secret });
    }
}
