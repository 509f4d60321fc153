using System.Globalization;
using System.Text;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>Charts as inline SVG. All sizes are in the chart's own units; the page scales them.</summary>
internal static class ReportCharts
{
    private const int Width = 700, Height = 180, Left = 36, Bottom = 28, Top = 14;

    private const decimal BestScore = 10;

    /// <summary>Hours a month, as bars.</summary>
    public static string Months(IReadOnlyList<ReportMonth> months, Func<string, string> text)
    {
        // An even number of whole hours, so that the line in the middle is one too.
        decimal most = Math.Max(2, 2 * Math.Ceiling(months.Max(m => m.Hours) / 2));
        var svg = Begin(text(Messages.Of("report.months")), most);
        decimal step = (Width - Left) / (decimal)Math.Max(1, months.Count);
        for (int i = 0; i < months.Count; i++)
        {
            decimal x = Left + step * i, y = Y(months[i].Hours, most);
            string title = text(Messages.Of("report.bar", ReportWords.Month(months[i].Month), ReportWords.Number(months[i].Hours), months[i].Sessions));
            svg.Append(Line($"""<rect class="bar" x="{x + step * 0.2m:0.#}" y="{y:0.#}" width="{step * 0.6m:0.#}" height="{Height - Bottom - y:0.#}"><title>{title}</title></rect>"""));
            svg.Append(Line($"""<text x="{x + step / 2:0.#}" y="{Height - 10}" text-anchor="middle">{text(DateNames.Months[months[i].Month.Month - 1][..3])}</text>"""));
        }
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The scores of a goal, 0 to 10, as a line; null when it has none.</summary>
    public static string? Goal(GoalTrend trend, Func<string, string> text)
    {
        var points = trend.Course.Where(c => c.Score.Score is not null).Select(c => (c.Date, Score: Math.Clamp(c.Score.Score!.Value, 0, BestScore))).ToList();
        if (points.Count == 0)
            return null;
        var svg = Begin(text(ReportWords.GoalTitle(trend.Goal)), BestScore);
        int days = Math.Max(1, Period.DaysBetween(points[0].Date, points[^1].Date));
        var placed = points.Select(p => (p.Date, p.Score,
            X: points.Count == 1 ? (Left + Width) / 2m : Left + 20 + (Width - Left - 60) * (decimal)Period.DaysBetween(points[0].Date, p.Date) / days, Y: Y(p.Score, BestScore))).ToList();
        string line = string.Join(' ', placed.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));
        svg.Append("<polyline class=\"line\" points=\"").Append(line).Append("\"/>\n");
        foreach ((LocalDate date, decimal score, decimal x, decimal y) in placed)
        {
            string title = text(Messages.Of("report.point", DateNames.Long(date), ReportWords.Number(score)));
            svg.Append(Line($"""<circle class="dot" cx="{x:0.#}" cy="{y:0.#}" r="4"><title>{title}</title></circle>"""));
        }
        foreach ((LocalDate date, _, decimal x, _) in new[] { placed[0], placed[^1] }.Distinct())
            svg.Append(Line($"""<text x="{x:0.#}" y="{Height - 10}" text-anchor="middle">{FrontMatterValues.Text(date)}</text>"""));
        return svg.Append("</svg>\n").ToString();
    }

    private static StringBuilder Begin(string label, decimal most)
    {
        var svg = new StringBuilder();
        svg.Append(Line($"""<svg role="img" viewBox="0 0 {Width} {Height}" aria-label="{label}">"""));
        foreach (decimal at in new[] { 0m, most / 2, most })
        {
            svg.Append(Line($"""<line class="grid" x1="{Left}" x2="{Width}" y1="{Y(at, most):0.#}" y2="{Y(at, most):0.#}"/>"""));
            svg.Append(Line($"""<text x="{Left - 6}" y="{Y(at, most) + 4:0.#}" text-anchor="end">{at:0.#}</text>"""));
        }
        return svg;
    }

    private static decimal Y(decimal value, decimal most) => Height - Bottom - value / most * (Height - Bottom - Top);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture) + "\n";
}
