using System.CommandLine;
using System.Text.Json;
using CodeGem.Notes.Language;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Reading;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem log</c>: the coaching log as CSV; how far the hours go is said on standard error, so that the CSV stays one.</summary>
internal static class LogVerb
{
    public static Command Command()
    {
        Argument<string?> path = CommonOptions.Path();
        var credential = new Option<string?>("--credential") { HelpName = "CREDENTIAL", Description = Messages.Of("verb-log-credential") };
        credential.Among([.. Credential.All.Select(c => c.Word)]);
        Option<string?> client = CommonOptions.Client();
        Option<string> format = CommonOptions.Format("csv", "json");
        return new Command("log", Messages.Of("verb-log")) { path, credential, client, format }.Does(asked =>
        {
            NamedPractice place = NamedPractice.Find(asked, asked.Text(path));
            string? id = place.ClientId(asked.Text(client));
            CoachingLog log = CoachingLog.Of(place.Place.Practice, place.Place.Calendar.Today, asked.Text(credential), id, place.Below);
            if (asked.Parsed.GetRequiredValue(format) == "json")
            {
                JsonAnswer.Write(asked.Terminal.Bytes, json => Write(json, log));
                return place.TellTroubles(asked.Terminal, id);
            }
            asked.Terminal.Answers.Write(log.ToCsv());
            asked.Terminal.Flush();
            foreach (string sentence in log.Summary())
                asked.Terminal.Tell(sentence);
            return place.TellTroubles(asked.Terminal, id);
        });
    }

    private static void Write(Utf8JsonWriter json, CoachingLog log)
    {
        json.WriteStartArray("clients");
        foreach (LoggedClient client in log.Clients)
        {
            json.WriteStartObject();
            json.WriteText("client", client.Name);
            json.WriteText("contact", client.Contact.Length > 0 ? client.Contact : null);
            json.WriteBoolean("named", client.IsNamed);
            json.WriteBoolean("group", client.IsGroup);
            json.WriteNumber("paidHours", client.PaidHours);
            json.WriteNumber("proBonoHours", client.ProBonoHours);
            json.WriteStartArray("sessions");
            foreach (LoggedSession session in client.Sessions)
            {
                json.WriteStartObject();
                json.WriteString("date", FrontMatterValues.Text(session.Date));
                json.WriteNumber("hours", session.Hours);
                json.WriteBoolean("paid", session.IsPaid);
                json.WriteNumber("people", session.GroupSize);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("total");
        json.WriteNumber("hours", log.Hours);
        json.WriteNumber("paidHours", log.PaidHours);
        json.WriteNumber("proBonoHours", log.ProBonoHours);
        json.WriteNumber("recentHours", log.RecentHours);
        json.WriteNumber("clients", log.Clients.Count);
        json.WriteNumber("withoutLength", log.Unlogged);
        json.WriteText("from", log.From is { } from ? FrontMatterValues.Text(from) : null);
        json.WriteEndObject();
        if (log.Credential is not { } asked)
        {
            json.WriteNull("credential");
            return;
        }
        json.WriteStartObject("credential");
        json.WriteText("name", asked.Word);
        json.WriteNumber("hours", asked.Hours);
        json.WriteNumber("paidHours", asked.PaidHours);
        json.WriteNumber("clients", asked.Clients);
        json.WriteNumber("recentHours", asked.RecentHours);
        json.WriteEndObject();
    }
}
