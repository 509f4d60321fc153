using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Effects;
using CodeGem.Practice.Effects;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// Changes notes that an editor has open, through that editor (LSP 3.17, <c>workspace/applyEdit</c>). What the editor answers proves little:
/// some say yes and change nothing, some change the note and never answer. So the note's own text decides, as the editor reports it, and
/// for a name the disk does.
/// </summary>
internal static class EditorNotes
{
    private static readonly TimeSpan PatienceForText = TimeSpan.FromMilliseconds(1500);

    /// <summary>Before an editor gives a file another name it asks everybody who may have a say, us among them, and VS Code waits for them.</summary>
    private static readonly TimeSpan PatienceForName = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    public static OpenNotes Of(Desk<ServerState> desk, string root) => new(
        path => desk.State.Can.ApplyEdit && Find(desk, root, path) is not null,
        step => Edit(desk, root, step))
    {
        IsTiedToName = path => Find(desk, root, path) is not null && !(desk.State.Can.ApplyEdit && desk.State.Can.CanRenameFiles),
        Rename = step => Rename(desk, root, step),
    };

    private static OpenDocument? Find(Desk<ServerState> desk, string root, string path) =>
        desk.State.OpenIn(root).FirstOrDefault(d => d.Place!.Path == path);

    private static async Task<EditResult> Edit(Desk<ServerState> desk, string root, EditFile step)
    {
        if (Find(desk, root, step.Path) is not { InDoubt: false } document || document.Text.Text != step.Before)
            return EditResult.Changed;
        string wanted = step.After;
        WorkspaceEdit edit = ActionTranslation.ToWorkspaceEdit(document, step.Edits, desk.State.Can);
        EditResult result = await Ask(desk, edit, () => desk.State.Find(document.Uri)?.Text.Text == wanted, PatienceForText).ConfigureAwait(false);
        // A note that was closed, or changed otherwise, is not about to show what was asked for.
        return result == EditResult.Promised && desk.State.Find(document.Uri)?.Text.Text != step.Before ? EditResult.Unanswered : result;
    }

    private static async Task<EditResult> Rename(Desk<ServerState> desk, string root, Notes.Effects.RenameFile step)
    {
        if (Find(desk, root, step.Path) is not { Place: { } place } document)
            return EditResult.Changed;
        var edit = new WorkspaceEdit { DocumentChanges = [new Protocol.RenameFile(document.Uri, place.UriOf(step.NewPath))] };
        EditResult result = await Ask(desk, edit, () => !File.Exists(place.FullPath) && File.Exists((place with { Path = step.NewPath }).FullPath), PatienceForName).ConfigureAwait(false);
        // A name is on the disk at once, or is not coming.
        return result == EditResult.Promised ? EditResult.Unanswered : result;
    }

    /// <summary>The change itself usually comes before the answer, and from some editors there is no answer.</summary>
    private static async Task<EditResult> Ask(Desk<ServerState> desk, WorkspaceEdit edit, Func<bool> isDone, TimeSpan patience)
    {
        Task<Reply> asked = desk.Ask(ToClient.ApplyEdit, new ApplyWorkspaceEditParams(edit));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (clock.Elapsed < patience)
        {
            // The reply first: what the editor sent before it has been taken when it arrives.
            EditResult? ended = asked.IsCompleted ? Ended(await asked.ConfigureAwait(false)) : null;
            if (isDone())
                return EditResult.Applied;
            if (ended is { } result)
                return result;
            await Task.Delay(BetweenLooks).ConfigureAwait(false);
        }
        return asked.IsCompleted && Answer(await asked.ConfigureAwait(false)) is { Applied: true } ? EditResult.Promised : EditResult.Unanswered;
    }

    /// <summary>What a reply makes certain; null when the change may still come.</summary>
    private static EditResult? Ended(Reply reply) => reply.Kind switch
    {
        ReplyKind.Refused => EditResult.Refused,
        ReplyKind.Silent => EditResult.Unanswered, // the connection has ended: this waits far less long than a reply may take
        _ => Answer(reply) is { Applied: false } ? EditResult.Refused : null,
    };

    private static ApplyWorkspaceEditResult? Answer(Reply reply) => reply.Read(LspJson.Default.ApplyWorkspaceEditResult);
}
