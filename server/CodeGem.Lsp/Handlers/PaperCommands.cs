using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Papers;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// The commands that make something from the notes (LSP 3.17, <c>workspace/executeCommand</c>). Each answers with the file it made and
/// shows it where the editor can.
/// </summary>
public static class PaperCommands
{
    public static CommandTable WithPapers(this CommandTable table) => table
        .Add("codegem.prepareSession", CommandJson.Default.NoOptions, CommandJson.Default.UriAnswer,
            (desk, uri, options, cancellation) => OfNote(desk, uri, PaperWork.Prepare, cancellation))
        .Add("codegem.draftFollowUp", CommandJson.Default.NoOptions, CommandJson.Default.UriAnswer,
            (desk, uri, options, cancellation) => OfNote(desk, uri, PaperWork.DraftFollowUp, cancellation))
        .Add("codegem.exportCalendar", CommandJson.Default.PaperOptions, CommandJson.Default.UriAnswer,
            (desk, uri, options, cancellation) => OfPractice(desk, uri, options, isPage: false, (place, client) => [PaperWork.Calendar(place, client)], cancellation))
        .Add("codegem.exportCoachingLog", CommandJson.Default.PaperOptions, CommandJson.Default.UriAnswer,
            (desk, uri, options, cancellation) => OfPractice(
                desk, uri, options, isPage: false, (place, client) => [PaperWork.Log(place, CredentialOf(options.Credential), client)], cancellation))
        .Add("codegem.openReport", CommandJson.Default.PaperOptions, CommandJson.Default.UriAnswer,
            (desk, uri, options, cancellation) => OfPractice(desk, uri, options, isPage: true, PaperWork.Report, cancellation))
        .Add("codegem.openItems", CommandJson.Default.PaperOptions, CommandJson.Default.UriAnswer,
            (desk, uri, options, cancellation) => OfPractice(desk, uri, options, isPage: false,
                (place, client) => [PaperWork.Items(place, new OpenItemFilter(client, options.Owner, options.Overdue == true))], cancellation));

    private static Task<UriAnswer> OfNote(
        Desk<ServerState> desk, DocumentUri? uri, Func<Workplace, string, CancellationToken, Task<Plan>> make, CancellationToken cancellation) => MeetingCommands.Told(async () =>
        {
            (Workplace place, NotePlace note) = await Places.OfNote(desk, uri).ConfigureAwait(false);
            Plan plan = await make(place, note.Path, cancellation).ConfigureAwait(false);
            DocumentUri made = note.UriOf(plan.Open!);
            if (plan.Open != note.Path)
                MeetingCommands.Show(desk, made);
            return new UriAnswer(made.Text, plan.Notes.Count > 0 ? plan.Notes : null);
        });

    private static Task<UriAnswer> OfPractice(
        Desk<ServerState> desk, DocumentUri? uri, PaperOptions options, bool isPage, Func<Workplace, string?, IReadOnlyList<GeneratedFile>> make, CancellationToken cancellation) =>
        MeetingCommands.Told(async () =>
        {
            (Workplace place, string root) = await Places.OfPractice(desk, uri).ConfigureAwait(false);
            string path = await PaperWork.Write(place, cancellation, make(place, ClientOf(place, options.Client))).ConfigureAwait(false);
            DocumentUri made = DocumentUri.OfPath(place.FullPath(path));
            MeetingCommands.Show(desk, made, isPage);
            return new UriAnswer(made.Text);
        });

    private static string? ClientOf(Workplace place, string? id) => string.IsNullOrWhiteSpace(id)
        ? null
        : (place.Practice.FindClient(id.Trim()) ?? throw new NotPossible(Messages.Of("command.no-client", id, Places.Clients(place.Practice)))).Id;

    private static string? CredentialOf(string? word) => string.IsNullOrWhiteSpace(word) || Credential.Find(word) is not null
        ? word
        : throw new NotPossible(Messages.Of("log.no-credential", word, string.Join(", ", Credential.All.Select(c => c.Word))));
}
