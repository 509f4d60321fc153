using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace CodeGem.Repository.Tests;

/// <summary>The repository keeps its own rules.</summary>
public partial class HouseTests
{
    [Fact]
    public void Every_path_a_page_links_to_exists()
    {
        var missing = from page in Repository.Ending(".md")
                      where !page.StartsWith("tests/", StringComparison.Ordinal) && !page.StartsWith("samples/", StringComparison.Ordinal)
                          && !page.Contains("/Languages/", StringComparison.Ordinal)
                      from Match link in Link().Matches(WithoutCode(Repository.Text(page)))
                      let target = link.Groups["target"].Value.Split('#')[0]
                      where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
                      let full = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))
                      where !File.Exists(full) && !Directory.Exists(full)
                      select $"{page} -> {target}";
        Assert.Empty(missing);
    }

    [Fact]
    public void No_file_names_a_place_of_one_machine()
    {
        var found = from file in Repository.Ending(".cs", ".ts", ".mjs", ".md", ".json", ".csproj", ".props", ".yaml", ".sh").Append("run").Append("test").Append("build")
                    where !file.EndsWith("package-lock.json", StringComparison.Ordinal)
                    from line in File.ReadLines(Repository.Full(file))
                    where OwnMachine().IsMatch(line)
                    select $"{file}: {line.Trim()}";
        Assert.Empty(found);
    }

    [Fact]
    public void Locks_name_no_registry()
    {
        var hosts = from file in Repository.Ending("package-lock.json", "packages.lock.json", "NuGet.config", "nuget.config", ".npmrc")
                    where Repository.Text(file).Contains("\"resolved\": \"http", StringComparison.Ordinal) || Repository.Text(file).Contains("registry=", StringComparison.Ordinal)
                    select file;
        Assert.Empty(hosts);
    }

    [Fact]
    public void No_source_file_has_grown_beyond_four_hundred_lines()
    {
        var grown = from file in Repository.Ending(".cs", ".ts", ".mjs")
                    let lines = File.ReadLines(Repository.Full(file)).Count()
                    where lines > 400
                    select $"{file}: {lines} lines";
        Assert.Empty(grown);
    }

    [Fact]
    public void Nothing_is_left_half_done_by_its_own_word()
    {
        string[] words = ["NotImplemented" + "Exception", "TO" + "DO:", "FIX" + "ME"];
        var left = from file in Repository.Ending(".cs", ".ts", ".mjs")
                   from line in File.ReadLines(Repository.Full(file))
                   where words.Any(word => line.Contains(word, StringComparison.Ordinal))
                   select $"{file}: {line.Trim()}";
        Assert.Empty(left);
    }

    [Fact]
    public void No_test_sleeps()
    {
        string[] words = ["Thread." + "Sleep(", "Task." + "Delay("];
        var sleeping = from file in Repository.Ending(".cs")
                       where file.StartsWith("tests/", StringComparison.Ordinal)
                       from line in File.ReadLines(Repository.Full(file))
                       where words.Any(word => line.Contains(word, StringComparison.Ordinal))
                       select $"{file}: {line.Trim()}";
        Assert.Empty(sleeping);
    }

    [Fact]
    public void The_client_asks_nothing_of_a_server_that_does_not_announce_it()
    {
        var announced = Regex.Matches(Repository.Text("server/CodeGem.Lsp/Protocol/CommandIds.cs"), "\"(codegem\\.[A-Za-z]+)\"").Select(m => m.Groups[1].Value).ToHashSet();
        var manifest = JObject.Parse(Repository.Text("vscode-extension/package.json"));
        string[] own = ["codegem.restartServer", "codegem.showLog", "codegem.showStatus"];
        var palette = manifest.SelectTokens("contributes.commands[*].command").Select(c => (string)c!).Except(own).ToList();
        Assert.NotEmpty(palette);
        Assert.All(palette, command => Assert.Contains(command, announced));
    }

    private static string WithoutCode(string page) => CodeFence().Replace(page, "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(```|~~~)[\s\S]*?^\1|`[^`\n]*`", RegexOptions.Multiline)]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"(?<![\w.:/\\-])/(work|root|tmp/wt)/[\w.-]+")]
    private static partial Regex OwnMachine();
}
