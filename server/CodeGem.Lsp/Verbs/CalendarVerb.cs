using System.CommandLine;
using CodeGem.Notes.Language;
using CodeGem.Notes.Papers;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem calendar</c>: planned sessions and due dates as iCalendar (RFC 5545).</summary>
internal static class CalendarVerb
{
    public static Command Command()
    {
        Argument<string?> path = CommonOptions.Path();
        Option<string?> client = CommonOptions.Client();
        return new Command("calendar", Messages.Of("verb-calendar")) { path, client }.Does(asked =>
        {
            NamedPractice place = NamedPractice.Find(asked, asked.Text(path));
            string? id = place.ClientId(asked.Text(client));
            asked.Terminal.Answers.Write(SessionCalendar.Of(place.Place.Practice, place.Place.Calendar, place.Place.LookupAsFarAsPossible, place.Below, id));
            return place.TellTroubles(asked.Terminal, id);
        });
    }
}
