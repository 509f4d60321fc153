using System.Globalization;
using System.Text.Json;
using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Effects;
using CodeGem.Notes.Features;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Practice.Effects;

namespace CodeGem.Lsp.Handlers;

/// <summary>The commands of a meeting as an editor asks for them (LSP 3.17, <c>workspace/executeCommand</c>).</summary>
public static class MeetingCommands
{
    public static CommandTable Build() => new CommandTable(CommandJson.Default)
        .Add<FinishOptions, JsonElement>(Notes.Features.Commands.FinishMeeting, Finish)
        .Add<NoOptions, ReopenResult>(Notes.Features.Commands.ReopenMeeting, Reopen)
        .Add<MoveOptions, JsonElement>(Notes.Features.Commands.MoveSession, Move)
        .Add<NewSessionOptions, JsonElement>(Notes.Features.Commands.NewSession, NewSession)
        .Add<NewClientOptions, JsonElement>("codegem.newClient", NewClient)
        .Add<NewPracticeOptions, JsonElement>("codegem.newPractice", NewPractice)
        .Add<CopyTemplateOptions, JsonElement>(Notes.Features.Commands.CopyTemplate, CopyTemplate)
        .Add<ShowOptions, UriAnswer>(Notes.Features.Commands.ShowNote, ShowNote);

