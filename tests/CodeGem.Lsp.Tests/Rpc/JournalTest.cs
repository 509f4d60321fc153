using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp.Tests.Rpc;

public sealed class JournalTest : IDisposable
{
    private const string Secret = "Dana cried";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("journal");

    private string LogFile => Path.Combine(folder.FullName, "codegem.log");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void AFailureIsToldWithoutItsWords()
    {
        var journal = new Journal();
        journal.Open(LogFile);
        journal.Failed("textDocument/hover", Thrown());
        journal.Close();
        var log = File.ReadAllText(LogFile);
        Assert.DoesNotContain(Secret, log, StringComparison.Ordinal);
        Assert.Contains("textDocument/hover failed: System.InvalidOperationException", log, StringComparison.Ordinal);
        Assert.Contains("System.IO.FileNotFoundException", log, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), log, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyItsOwnerMayReadIt()
    {
        File.WriteAllText(LogFile, "from before");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(LogFile, (UnixFileMode)0b110_110_110);
        var journal = new Journal();
        journal.Open(LogFile);
        journal.Say("started");
        journal.Close();
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(LogFile));
        Assert.StartsWith("from before", File.ReadAllText(LogFile), StringComparison.Ordinal);
    }

    [Fact]
    public void MessagesAreWrittenOnlyAfterAWarning()
    {
        var journal = new Journal();
        journal.Open(LogFile);
        journal.Trace("<-", "Dana cried"u8);
        journal.Close();
        Assert.DoesNotContain(Secret, File.ReadAllText(LogFile), StringComparison.Ordinal);
        journal.Open(LogFile, "careful");
        journal.Trace("<-", "Dana cried"u8);
        journal.Close();
        Assert.Matches("(?s)careful.*Dana cried", File.ReadAllText(LogFile));
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException(Secret, new FileNotFoundException(Secret, Secret));
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }
}
