using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>
/// The report as one HTML file that is complete in itself: no script, nothing loaded from anywhere (its own policy forbids it), every word
/// escaped. Charts are SVG with their figures in titles, so they can be read aloud.
/// </summary>
public static class ReportHtml
{
    /// <summary>Tells a file that may be made anew from one that somebody wrote.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"codegem report\">";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2733;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1rem}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #d9e0e6;vertical-align:top}
        svg{width:100%;height:auto;max-width:44rem}.bar{fill:#2f6f8f}.line{fill:none;stroke:#2f6f8f;stroke-width:2}.dot{fill:#2f6f8f}.grid{stroke:#d9e0e6}
        text{font-size:11px;fill:#4a5763}.overdue td{color:#a1261a}
        @media(prefers-color-scheme:dark){body{color:#dfe6ec;background:#12181d}th,td{border-color:#33414d}.grid{stroke:#33414d}text{fill:#a9b6c2}.bar,.dot{fill:#6fb3d2}.line{stroke:#6fb3d2}.overdue td{color:#ff9d8f}}
        @media print{body{margin:0;max-width:none}}
        """;

    public static string Write(PracticeReport report)
    {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n").Append(Mark).Append('\n');
        html.Append("<title>").Append(Text(ReportWords.Title(report))).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n");
        html.Append("<h1>").Append(Text(ReportWords.Title(report))).Append("</h1>\n<p>").Append(Text(ReportWords.Totals(report))).Append("</p>\n");
        Heading(html, 2, Messages.Of("report.months"));
        html.Append(ReportCharts.Months(report.Months, Text));
        Heading(html, 2, Messages.Of("report.clients"));
        Table(html, "report.client-columns", report.Clients.Select(c => (ReportWords.Row(c), false)));
        foreach (ReportClient client in report.Clients.Where(c => c.Goals.Count > 0 || c.Open.Count > 0))
            AddClient(html, client, report.Today);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void AddClient(StringBuilder html, ReportClient client, LocalDate today)
    {
        Heading(html, 2, client.Folder.DisplayName);
        foreach (GoalTrend trend in client.Goals)
        {
            Heading(html, 3, ReportWords.GoalTitle(trend.Goal));
            if (ReportCharts.Goal(trend, Text) is { } chart)
                html.Append(chart);
            else
                html.Append("<p>").Append(Text(Messages.Of("report.no-scores"))).Append("</p>\n");
        }
        if (client.Open.Count == 0)
            return;
        Heading(html, 3, Messages.Of("report.open"));
        Table(html, "report.item-columns", client.Open.Select(i => (ReportWords.Row(i, today), i.IsOverdue(today))));
    }

    private static void Heading(StringBuilder html, int level, string words) =>
        html.Append("<h").Append(level).Append('>').Append(Text(words)).Append("</h").Append(level).Append(">\n");

    private static void Table(StringBuilder html, string columns, IEnumerable<(IReadOnlyList<string> Cells, bool IsOverdue)> rows)
    {
        html.Append("<table>\n<thead><tr>");
        foreach (string column in ReportWords.Columns(columns))
            html.Append("<th scope=\"col\">").Append(Text(column)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach ((IReadOnlyList<string> cells, bool isOverdue) in rows)
        {
            html.Append(isOverdue ? "<tr class=\"overdue\">" : "<tr>");
            foreach (string cell in cells)
                html.Append("<td>").Append(Text(cell)).Append("</td>");
            html.Append("</tr>\n");
        }
        html.Append("</tbody>\n</table>\n");
    }

    private static string Text(string words) => Encoder.Encode(words);
}
