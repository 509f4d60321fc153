using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;
using CodeGem.Practice.Folders;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem check</c>: every finding, as text, JSON or SARIF. Findings that are printed are findings: the exit code is then 1.</summary>
internal static class CheckVerb
{
    public static Command Command()
    {
        Argument<string[]> paths = CommonOptions.Paths();
        Option<string> format = CommonOptions.Format("text", "json", "sarif"), severity = new("--severity")
        {
            Description = Messages.Of("verb-check-severity"),
            DefaultValueFactory = _ => "hint",
        };
        severity.Among("error", "warning", "information", "hint");
        return new Command("check", Messages.Of("verb-check")) { paths, format, severity }.Does(asked => Run(
            asked, asked.Parsed.GetValue(paths) ?? [], asked.Parsed.GetRequiredValue(format), SeverityOf(asked.Parsed.GetRequiredValue(severity))));
    }

    public static string WordOf(Severity severity) => severity.ToString().ToLowerInvariant();

    private static Severity SeverityOf(string word) => Enum.Parse<Severity>(word, ignoreCase: true);

    private static int Run(Asked asked, string[] paths, string format, Severity least)
    {
        IReadOnlyList<AskedNote> notes = new AskedNotes(Asked.WorkingFolder, asked.Today).Find(paths);
        IReadOnlyList<CheckedNote> results = CheckWork.Check(notes)
            .Select(note => note with { Findings = note.Findings.Where(f => f.Severity <= least).ToList() }).ToList();
        switch (format)
        {
            case "json":
                CheckJson.Write(results, asked.Terminal.Bytes);
                break;
            case "sarif":
                CheckSarif.Write(results, asked.Terminal.Bytes);
                break;
            default:
                WriteText(results, asked.Terminal.Answers);
                break;
        }
        asked.Terminal.Flush();
        foreach (CheckedNote unread in results.Where(r => r.Trouble is not null))
            asked.Terminal.Tell(unread.Trouble!);
        if (results.Any(r => r.Trouble is not null))
            return CommandLine.Failed;
        return results.Any(r => r.Findings.Count > 0) ? CommandLine.NotAsAsked : CommandLine.Fine;
    }

    private static void WriteText(IReadOnlyList<CheckedNote> results, TextWriter to)
    {
        foreach (CheckedNote note in results)
        {
            foreach (Finding finding in note.Findings)
            {
                LinePosition at = note.Source.PositionAt(finding.Span.Start);
                to.Write(Terminal.OneLine(note.Asked.Shown));
                to.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{at.Line + 1}:{at.Column + 1}: "));
                to.WriteLine($"{WordOf(finding.Severity)} {finding.Code} {Terminal.OneLine(finding.Message)}");
            }
        }
    }
}
