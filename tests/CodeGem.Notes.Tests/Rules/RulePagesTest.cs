using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Tests.Rules;

/// <summary>
/// The pages of <c>docs/rules</c> are the rules' tests. After a deliberate change, <c>UPDATE=1</c> writes the carets and fixes anew, to
/// be read before they are kept.
/// </summary>
public class RulePagesTest
{
    private static readonly string Folder = Repository.At("docs", "rules");

    public static TheoryData<string> Codes => [.. RuleSet.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_shows_what_its_rule_finds(string code)
    {
        string path = Path.Combine(Folder, code + ".md");
        Assert.True(File.Exists(path), $"docs/rules/{code}.md is missing");
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string now = RulePage.Read(code, text).Rewritten();
        if (Environment.GetEnvironmentVariable("UPDATE") == "1" && now != text)
            File.WriteAllText(path, now);
        else
            Assert.Equal(now, text);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_says_how_strongly_its_rule_speaks_and_shows_a_finding_and_a_case_without(string code)
    {
        Rule rule = RuleSet.All.Single(r => r.Code == code);
        RulePage page = Page(code);
        Assert.StartsWith($"# {code}\n\nWhile the session runs: {Word(rule.Live)}. Afterwards: {Word(rule.After)}.\n", page.Heading, StringComparison.Ordinal);
        Assert.Contains("\n\n## What to do\n\n", page.Heading, StringComparison.Ordinal);
        var found = page.Examples.Where(e => e.Blocks.Count > 0).Select(e => e.Blocks.Sum(b => e.Findings(b, code).Count)).ToList();
        Assert.Contains(found, count => count > 0);
        Assert.Contains(0, found);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_fix_puts_its_finding_right_and_makes_no_other_of_its_rule(string code)
    {
        RulePage page = Page(code);
        foreach (RuleExample example in page.Examples)
        {
            foreach (RuleBlock block in example.Blocks)
            {
                IReadOnlyList<Finding> before = example.Findings(block, code);
                foreach (Fix fix in before.SelectMany(f => f.Fixes).Where(f => f.Command is null))
                {
                    Assert.True(Edits.AreDisjoint(fix.Edits), fix.Title);
                    string text = Edits.Apply(block.Text, fix.Edits);
                    int after = example.CheckText(block, text).Count(f => f.Code == code);
                    // What nobody can know is given room, and still asks to be filled in.
                    bool makesRoom = fix.Edits is [{ NewText: var added }] && added.TrimEnd() is [.., ':' or '-'];
                    int expected = makesRoom ? before.Count : before.Count - 1;
                    Assert.True(after <= expected, $"{fix.Title}: {after} findings after, {before.Count} before\n{text}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Fixing_all_twice_is_fixing_all_once(string code)
    {
        foreach (RuleExample example in Page(code).Examples)
        {
            foreach (RuleBlock block in example.Blocks.Where(b => b.Path.EndsWith(".md", StringComparison.Ordinal)))
            {
                NoteContext context = example.Context(block, block.Text);
                string once = Edits.Apply(block.Text, RuleSet.FixAll(context));
                Assert.Empty(RuleSet.FixAll(example.Context(block, once)));
            }
        }
    }

    [Fact]
    public void The_list_of_rules_names_each_with_its_strengths_and_what_it_is_about()
    {
        string list = Path.Combine(Folder, "README.md");
        string text = File.ReadAllText(list).ReplaceLineEndings("\n");
        int table = text.IndexOf("| rule |", StringComparison.Ordinal);
        string now = text[..table] + "| rule | while the session runs | afterwards | what it is about |\n|---|---|---|---|\n"
            + string.Concat(RuleSet.All.Select(rule => $"| [{rule.Code}]({rule.Code}.md) | {Word(rule.Live)} | {Word(rule.After)} | {Page(rule.Code).About} |\n"));
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
            File.WriteAllText(list, now);
        else
            Assert.Equal(now, text);
    }

    [Fact]
    public void Every_page_has_its_rule() =>
        Assert.Equal(
            RuleSet.All.Select(rule => rule.Code).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README").Order(StringComparer.Ordinal));

    /// <summary>While the session runs, and afterwards: E error, W warning, I information, H hint, - nothing.</summary>
    [Theory]
    [InlineData("EE", "frontmatter-invalid frontmatter-missing-key frontmatter-bad-value client-unknown item-bad-date private-text-shared")]
    [InlineData("WW", "frontmatter-unknown-key date-differs-from-file item-weekday-mismatch item-due-before-session item-stale-copy goal-unknown session-overlap")]
    [InlineData("WW", "template-unknown placeholder-left")]
    [InlineData("II", "item-shorthand item-carried reference-dangling next-odd agreement-missing consent-missing retention-due")]
    [InlineData("HW", "item-no-due item-ambiguous-date item-unknown-owner")]
    [InlineData("HH", "item-style")]
    [InlineData("IW", "package-last package-exceeded package-expired")]
    [InlineData("-W", "item-overdue session-unfinished next-missing")]
    [InlineData("-H", "item-no-done-date takeaways-missing followup-missing")]
    [InlineData("-I", "goal-overdue goal-stale")]
    public void Rules_are_quiet_while_the_session_runs_and_strict_afterwards(string strengths, string codes)
    {
        foreach (Rule rule in codes.Split(' ').Select(code => RuleSet.All.Single(r => r.Code == code)))
            Assert.Equal(strengths, $"{Letter(rule.Live)}{Letter(rule.After)}");
    }

    private static char Letter(Severity? severity) => severity?.ToString()[0] ?? '-';

    [Fact]
    public void Codes_are_told_apart() => Assert.Equal(RuleSet.All.Count, RuleSet.All.Select(rule => rule.Code).Distinct().Count());

    private static RulePage Page(string code) => RulePage.Read(code, File.ReadAllText(Path.Combine(Folder, code + ".md")));

    private static string Word(Severity? severity) => severity?.ToString().ToLowerInvariant() ?? "nothing";
}
