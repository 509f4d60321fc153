using System.Text.RegularExpressions;

namespace CodeGem.Repository.Tests;

/// <summary>Every promise of SECURITY.md names a test, and every test it names is there.</summary>
public partial class PromisesTests
{
    private static readonly string Promised = Repository.Text("SECURITY.md").Split("\n## ").Single(part => part.StartsWith("What is promised", StringComparison.Ordinal));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        string tests = string.Concat(Repository.Ending(".cs").Where(file => file.StartsWith("tests/", StringComparison.Ordinal)).Select(Repository.Text));
        var names = Names().Matches(Promised).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(name.EndsWith(".ts", StringComparison.Ordinal) ? File.Exists(Repository.Full("vscode-extension/test/" + name)) : Regex.IsMatch(tests, $@"\bclass {name}\b"), name));
    }

    [Fact]
    public void Every_promise_names_a_test()
    {
        var promises = Regex.Split(Promised, @"\n\s*\n|\n(?=- )").Skip(1).Where(part => !part.TrimEnd().EndsWith(".**", StringComparison.Ordinal)).ToList();
        Assert.True(promises.Count > 10);
        Assert.All(promises, promise => Assert.Matches(Names(), promise));
    }

    [GeneratedRegex(@"`(?<name>\w+(?:Tests?|Laws)|\w+\.test\.ts)`")]
    private static partial Regex Names();
}
