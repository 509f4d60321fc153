using System.Diagnostics;
using CodeGem.Practice.Folders;

namespace CodeGem.Practice.Tests.Folders;

public sealed class IgnoreRulesTests : IDisposable
{
    private const string Session = "---\ntype: session\n---\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("archive/\n", "")]
    [InlineData("/clients/sam\n", "")]
    [InlineData("*-2.md\n", "")]
    [InlineData("# nothing\n\n", "")]
    [InlineData("clients/*\n!clients/dana\n", "")]
    [InlineData("**/2026-11-16.md\n", "")]
    [InlineData("clients/**/2026-11-16.md\r\n", "")]
    [InlineData("2026-11-1[0-9].md\n", "2026-11-30.md\n")]
    [InlineData("*.md\n", "!2026-11-16.md\n")]
    [InlineData("", "/2026-11-16.md\n!2026-11-30.md\n")]
    public async Task What_git_leaves_out_is_left_out(string atRoot, string atClient)
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write(".gitignore", atRoot);
        foreach (string client in new[] { "clients/dana", "clients/sam", "archive/old" })
        {
            foreach (string name in new[] { "2026-11-16.md", "2026-11-16-2.md", "2026-11-30.md" })
                folder.Write($"{client}/{name}", Session);
        }
        folder.Write("clients/dana/.gitignore", atClient);
        var read = PracticeReader.Load(folder.Path).Clients.Values.SelectMany(c => c.Sessions).Select(s => s.Path);
        Assert.Equal(await NotIgnoredByGit(), read.Order(StringComparer.Ordinal));
    }

    private async Task<IReadOnlyList<string>> NotIgnoredByGit()
    {
        await Git("init", "-q");
        string names = await Git("-c", "core.excludesFile=", "ls-files", "--others", "--exclude-standard");
        return names.Split('\n').Where(n => n.Contains('/', StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
    }

    private async Task<string> Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        using Process git = Process.Start(start)!;
        string output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
