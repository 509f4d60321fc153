using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CodeGem.Process.Tests.Verbs;

/// <summary>
/// The examples of docs/commands.md, run as they stand: each block in a copy of the sample practice of its own. A line of three dots stands
/// for any lines. <c>UPDATE=1</c> rewrites the blocks that have none.
/// </summary>
public partial class CommandsPageTest
{
    private static readonly string Page = Path.Combine(Root(), "docs", "commands.md");

    private static string Text { get; } = File.ReadAllText(Page).ReplaceLineEndings("\n");

    public static TheoryData<int> Blocks => new(Enumerable.Range(0, Console().Count(Text)));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_answers_what_the_page_says(int block)
    {
        using var desk = new Desk();
        Match match = Console().Matches(Text)[block];
        string answered = string.Concat(Examples(match).Select(example => $"$ {example.Command}\n{Run(desk, example.Command)}"));
        string said = match.Groups["body"].Value;
        bool isWhole = !said.Contains("\n...\n", StringComparison.Ordinal);
        if (isWhole && Environment.GetEnvironmentVariable("UPDATE") == "1")
            File.WriteAllText(Page, File.ReadAllText(Page).Replace(said, answered, StringComparison.Ordinal));
        else if (isWhole)
            Assert.Equal(said, answered);
        else
            Assert.Matches("^" + Regex.Escape(said).Replace("\\n\\.\\.\\.\\n", "\\n(.*\\n)*?", StringComparison.Ordinal) + "$", answered);
    }

    [Fact]
    public void Every_verb_has_its_place_on_the_page()
    {
        using var desk = new Desk();
        var verbs = Regex.Matches(desk.RunIn("", null, "--help").Out, @"^  ([a-z]+)\b.{2,}$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();
        Assert.Contains("finish", verbs);
        string headings = string.Join(' ', Regex.Matches(Text, "^## (.+)$", RegexOptions.Multiline).Select(m => m.Groups[1].Value));
        Assert.All(verbs.Except(["codegem"]), verb => Assert.Matches($@"\b{verb}\b", headings));
    }

    private static string Run(Desk desk, string command)
    {
        Answer answer = desk.Run([.. Word().Matches(command).Select(m => m.Value.Trim('"')).Skip(1)]);
        return answer.Out.Replace("\r\n", "\n", StringComparison.Ordinal) + answer.Error;
    }

    private static IEnumerable<(string Command, string Answer)> Examples(Match block) =>
        block.Groups["body"].Value.Split("$ codegem").Skip(1).Select(part => ("codegem" + part.Split('\n')[0], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]));

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("```console\n(?<body>[\\s\\S]*?)```")]
    private static partial Regex Console();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
