using System.Text.RegularExpressions;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>A practice read as of the first or the last day there is: every verb answers, or says why not.</summary>
public sealed partial class CalendarEndsVerbTest
{
    public static TheoryData<string> Verbs => [.. Asked.Select(asked => string.Join('|', asked))];

    private static string[][] Asked =>
    [
        ["check"], ["fix"], ["items"], ["items", "--format", "json"], ["calendar"], ["log"], ["report"], ["report", "--format", "md"],
        ["finish", Desk.Live], ["finish", Desk.Live, "--next", "TODAY"], ["finish", Desk.Live, "--dry-run"], ["reopen", Desk.Live], ["prepare", Desk.Live], ["followup", Desk.Live],
        ["new", "session", "dana-okafor"], ["new", "client", "new-one"], ["new", "practice", "another", "--sample"], ["date", "tomorrow", "yesterday", "in 3 weeks", "next friday", "last month", "end of year"],
        ["next", "biweekly", "--series-from", "TODAY", "--after", "TODAY", "--count", "3"],
    ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Every_verb_answers_on_the_first_and_on_the_last_day(string verb)
    {
        foreach (string today in new[] { "0001-01-01", "9999-12-31" })
        {
            using var desk = new Desk();
            Answer answer = desk.RunIn("", null, [.. verb.Replace("TODAY", today, StringComparison.Ordinal).Split('|'), "--today", today]);
            Assert.DoesNotContain("inside codegem", answer.Error, StringComparison.Ordinal);
            Assert.InRange(answer.Code, 0, 1);
            Assert.True(answer.Out.Length + answer.Error.Length > 0, today);
        }
    }

    [Fact]
    public void No_verb_is_forgotten_here()
    {
        using var desk = new Desk();
        string[] listed = [.. ListedVerb().Matches(desk.RunIn("", null, "--help").Out.Split("Commands:")[1]).Select(match => match.Groups[1].Value)];
        Assert.Contains("finish", listed);
        Assert.Subset(Asked.Select(asked => asked[0]).Append("lsp").ToHashSet(), listed.ToHashSet());
    }

    [GeneratedRegex(@"^  ([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex ListedVerb();
}