    private static Task<JsonElement> Finish(Desk<ServerState> desk, DocumentUri? uri, FinishOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            (Workplace place, NotePlace note) = await Places.OfNote(desk, uri).ConfigureAwait(false);
            if (options.Choices == true)
                return Json(MeetingChoices.OfFinish(place, note.Path, options.Next), CommandJson.Default.ChoicesAnswer);
            FinishResult result = await MeetingWork.Finish(place, note.Path, options, cancellation).ConfigureAwait(false);
            if (options.DryRun != true && result.Next is { } next)
                Show(desk, note.UriOf(next));
            return Json(
                new FinishAnswer(result.Done, note.UriOf(result.Finished).Text, result.Next is { } path ? note.UriOf(path).Text : null, result.Carried, result.Notes),
                CommandJson.Default.FinishAnswer);
        });

    private static Task<ReopenResult> Reopen(Desk<ServerState> desk, DocumentUri? uri, NoOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            (Workplace place, NotePlace note) = await Places.OfNote(desk, uri).ConfigureAwait(false);
            return await MeetingWork.Reopen(place, note.Path, cancellation).ConfigureAwait(false);
        });

    private static Task<JsonElement> Move(Desk<ServerState> desk, DocumentUri? uri, MoveOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            (Workplace place, NotePlace note) = await Places.OfNote(desk, uri).ConfigureAwait(false);
            if (options.Choices == true)
                return Json(MeetingChoices.OfMove(place, note.Path, options.Date), CommandJson.Default.ChoicesAnswer);
            Plan plan = await MeetingWork.Move(place, note.Path, options, cancellation).ConfigureAwait(false);
            DocumentUri moved = note.UriOf(plan.Open!);
            if (plan.Open != note.Path)
                Show(desk, moved);
            return Json(new UriAnswer(moved.Text, plan.Notes), CommandJson.Default.UriAnswer);
        });

    private static Task<JsonElement> NewSession(Desk<ServerState> desk, DocumentUri? uri, NewSessionOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            (Workplace place, ClientFolder? folder, string root) = await Places.OfClient(desk, uri, options.Client).ConfigureAwait(false);
            if (options.Choices == true)
                return Json(MeetingChoices.OfNewSession(place, folder, options.Date), CommandJson.Default.ChoicesAnswer);
            ClientFolder client = folder ?? throw new NotPossible(Places.WhichClient(place.Practice));
            var choices = new NewSessionChoices
            {
                Date = MeetingWork.ReadDate(options.Date, new(place.Calendar.Today, place.Calendar)),
                Start = MeetingWork.ReadTime(options.Start),
                Kind = Said(options.Kind),
                Template = Said(options.Template),
            };
            Plan plan = await MeetingWork.NewSession(place, client, choices, cancellation).ConfigureAwait(false);
            return Json(Made(desk, root, plan.Open!) with { Notes = plan.Notes is [] ? null : plan.Notes }, CommandJson.Default.UriAnswer);
        });

    private static Task<JsonElement> NewClient(Desk<ServerState> desk, DocumentUri? uri, NewClientOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            (Workplace place, string root) = await Places.OfPractice(desk, uri).ConfigureAwait(false);
            if (options.Choices == true)
                return Json(MeetingChoices.OfNewClient(), CommandJson.Default.ChoicesAnswer);
            var choices = new NewClientChoices(Said(options.Id), Said(options.Name)) { Kind = Said(options.Kind), Cadence = Said(options.Cadence), Email = Said(options.Email) };
            string path = await MeetingWork.NewClient(place, choices, cancellation).ConfigureAwait(false);
            return Json(Made(desk, root, path), CommandJson.Default.UriAnswer);
        });

    private static Task<JsonElement> NewPractice(Desk<ServerState> desk, DocumentUri? uri, NewPracticeOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            if (options.Choices == true)
                return Json(MeetingChoices.OfNewPractice(), CommandJson.Default.ChoicesAnswer);
            DocumentUri? asked = options.Folder is { } named ? new DocumentUri(named) : uri ?? desk.State.Client.Folders.FirstOrDefault()?.Uri;
            if (asked?.Path is not { } folder)
                throw new NotPossible(Messages.Of("command.no-folder"));
            string path = await PracticeWork.NewPractice(folder, Said(options.Coach), Said(options.Timezone), Said(options.Email), cancellation).ConfigureAwait(false);
            var made = DocumentUri.OfPath(path);
            await desk.Take(now => Practices.Changed(now, [path])).ConfigureAwait(false);
            Show(desk, made);
            return Json(new UriAnswer(made.Text), CommandJson.Default.UriAnswer);
        });

    private static Task<JsonElement> CopyTemplate(Desk<ServerState> desk, DocumentUri? uri, CopyTemplateOptions options, CancellationToken cancellation) =>
        Told(async () =>
        {
            (Workplace place, string root) = await Places.OfPractice(desk, uri).ConfigureAwait(false);
            if (options.Choices == true)
                return Json(MeetingChoices.OfCopyTemplate(place), CommandJson.Default.ChoicesAnswer);
            return Json(Made(desk, root, await MeetingWork.CopyTemplate(place, options.Template ?? "", cancellation).ConfigureAwait(false)), CommandJson.Default.UriAnswer);
        });

    /// <summary>A note on disk only: an address is nothing that a note may have opened. Says where in it, for editors that show it themselves.</summary>
    private static async Task<UriAnswer> ShowNote(Desk<ServerState> desk, DocumentUri? uri, ShowOptions options, CancellationToken cancellation)
    {
        if (uri?.Path is null)
            throw RequestFailure.Of(ErrorCode.InvalidParams);
        int? line = int.TryParse(options.Line, NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : await LineToWriteIn(desk, uri).ConfigureAwait(false);
        Show(desk, uri, line: line);
        return new UriAnswer(uri.Text, Line: line);
    }

    /// <summary>A note that cannot be read is shown all the same, from its beginning.</summary>
    private static async Task<int?> LineToWriteIn(Desk<ServerState> desk, DocumentUri uri)
    {
        try
        {
            (Workplace place, NotePlace note) = await Places.OfNote(desk, uri).ConfigureAwait(false);
            return place.Context(note.Path).Value is { } context ? FirstPlace.LineToShow(context) : null;
        }
        catch (NotPossible)
        {
            return null;
        }
    }

    private static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private static UriAnswer Made(Desk<ServerState> desk, string root, string path)
    {
        DocumentUri uri = DocumentUri.OfPath(Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar)));
        Show(desk, uri);
        return new UriAnswer(uri.Text);
    }

    /// <summary>Opens a note where the editor can and does not do so itself; nobody waits for it.</summary>
    /// <param name="isPage">It is for a browser, not for the editor.</param>
    /// <param name="line">Zero-based, to go to.</param>
    internal static void Show(Desk<ServerState> desk, DocumentUri uri, bool isPage = false, int? line = null)
    {
        if (desk.State.Can.ShowDocument && !desk.State.Client.Options.At("opensNotes").IsTrue())
            _ = desk.Ask(ToClient.ShowDocument, new ShowDocumentParams(
                uri, isPage ? true : null, TakeFocus: true, line is { } at ? new(new(at, 0), new(at, 0)) : null));
    }

    internal static JsonElement Json<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.SerializeToElement(value, type);

    /// <summary>What is not possible as asked is an error with its sentence.</summary>
    internal static async Task<T> Told<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (NotPossible reason)
        {
            throw RequestFailure.Because(reason.Message);
        }
    }
}
