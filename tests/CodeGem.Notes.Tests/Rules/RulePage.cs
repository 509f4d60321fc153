using System.Text.RegularExpressions;

namespace CodeGem.Notes.Tests.Rules;

/// <summary>
/// A page of <c>docs/rules</c> as its pieces. In an example, a line in backticks and a colon names the file of the block that follows;
/// "Today is 2026-11-20.", "The session is done.", "There is no practice.yaml." and "There is no client.md." mean what they say. Caret
/// lines mark what is found in the line above them; a "Fix" line is followed by the block as it is afterwards. A heading starts afresh.
/// </summary>
internal sealed partial class RulePage(string code, IReadOnlyList<RuleExample> examples, string heading)
{
    public string Code { get; } = code;

    /// <summary>All before the first example.</summary>
    public string Heading { get; } = heading;

    /// <summary>The first sentence.</summary>
    public string About => FirstSentence().Match(Heading).Groups["about"].Value.Replace('\n', ' ');

    public IReadOnlyList<RuleExample> Examples { get; } = examples;

    public static RulePage Read(string code, string text)
    {
        var examples = new List<RuleExample>();
        var piece = new List<string>();
        bool inBlock = false;
        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (!inBlock && line.StartsWith('#') && piece.Count > 0)
                Take();
            if (line.StartsWith("```", StringComparison.Ordinal))
                inBlock = !inBlock;
            piece.Add(line);
        }
        Take();
        string heading = string.Join('\n', examples.TakeWhile(e => e.Blocks.Count == 0).SelectMany(e => e.Lines));
        return new RulePage(code, examples, heading);

        void Take()
        {
            examples.Add(RuleExample.Read(piece));
            piece = [];
        }
    }

    /// <summary>The page as it would be if every caret and fix were what the rule says now.</summary>
    public string Rewritten() => string.Join('\n', Examples.SelectMany(example => example.Rewritten(Code))) + "\n";

    [GeneratedRegex(@"\A#[^\n]*\n\n[^\n]*\n\n(?<about>.*?\.)(?=\s)", RegexOptions.Singleline)]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"^ *\^+ (error|warning|information|hint): .*$")]
    public static partial Regex Caret();

    [GeneratedRegex(@"^Fix(, also by ""Fix all"")?: .*$")]
    public static partial Regex FixLine();
}
