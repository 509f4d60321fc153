using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;

namespace CodeGem.Notes.Tests.Rules;

/// <summary>The sentences of rules and the settings of the editor agree with the rules there are.</summary>
public partial class RuleWordsTest
{
    [Fact]
    public void Every_sentence_of_a_rule_is_said_and_every_one_that_is_said_is_there()
    {
        string[] said = Directory.GetFiles(Repository.At("server"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups["text"].Value))
            .Where(text => text.StartsWith("rule.", StringComparison.Ordinal) || text.StartsWith("fix.", StringComparison.Ordinal)).Distinct().ToArray();
        string[] written = Messages.Keys.Where(key => key.StartsWith("rule.", StringComparison.Ordinal) || key.StartsWith("fix.", StringComparison.Ordinal)).ToArray();

        string[] prefixes = said.Where(text => text.EndsWith('.')).ToArray();
        Assert.Equal([], written.Where(key => !said.Contains(key) && !prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))));
        Assert.Equal([], said.Where(text => !text.EndsWith('.') && !written.Contains(text)));
    }

    [Fact]
    public void Every_key_of_front_matter_is_explained() =>
        Assert.Equal(
            Enum.GetValues<KeyHome>().SelectMany(FrontMatterKeys.Of).Select(key => key.DescriptionKey).Order(StringComparer.Ordinal),
            Messages.Keys.Where(key => key.StartsWith("key.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_is_a_setting_of_the_editor()
    {
        string settings = File.ReadAllText(Repository.At("vscode-extension", "package.json"));
        Assert.Equal(
            RuleSet.All.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            Setting().Matches(settings).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("\"(?<text>[a-z][a-z0-9.-]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\"codegem\\.rules\\.(?<code>[a-z-]+)\"")]
    private static partial Regex Setting();
}
