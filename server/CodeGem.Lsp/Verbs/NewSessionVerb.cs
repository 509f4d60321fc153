using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Handlers;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem new session</c>: the note of a session that no other one led to.</summary>
internal static class NewSessionVerb
{
    public static Command Command()
    {
        var who = new Argument<string?>("CLIENT") { Description = Messages.Of("verb-new-session-client"), Arity = ArgumentArity.ZeroOrOne };
        Option<string?> client = CommonOptions.Text("--client", "ID", "verb-new-session-client"), date = CommonOptions.Text("--date", "DATE", "verb-new-session-date");
        Option<string?> start = CommonOptions.Text("--start", "HH:MM", "verb-new-session-start"), kind = CommonOptions.Text("--kind", "KIND", "verb-new-session-kind");
        Option<string?> template = CommonOptions.Text("--template", "NAME", "verb-new-session-template"), practice = CommonOptions.Text("--practice", "DIR", "verb-new-practice-option");
        return new Command("session", Messages.Of("verb-new-session")) { who, client, date, start, kind, template, practice }.Does(asked =>
        {
            NamedPractice place = NamedPractice.Find(asked, asked.Text(practice));
            ClientFolder folder = ClientOf(place, asked.Text(client) ?? asked.Text(who));
            Calendar calendar = place.Place.Calendar;
            var choices = new NewSessionChoices
            {
                Date = MeetingWork.ReadDate(asked.Text(date), new DateQuestion(calendar.Today, calendar)),
                Start = asked.Text(start) is { } time ? FrontMatterValues.Time(time) ?? throw new WrongUse(Messages.Of("command.time-unread", time)) : null,
                Kind = asked.Text(kind),
                Template = asked.Text(template),
            };
            Plan plan = MeetingWork.NewSession(place.Place, folder, choices, CancellationToken.None).GetAwaiter().GetResult();
            asked.Terminal.Answers.WriteLine(place.Shown(plan.Open!));
            foreach (string sentence in plan.Notes)
                asked.Terminal.Tell(sentence);
            return CommandLine.Fine;
        });
    }

    /// <summary>The one that was named; else the one in whose folder we stand; else the only one there is.</summary>
    private static ClientFolder ClientOf(NamedPractice place, string? id)
    {
        if (id is not null)
            return place.FindClient(id);
        var clients = place.Place.Practice.Clients.Values.ToList();
        return place.Client ?? (clients.Count == 1 ? clients[0] : null)
            ?? throw new WrongUse(Places.WhichClient(place.Place.Practice));
    }
}
