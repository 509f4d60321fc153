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
    [InlineData("[\n[a\n[!]\n[z-a]\n[[:foo:]]\n2026\\\n\\\n!\n/\n", "")]
    [InlineData("2026-11-16[.]md  \n\\#x\n", "2026-11-30.md\\ \n")]
    [InlineData("20[[:digit:]]6-11-??.md\n", "[!x]*-2.md")]
    [InlineData("**/dana/**\n", "")]
    [InlineData("clients/**\n!clients/sam/\n", "")]
    [InlineData("/**/2026-11-16.md\n***-2.md\n", "")]
    [InlineData("/dana\n/2026-11-16.md\n", "")]
    [InlineData("dana\\ \nsam \n", "")]
    public async Task What_git_leaves_out_is_left_out(string atRoot, string atClient)
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write(".gitignore", atRoot);
        foreach (string client in new[] { "clients/dana", "clients/dana ", "clients/sam", "archive/old" })
        {
            foreach (string name in new[] { "2026-11-16.md", "2026-11-16-2.md", "2026-11-30.md" })
                folder.Write($"{client}/{name}", Session);
        }
        folder.Write("clients/dana/.gitignore", atClient);
        var read = PracticeReader.Load(folder.Path).Clients.Values.SelectMany(c => c.Sessions).Select(s => s.Path);
        Assert.Equal(await NotIgnoredByGit(), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_the_patterns_are_git_agrees()
    {
        string[] pieces = ["*", "**", "/", "?", "!", "[", "]", "[0-9]", "[!a]", "[^a-d]", "[[:alpha:]]", "\\", "a", "b", "ab", "clients", "dana", ".md", "2026", "-", "#", " ", "**/", "/**", "\n", "\n", "\r\n", "(", "+", "\u00e9"];
        var random = new Random(1);
        folder.Write("practice.yaml", "coach: Ines\n");
        foreach (string note in new[] { "clients/dana/a.md", "clients/dana/ab.md", "clients/dana/2026-11-16.md", "clients/a/b.md", "clients/a/#a.md", "clients/ab/(+.md", "groups/a/a a.md", "archive/b/2026-11-16-2.md" })
            folder.Write(note, "---\ntype: session\ndate: 2026-11-16\n---\n");
        await Git("init", "-q");
        for (int i = 0; i < 150; i++)
        {
            string patterns = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            folder.Write(".gitignore", patterns);
            var read = PracticeReader.Load(folder.Path).Clients.Values.SelectMany(c => c.Sessions).Select(s => s.Path).Order(StringComparer.Ordinal);
            Assert.True((await NotIgnoredByGit()).SequenceEqual(read), $"{patterns}\nread {string.Join(' ', read)}");
        }
    }

    [Theory]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**/**/**/**/**/**/**/**/**/**/**/**/**/**/x")]
    [InlineData("a*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?b")]
    public void A_pattern_made_to_be_slow_takes_a_step_a_character(string pattern)
    {
        string path = "clients/dana/" + string.Concat(Enumerable.Repeat("aaaa/", 40)) + new string('a', 230) + ".md";
        Assert.False(IgnorePattern.Read("", pattern)!.Matches(path, isFolder: false));
    }

    [Fact]
    public void A_file_of_ten_megabytes_counts_as_far_as_anybody_wrote_it()
    {
        folder.Write("practice.yaml", "coach: Ines\n");
        folder.Write(".gitignore", "sam/\n" + string.Concat(Enumerable.Repeat(new string('*', 500) + "x\n", 20_000)));
        folder.Write("clients/dana/2026-11-16.md", Session);
        folder.Write("clients/sam/2026-11-16.md", Session);
        Assert.Equal(["clients/dana"], PracticeReader.Load(folder.Path).Clients.Keys);
    }

    private async Task<IReadOnlyList<string>> NotIgnoredByGit()
    {
        await Git("init", "-q");
        string names = await Git("-c", "core.excludesFile=", "ls-files", "-z", "--others", "--exclude-standard");
        return names.Split('\0').Where(n => n.Contains('/', StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
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
