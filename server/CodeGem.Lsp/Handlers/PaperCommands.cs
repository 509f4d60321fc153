using System.Text.Json;
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
        .Add<NoOptions, JsonElement>(Notes.Features.Commands.PrepareSession,
            (desk, uri, options, cancellation) => OfNote(desk, uri, options, PaperWork.Prepare, cancellation))
        .Add<NoOptions, JsonElement>(Notes.Features.Commands.DraftFollowUp,
            (desk, uri, options, cancellation) => OfNote(desk, uri, options, PaperWork.DraftFollowUp, cancellation))
        .Add<PaperOptions, JsonElement>(Notes.Features.Commands.ExportCalendar,
            (desk, uri, options, cancellation) => OfPractice(
                desk, uri, options, MeetingChoices.OfPaper, (place, client) => new([PaperWork.Calendar(place, client)]), cancellation))
        .Add<PaperOptions, JsonElement>(Notes.Features.Commands.ExportCoachingLog,
            (desk, uri, options, cancellation) => OfPractice(desk, uri, options, MeetingChoices.OfLog, (place, client) => LogOf(place, options, client), cancellation))
        .Add<PaperOptions, JsonElement>(Notes.Features.Commands.OpenReport,
            (desk, uri, options, cancellation) => OfPractice(
                desk, uri, options, MeetingChoices.OfPaper, (place, client) => new(PaperWork.Report(place, client)) { IsPage = true }, cancellation))
        .Add<PaperOptions, JsonElement>(Notes.Features.Commands.OpenItems,
            (desk, uri, options, cancellation) => OfPractice(desk, uri, options, _ => MeetingChoices.None,
                (place, client) => new([PaperWork.Items(place, new OpenItemFilter(client, options.Owner, options.Overdue == true))]), cancellation));

    private static Task<JsonElement> OfNote(
        Desk<ServerState> desk, DocumentUri? uri, NoOptions options, Func<Workplace, string, CancellationToken, Task<Plan>> make, CancellationToken cancellation) =>
        MeetingCommands.Told(async () =>
        {
            if (options.Choices == true)
                return MeetingCommands.Json(MeetingChoices.None, CommandJson.Default.ChoicesAnswer);
            (Workplace place, NotePlace note) = await Places.OfNote(desk, uri).ConfigureAwait(false);
            Plan plan = await make(place, note.Path, cancellation).ConfigureAwait(false);
            DocumentUri made = note.UriOf(plan.Open!);
            if (plan.Open != note.Path)
                MeetingCommands.Show(desk, made);
            return Answer(made, plan.Notes);
        });

    private static Task<JsonElement> OfPractice(
        Desk<ServerState> desk, DocumentUri? uri, PaperOptions options, Func<Workplace, ChoicesAnswer> choices, Func<Workplace, string?, Papers> make,
        CancellationToken cancellation) => MeetingCommands.Told(async () =>
        {
            (Workplace place, string root) = await Places.OfPractice(desk, uri).ConfigureAwait(false);
            if (options.Choices == true)
                return MeetingCommands.Json(choices(place), CommandJson.Default.ChoicesAnswer);
            string? client = ClientOf(place, options.Client);
            Papers papers = make(place, client);
            string path = await PaperWork.Write(place, cancellation, papers.Files).ConfigureAwait(false);
            DocumentUri made = DocumentUri.OfPath(place.FullPath(path));
            MeetingCommands.Show(desk, made, papers.IsPage);
            return Answer(made, [.. papers.Notes, .. PaperWork.Troubles(place, path => client is null || place.Practice.FolderOf(path).Id == client, path => path)]);
        });

    /// <summary>What a command makes, and what is to be said about it.</summary>
    private sealed record Papers(IReadOnlyList<GeneratedFile> Files)
    {
        public IReadOnlyList<string> Notes { get; init; } = [];

        /// <summary>The first one is for a browser, not for the editor.</summary>
        public bool IsPage { get; init; }
    }

    private static JsonElement Answer(DocumentUri made, IReadOnlyList<string> notes) =>
        MeetingCommands.Json(new UriAnswer(made.Text, notes.Count > 0 ? notes : null), CommandJson.Default.UriAnswer);

    private static Papers LogOf(Workplace place, PaperOptions options, string? client)
    {
        (GeneratedFile file, IReadOnlyList<string> summary) = PaperWork.Log(place, CredentialOf(options.Credential), client);
        return new Papers([file]) { Notes = summary };
    }

    private static string? ClientOf(Workplace place, string? id) => string.IsNullOrWhiteSpace(id)
        ? null
        : (place.Practice.FindClient(id.Trim()) ?? throw new NotPossible(Places.NoClient(place.Practice, id))).Id;

    private static string? CredentialOf(string? word) => string.IsNullOrWhiteSpace(word)
        ? null
        : Credential.Find(word.Trim())?.Word ?? throw new NotPossible(Messages.Of("log.no-credential", word, string.Join(", ", Credential.All.Select(c => c.Word))));
}
