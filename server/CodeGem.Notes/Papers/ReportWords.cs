using System.Globalization;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>What the report says, whichever form it is written in. Nothing here is escaped.</summary>
internal static class ReportWords
{
    public static string Title(PracticeReport report) => report.Coach is { } coach
        ? Messages.Of("report.title-of", coach, DateNames.Long(report.Today))
        : Messages.Of("report.title", DateNames.Long(report.Today));

    public static string Totals(PracticeReport report) => Messages.Of(
        "report.totals", report.Clients.Count, report.Held, Number(report.Hours), report.Open.Count(), report.Open.Count(i => i.IsOverdue(report.Today)));

    public static string[] Columns(string key) => Messages.Of(key).Split(';', StringSplitOptions.TrimEntries);

    public static string Month(YearMonth month) => $"{DateNames.Months[month.Month - 1]} {month.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A status is a word of four; whatever else stands there is a note.</summary>
    public static string GoalTitle(Goal goal) => goal.Status is "active" or "paused" or "met" or "dropped" ? $"{goal.Id} {goal.Title} ({goal.Status})" : $"{goal.Id} {goal.Title}";

    public static IReadOnlyList<string> Row(ReportClient client) =>
    [
        client.Folder.DisplayName, client.Folder.Profile?.Status ?? "", Number(client.Held), Number(client.Hours), Day(client.Last), Day(client.Next),
        client.Package is { } package ? Messages.Of("report.package", package.Used, package.Size) : "",
        Messages.Of("report.kept", client.Done, client.Agreed), Number(client.Open.Count),
    ];

    public static IReadOnlyList<string> Row(OpenItem item, LocalDate today) =>
        [Day(item.Due), "@" + item.Owner, item.Text, item.IsOverdue(today) ? Messages.Of("report.overdue") : ""];

    public static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Day(LocalDate? date) => date is { } day ? FrontMatterValues.Text(day) : "";
}
