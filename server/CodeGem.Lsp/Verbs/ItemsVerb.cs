using System.CommandLine;
using System.Text.Json;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Scanning;
using NodaTime;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem items</c>: the live open items over all clients, by due date.</summary>
internal static class ItemsVerb
{
    public static Command Command()
    {
        Argument<string?> path = CommonOptions.Path();
        Option<string?> client = CommonOptions.Client(), owner = CommonOptions.Text("--owner", "WHO", "verb-items-owner");
        Option<string?> before = CommonOptions.Text("--due-before", "DATE", "verb-items-due-before");
        var overdue = new Option<bool>("--overdue") { Description = Messages.Of("verb-items-overdue") };
        Option<string> format = CommonOptions.Format("table", "json", "csv", "md");
        return new Command("items", Messages.Of("verb-items")) { path, client, owner, overdue, before, format }.Does(asked =>
        {
            NamedPractice place = NamedPractice.Find(asked, asked.Text(path), ScanDepth.OpenItems);
            Calendar calendar = place.Place.Calendar;
            string? id = place.ClientId(asked.Text(client));
            var filter = new OpenItemFilter(id, asked.Text(owner), asked.Has(overdue), MeetingWork.ReadDate(asked.Text(before), new DateQuestion(calendar.Today, calendar)));
            Write(asked, place, PaperWork.OpenItemsOf(place.Place, filter, place.Below), asked.Parsed.GetRequiredValue(format));
            asked.Terminal.Flush();
            return place.TellTroubles(asked.Terminal, id);
        });
    }

    private static void Write(Asked asked, NamedPractice place, IReadOnlyList<OpenItem> items, string format)
    {
        LocalDate today = place.Place.Calendar.Today;
        var tables = new OpenItemTables(items, today, place.Shown);
        if (format == "json")
            WriteJson(items, today, place, asked.Terminal.Bytes);
        else
            asked.Terminal.Answers.Write(format switch { "csv" => tables.Csv(), "md" => tables.Markdown(), _ => tables.Table() });
    }

    private static void WriteJson(IReadOnlyList<OpenItem> items, LocalDate today, NamedPractice place, Stream to) => JsonAnswer.Write(to, json =>
    {
        json.WriteString("today", FrontMatterValues.Text(today));
        json.WriteStartArray("items");
        foreach (OpenItem item in items)
        {
            json.WriteStartObject();
            json.WriteText("client", item.Client.Id);
            json.WriteText("name", item.Client.DisplayName);
            json.WriteText("text", item.Text);
            json.WriteText("owner", item.Owner);
            json.WriteText("due", item.Due is { } due ? FrontMatterValues.Text(due) : null);
            json.WriteBoolean("overdue", item.IsOverdue(today));
            json.WriteText("goal", item.Item.Goal);
            json.WriteString("from", FrontMatterValues.Text(item.From));
            json.WriteNumber("carried", item.Carried);
            json.WriteText("path", place.Shown(item.Session.Path));
            json.WriteNumber("line", item.Item.Line + 1);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
