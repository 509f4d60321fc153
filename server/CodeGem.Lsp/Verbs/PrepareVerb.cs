using System.CommandLine;
using System.Text.Json;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
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
            NoteContext context = MeetingWork.Required(note.Place.Context(note.Path));
            Briefing briefing = MeetingWork.Required(PrepareSession.Read(context, note.Place.Lookup));
            if (asked.Parsed.GetRequiredValue(format) == "json")
                WriteJson(briefing, note, asked.Terminal.Bytes);
            else
                asked.Terminal.Answers.Write(PrepareSession.Page(briefing, note.Place.Calendar.Today));
            foreach (string sentence in context.Folder.Doubts)
                asked.Terminal.Tell(sentence);
            return CommandLine.Fine;
        });
    }

    private static void WriteJson(Briefing briefing, NamedNote note, Stream to) => JsonAnswer.Write(to, json =>
    {
        LocalDate today = note.Place.Calendar.Today;
        json.WriteText("name", briefing.Name);
        json.WriteString("date", FrontMatterValues.Text(briefing.Date));
        json.WriteNumber("session", briefing.Number);
        WritePackage(json, briefing.Package);
        json.WriteText("last", briefing.Last is { } last ? FrontMatterValues.Text(last.Date) : null);
        json.WriteTexts("takeaways", briefing.Takeaways);
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
        json.WriteStartArray("goals");
        foreach (GoalTrend trend in briefing.Goals)
            WriteGoal(json, trend);
        json.WriteEndArray();
        json.WriteTexts("background", briefing.Background);
        json.WriteTexts("agenda", briefing.Agenda);
    });

    private static void WritePackage(Utf8JsonWriter json, PackageCount? package)
    {
        if (package is null)
        {
            json.WriteNull("package");
            return;
        }
        json.WriteStartObject("package");
        json.WriteText("name", package.Package);
        json.WriteNumber("size", package.Size);
        json.WriteNumber("used", package.Used);
        json.WriteNumber("booked", package.Booked);
        json.WriteEndObject();
    }

    private static void WriteGoal(Utf8JsonWriter json, GoalTrend trend)
    {
        Goal goal = trend.Goal;
        json.WriteStartObject();
        json.WriteText("id", goal.Id);
        json.WriteText("title", goal.Title);
        json.WriteText("status", goal.Status);
        json.WriteText("measure", goal.Measure);
        json.WriteText("start", goal.Start);
        json.WriteText("aim", goal.Aim);
        json.WriteText("target", goal.Target is { } target ? FrontMatterValues.Text(target) : null);
        json.WriteStartArray("course");
        foreach ((LocalDate date, GoalScore score) in trend.Course)
        {
            json.WriteStartObject();
            json.WriteString("date", FrontMatterValues.Text(date));
            WriteNumber(json, "score", score.Score);
            WriteNumber(json, "value", score.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("milestones", goal.MilestoneCount.Of);
        json.WriteNumber("milestonesDone", goal.MilestoneCount.Reached);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
