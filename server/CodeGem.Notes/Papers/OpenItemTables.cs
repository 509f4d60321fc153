using System.Text;
using CodeGem.Notes.Features;
using CodeGem.Notes.Language;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>Open items in the forms people and other programs read.</summary>
/// <param name="shown">A note's path from the practice's root to how the reader finds it.</param>
public sealed class OpenItemTables(IReadOnlyList<OpenItem> items, LocalDate today, Func<string, string> shown)
{
    private const int Gap = 2;

    /// <summary>Columns under their names, for a terminal; empty when there is nothing.</summary>
    public string Table()
    {
        if (items.Count == 0)
            return "";
        var rows = items.Select(item => (string[])
        [
            Day(item.Due), item.IsOverdue(today) ? Messages.Of("report.overdue") : "", "@" + item.Owner, PaperText.OneLine(item.Client.Id), PaperText.OneLine(item.Text), PaperText.OneLine(Place(item)),
        ]).Prepend(ReportWords.Columns("items.table-columns")).ToList();
        int[][] widths = rows.Select(row => Array.ConvertAll(row, WidthOf)).ToArray();
        int[] widest = Enumerable.Range(0, rows[0].Length).Select(column => widths.Max(row => row[column])).ToArray();
        var text = new StringBuilder();
        foreach ((string[] row, int[] width) in rows.Zip(widths))
        {
            for (int column = 0; column < row.Length - 1; column++)
                text.Append(row[column]).Append(' ', widest[column] - width[column] + (widest[column] > 0 ? Gap : 0));
            text.Append(row[^1]).Append('\n');
        }
        return text.ToString();
    }

    public string Csv()
    {
        var csv = new Csv().Line([.. Messages.Of("items.csv-columns").Split(';').Select(column => (CsvField)column.Trim())]);
        foreach (OpenItem item in items)
        {
            csv.Line(new CsvField(Day(item.Due), false), new CsvField(item.IsOverdue(today) ? "true" : "false", false), item.Owner, item.Client.Id, item.Client.DisplayName, item.Text,
                item.Item.Goal, new CsvField(Day(item.From), false), item.Carried, shown(item.Session.Path), item.Item.Line + 1);
        }
        return csv.ToString();
    }

    /// <summary>One list a day, each item with a link to its note.</summary>
    public string Markdown()
    {
        var text = new StringBuilder().Append("# ").Append(Messages.Of("items.title", DateNames.Long(today), items.Count)).Append('\n');
        foreach (IGrouping<LocalDate?, OpenItem> day in items.GroupBy(i => i.Due))
        {
            text.Append("\n## ").Append(day.Key is { } due ? Dates.DateLabel.Of(due, today) : Messages.Of("items.undated")).Append("\n\n");
            foreach (OpenItem item in day)
            {
                text.Append("- ").Append(MarkdownText.Escape(item.Text)).Append(" (").Append(MarkdownText.Escape(OwnerNames.Of(item)))
                    .Append(", [").Append(Day(item.Session.Date)).Append("](<").Append(LinkTo(shown(item.Session.Path))).Append(">))\n");
            }
        }
        return text.ToString();
    }

    private static string Day(LocalDate? date) => date is { } day ? FrontMatterValues.Text(day) : "";

    private string Place(OpenItem item) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{shown(item.Session.Path)}:{item.Item.Line + 1}");

    /// <summary>A link target in angle brackets (CommonMark 0.31, "Links"): each part escaped as a URI has it.</summary>
    private static string LinkTo(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static int WidthOf(string text) => Ascii.IsValid(text) ? text.Length : text.EnumerateRunes().Count();
}
