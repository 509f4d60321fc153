using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem prepare</c>: what to know before the session. Changes nothing.</summary>
internal static class PrepareVerb
{
    public static Command Command()
    {
        Argument<string> file = CommonOptions.File();
        Option<string> format = CommonOptions.Format("md", "json");
        return new Command("prepare", Messages.Of("verb-prepare")) { file, format }.Does(asked =>
        {
            NamedNote note = NamedNote.Find(asked, asked.Parsed.GetRequiredValue(file));
            Briefing briefing = MeetingWork.Required(PrepareSession.Read(MeetingWork.Required(note.Place.Context(note.Path)), note.Place.Lookup));
            if (asked.Parsed.GetRequiredValue(format) == "json")
                WriteJson(briefing, note, asked.Terminal.Bytes);
            else
                asked.Terminal.Answers.Write(PrepareSession.Page(briefing, note.Place.Calendar.Today));
            return CommandLine.Fine;
        });
    }

    private static void WriteJson(Briefing briefing, NamedNote note, Stream to) => JsonAnswer.Write(to, json =>
    {
        LocalDate today = note.Place.Calendar.Today;
        json.WriteText("name", briefing.Name);
        json.WriteString("date", FrontMatterValues.Text(briefing.Date));
        json.WriteNumber("session", briefing.Number);
        json.WriteText("last", briefing.Last is { } last ? FrontMatterValues.Text(last.Date) : null);
        json.WriteTexts("takeaways", briefing.Last?.Takeaways ?? []);
        json.WriteStartArray("open");
        foreach (Notes.Papers.OpenItem item in briefing.Open)
        {
            json.WriteStartObject();
            json.WriteText("text", item.Text);
            json.WriteText("owner", item.Owner);
            json.WriteText("due", item.Due is { } due ? FrontMatterValues.Text(due) : null);
            json.WriteBoolean("overdue", item.IsOverdue(today));
            json.WriteNumber("carried", item.Carried);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteTexts("goals", briefing.Goals.Select(PrepareSession.GoalLine));
        json.WriteTexts("background", briefing.Background);
        json.WriteTexts("agenda", briefing.Agenda);
    });
}
