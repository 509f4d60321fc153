using System.Diagnostics;

namespace CodeGem.Lsp.Tests;

public sealed class LogPlaceTest : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("log");

    public LogPlaceTest()
    {
        folder.CreateSubdirectory("practice/logs");
        folder.CreateSubdirectory("mine");
        File.WriteAllText(At("practice/practice.yaml"), "");
        File.WriteAllText(At("mine/there.log"), "from before");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("mine/new.log")]
    [InlineData("mine/there.log")]
    public void AFileOfOnesOwnIsFine(string path) => Assert.Null(LogPlace.Obstacle(At(path)));

    [Theory]
    [InlineData("practice/codegem.log")]
    [InlineData("practice/logs/codegem.log")]
    [InlineData("practice/not/yet/there/codegem.log")]
    [InlineData("mine/../practice/codegem.log")]
    public void NothingInAPractice(string path) => Assert.Contains("would stand in a practice", LogPlace.Obstacle(At(path)), StringComparison.Ordinal);

    [Fact]
    public void NothingBehindALink()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateSymbolicLink(At("mine/way"), At("practice/logs"));
        File.CreateSymbolicLink(At("mine/link.log"), At("mine/there.log"));
        File.CreateSymbolicLink(At("mine/dangling.log"), At("mine/nowhere.log"));
        Assert.Contains("would stand in a practice", LogPlace.Obstacle(At("mine/way/codegem.log")), StringComparison.Ordinal);
        Assert.All(["mine/link.log", "mine/dangling.log"], link => Assert.Contains("is a link", LogPlace.Obstacle(At(link)), StringComparison.Ordinal));
    }

    [Fact]
    public void NothingThatIsNoFile()
    {
        Assert.Contains("not an ordinary file", LogPlace.Obstacle(At("mine")), StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        using (var made = Process.Start("mkfifo", [At("mine/pipe.log")])) made.WaitForExit();
        Assert.Contains("not an ordinary file", LogPlace.Obstacle(At("mine/pipe.log")), StringComparison.Ordinal);
        Assert.Contains("not an ordinary file", LogPlace.Obstacle("/dev/null"), StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(folder.FullName, path);
}
