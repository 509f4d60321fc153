using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem new client</c>: a client's folder with its client.md.</summary>
internal static class NewClientVerb
{
    public static Command Command()
    {
        var words = new Argument<string?>("NAME") { Description = Messages.Of("verb-new-client-name"), Arity = ArgumentArity.ZeroOrOne };
        Option<string?> name = CommonOptions.Text("--name", "NAME", "verb-new-client-name"), id = CommonOptions.Text("--id", "ID", "verb-new-client-id");
        Option<string?> kind = CommonOptions.Text("--kind", "KIND", "verb-new-client-kind"), cadence = CommonOptions.Text("--cadence", "CADENCE", "verb-new-client-cadence");
        Option<string?> email = CommonOptions.Text("--email", "ADDRESS", "verb-new-client-email"), practice = CommonOptions.Text("--practice", "DIR", "verb-new-practice-option");
        kind.Among("individual", "group", "team", "report");
        return new Command("client", Messages.Of("verb-new-client")) { words, name, id, kind, cadence, email, practice }.Does(asked =>
        {
            NamedPractice place = NamedPractice.Find(asked, asked.Text(practice));
            string? called = asked.Text(name) ?? asked.Text(words), slug = asked.Text(id);
            if (called is null && slug is null)
                throw new WrongUse(Messages.Of("verb.no-name"));
            var choices = new NewClientChoices(slug, called) { Kind = asked.Text(kind), Cadence = asked.Text(cadence), Email = asked.Text(email) };
            string path = MeetingWork.NewClient(place.Place, choices, CancellationToken.None).GetAwaiter().GetResult();
            asked.Terminal.Answers.WriteLine(place.Shown(path));
            return CommandLine.Fine;
        });
    }
}
