using System.Globalization;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>The report as Markdown: the same tables as the HTML page, numbers where it has charts.</summary>
public static class ReportMarkdown
{
    public static string Write(PracticeReport report)
    {
        var lines = new List<string> { $"# {Cell(ReportWords.Title(report))}", "", ReportWords.Totals(report), "", "## " + Messages.Of("report.months"), "" };
        Table(lines, "report.month-columns", report.Months.Select(m => (string[])[ReportWords.Month(m.Month), Number(m.Sessions), ReportWords.Number(m.Hours), Number(m.Missed)]));
        lines.AddRange(["## " + Messages.Of("report.clients"), ""]);
        Table(lines, "report.client-columns", report.Clients.Select(c => ReportWords.Row(c).Select(Cell).ToArray()));
        foreach (ReportClient client in report.Clients.Where(c => c.Goals.Count > 0 || c.Open.Count > 0))
            AddClient(lines, client, report.Today);
        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    private static void AddClient(List<string> lines, ReportClient client, LocalDate today)
    {
        lines.AddRange(["## " + Cell(client.Folder.DisplayName), ""]);
        foreach (GoalTrend trend in client.Goals)
        {
            lines.AddRange(["### " + Cell(ReportWords.GoalTitle(trend.Goal)), ""]);
            Table(lines, "report.goal-columns", trend.Course.Select(c =>
                (string[])[FrontMatterValues.Text(c.Date), ReportWords.Number(c.Score.Score), ReportWords.Number(c.Score.Value)]));
        }
        if (client.Open.Count == 0)
            return;
        lines.AddRange(["### " + Messages.Of("report.open"), ""]);
        Table(lines, "report.item-columns", client.Open.Select(i => ReportWords.Row(i, today).Select(Cell).ToArray()));
    }

    private static void Table(List<string> lines, string columns, IEnumerable<string[]> rows)
    {
        string[] names = ReportWords.Columns(columns);
        List<string[]> there = rows.ToList();
        if (there.Count == 0)
            return;
        lines.Add($"| {string.Join(" | ", names)} |");
        lines.Add($"|{string.Concat(names.Select(_ => "---|"))}");
        lines.AddRange(there.Select(row => $"| {string.Join(" | ", row)} |"));
        lines.Add("");
    }

    /// <summary>Words in a cell or heading: they stand for themselves, and dates stay readable in the source too.</summary>
    private static string Cell(string words) => string.Concat(words.Select(c =>
        char.IsControl(c) ? " " : "\\`*_[]<>|&~$#".Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString()));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
