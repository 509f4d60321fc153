using System.Text.RegularExpressions;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using NodaTime;
using NodaTime.Text;

namespace CodeGem.Notes.Tests.Rules;

/// <summary>A block of an example: a file of a small practice, without the carets.</summary>
/// <param name="Line">Where its opening fence stands among the example's lines.</param>
/// <param name="Hidden">Front matter that is not shown, because it is the same in every example.</param>
internal sealed record RuleBlock(string Path, string Hidden, string Shown, int Line, int LastLine)
{
    public string Text => Hidden + Shown;
}

/// <summary>What stands below one heading of a page.</summary>
internal sealed partial class RuleExample(IReadOnlyList<string> lines)
{
    private const string Folder = "clients/dana-okafor";

    private readonly List<RuleBlock> blocks = [];

    public IReadOnlyList<string> Lines => lines;

    public IReadOnlyList<RuleBlock> Blocks => blocks;

    private LocalDate Today => Said("Today is ") is { } line
        ? LocalDatePattern.Iso.Parse(line.Substring("Today is ".Length, 10)).Value
        : new LocalDate(2026, 11, 16);

    private string HiddenFrontMatter => Said("The session is done.") is null
        ? "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nkind: regular\nstatus: planned\n---\n\n## Action items\n\n"
        : "---\ntype: session\nclient: dana-okafor\ndate: 2026-11-16\nduration: 60\nkind: regular\nstatus: done\n---\n\n## Action items\n\n";

    public static RuleExample Read(IReadOnlyList<string> lines)
    {
        var example = new RuleExample(lines);
        string? path = null;
        bool isFix = false;
        for (int at = 0; at < lines.Count; at++)
        {
            if (PathLine().Match(lines[at]) is { Success: true } named)
                path = named.Groups["path"].Value;
            isFix = RulePage.FixLine().IsMatch(lines[at]) || (isFix && lines[at].Length == 0) || (isFix && lines[at].StartsWith("```", StringComparison.Ordinal));
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
                continue;
            int last = at + 1;
            while (!lines[last].StartsWith("```", StringComparison.Ordinal))
                last++;
            if (!isFix)
                example.Add(path, at, last);
            (path, isFix, at) = (null, false, last);
        }
        return example;
    }

    private void Add(string? path, int first, int last)
    {
        string shown = string.Concat(lines.Skip(first + 1).Take(last - first - 1).Where(line => !RulePage.Caret().IsMatch(line)).Select(line => line + "\n"));
        path ??= Folder + "/2026-11-16.md";
        bool isWhole = shown.StartsWith("---", StringComparison.Ordinal) || !path.EndsWith(".md", StringComparison.Ordinal)
            || NotePath.SessionName(path) is null;
        blocks.Add(new RuleBlock(path, isWhole ? "" : HiddenFrontMatter, shown, first, last));
    }

    public IReadOnlyList<Finding> Findings(RuleBlock block, string code) => CheckText(block, block.Text).Where(f => f.Code == code).ToList();

    /// <summary>All findings of a block with another text in it.</summary>
    public IReadOnlyList<Finding> CheckText(RuleBlock block, string text) => NotePath.FileName(block.Path) == "practice.yaml"
        ? RuleSet.CheckPractice(new SourceText(text), new Calendar(Today))
        : RuleSet.Check(Context(block, text));

    public NoteContext Context(RuleBlock block, string text)
    {
        PracticeSnapshot practice = Practice();
        Note note = NoteReader.Read(text);
        return new NoteContext(note, block.Path, practice.With(block.Path, note), practice.Settings.CalendarOf(Today));
    }

    /// <summary>The example with the carets and fixes that the rule gives now.</summary>
    public IEnumerable<string> Rewritten(string code)
    {
        int done = 0;
        foreach (RuleBlock block in blocks)
        {
            foreach (string line in lines.Skip(done).Take(block.Line + 1 - done).Where(IsKept))
                yield return line;
            IReadOnlyList<Finding> findings = Findings(block, code);
            foreach (string line in CaretLines.Draw(block, findings))
                yield return line;
            yield return lines[block.LastLine];
            foreach (string line in FixLines(block, findings))
                yield return line;
            done = EndOfFixes(block.LastLine + 1);
        }
        foreach (string line in lines.Skip(done))
            yield return line;
    }

    private static bool IsKept(string line) => !RulePage.FixLine().IsMatch(line);

    private static IEnumerable<string> FixLines(RuleBlock block, IReadOnlyList<Finding> findings)
    {
        foreach (Fix fix in findings.SelectMany(f => f.Fixes))
        {
            yield return "";
            yield return (fix.IsUnambiguous ? "Fix, also by \"Fix all\": " : "Fix: ") + fix.Title + (fix.Command is null ? "" : $" (`{Called(fix)}`)");
            if (fix.Command is not null)
                continue;
            string after = Edits.Apply(block.Text, fix.Edits);
            string shown = after.StartsWith(block.Hidden, StringComparison.Ordinal) ? after[block.Hidden.Length..] : after;
            yield return "";
            yield return block.Path.EndsWith(".yaml", StringComparison.Ordinal) ? "```yaml" : "```markdown";
            foreach (string line in shown.TrimEnd('\n').Split('\n'))
                yield return line;
            yield return "```";
        }
    }

    private static string Called(Fix fix) =>
        fix.Command + (fix.Opens is { } path ? " " + path : "") + string.Concat((fix.Options ?? new Dictionary<string, string>()).Select(option => $" {option.Key}={option.Value}"));

    /// <summary>The line behind the fixes that follow a block, which are written anew.</summary>
    private int EndOfFixes(int at)
    {
        int end = at;
        while (at < lines.Count)
        {
            if (lines[at].Length == 0)
            {
                at++;
                continue;
            }
            if (!RulePage.FixLine().IsMatch(lines[at]))
                return end;
            end = ++at;
            int block = at;
            while (block < lines.Count && lines[block].Length == 0)
                block++;
            if (block >= lines.Count || !lines[block].StartsWith("```", StringComparison.Ordinal) || lines[at - 1].EndsWith("`)", StringComparison.Ordinal))
                continue;
            at = block + 1;
            while (!lines[at].StartsWith("```", StringComparison.Ordinal))
                at++;
            end = ++at;
        }
        return end;
    }

    private PracticeSnapshot Practice()
    {
        var practice = new PracticeSnapshot { IsLoose = Said("There is no practice.yaml.") is not null };
        if (Said("There is no client.md.") is null && !blocks.Exists(b => b.Path == Folder + "/client.md") && !practice.IsLoose)
        {
            practice = practice.With(Folder + "/client.md", NoteReader.Read(
                "---\ntype: client\nid: dana-okafor\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\n---\n"));
        }
        foreach (RuleBlock block in blocks)
        {
            if (block.Path == "practice.yaml")
                practice = practice with { Settings = PracticeSettings.Read(block.Text) };
            else if (NotePath.Folder(block.Path) == "templates")
                practice = practice with { Templates = practice.Templates.SetItem(NotePath.FileName(block.Path)[..^3], block.Text) };
            else if (block.Path.Contains("/out/", StringComparison.Ordinal))
                practice = practice.With(practice.FolderOf(NotePath.Folder(block.Path)).With(new SharedFile(block.Path, block.Text)));
            else
                practice = practice.With(block.Path, NoteReader.Read(block.Text));
        }
        return practice;
    }

    private string? Said(string words) => lines.FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } line
        ? line[line.IndexOf(words, StringComparison.Ordinal)..]
        : null;

    [GeneratedRegex(@"`(?<path>[^`]+\.(md|yaml))`:$")]
    private static partial Regex PathLine();
}
