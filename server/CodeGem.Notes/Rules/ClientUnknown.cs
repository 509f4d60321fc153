using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>In a practice, a session that names no client, or another one than its folder: its items would be filed under the wrong person.</summary>
public sealed class ClientUnknown() : Rule("client-unknown", Severity.Error, Severity.Error)
{
    public override IEnumerable<Finding> Check(NoteContext context)
    {
        FrontMatter frontMatter = context.Note.FrontMatter;
        if (context.Practice.IsLoose || frontMatter.IsBroken || context.Session.Client is not { } client || !Slug.IsSlug(client))
            yield break;
        Span span = frontMatter.Find("client")!.ValueSpan;
        ClientFolder folder = context.Folder;
        bool isKnown = folder.Profile is not null || folder.IsClientUnread;
        if (client == folder.Id)
        {
            if (!isKnown)
                yield return Found(span, Messages.Of("rule.client-unknown.no-note", client), NewClient(client));
        }
        else if (isKnown)
        {
            yield return Found(span, Messages.Of("rule.client-unknown.other-folder", client, folder.Id), SetTo(span, folder.Id, isCertain: true));
        }
        else
        {
            string message = context.Practice.FindClient(client) is { } other
                ? Messages.Of("rule.client-unknown.not-here", client, other.Path)
                : Messages.Of("rule.client-unknown", client);
            yield return Found(span, message, Slug.IsSlug(folder.Id) ? [NewClient(folder.Id)] : []);
        }
    }

    private static Fix SetTo(Span span, string id, bool isCertain = false) =>
        new(Messages.Of("fix.set-value", "client", id), [new Edit(span, id)], isCertain);

    private static Fix NewClient(string id) => Fix.ByCommand(Messages.Of("fix.new-client", id), "codegem.newClient", ("id", id));
}
