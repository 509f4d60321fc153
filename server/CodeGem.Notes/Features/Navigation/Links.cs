using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>What in a note leads to another: the sessions items came from and went to, the next one, the client, relative links.</summary>
public static class Links
{
    /// <param name="withMarkdown">False where the editor follows Markdown's own links itself.</param>
    public static IReadOnlyList<NoteLink> Of(NoteContext context, bool withMarkdown = true)
    {
        if (!context.Options.Enable)
            return [];
        var links = new List<NoteLink>();
        if (context.Note.Kind != NoteKind.None)
        {
            links.AddRange(OfFrontMatter(context));
            links.AddRange(OfItems(context));
        }
        if (withMarkdown && !context.Note.IsPlain)
            links.AddRange(OfMarkdown(context));
        return links.OrderBy(link => link.Span.Start).ToList();
    }

    private static IEnumerable<NoteLink> OfFrontMatter(NoteContext context)
    {
        FrontMatter front = context.Note.FrontMatter;
        if (context.Note.Kind == NoteKind.Session && front.Find("client") is { Value.Length: > 0 } client && context.Folder.Profile is not null
            && client.Value == context.Folder.Id)
        {
            yield return new NoteLink(client.ValueSpan, context.Folder.ClientNote, null, Messages.Of("link.client"));
        }
        if (front.Find("next") is { } next && FrontMatterValues.Date(next.Value) is { } date && SessionOf(context, date) is { } session)
            yield return new NoteLink(next.ValueSpan, session.Path, null, Messages.Of("link.session"));
    }

    private static IEnumerable<NoteLink> OfItems(NoteContext context) =>
        from item in context.Note.Items
        from token in item.Tokens
        where token.Kind is TokenKind.From or TokenKind.Moved
        let date = FrontMatterValues.Date(token.Value)
        where date is not null
        let session = SessionOf(context, date.Value)
        where session is not null
        select new NoteLink(token.ValueSpan, session.Path, null, Messages.Of(token.Kind == TokenKind.From ? "link.from" : "link.moved"));

    internal static SessionRecord? SessionOf(NoteContext context, LocalDate date) =>
        context.Folder.Sessions.FirstOrDefault(s => s.Date == date && s.Path != context.Path);

    private static IEnumerable<NoteLink> OfMarkdown(NoteContext context) =>
        RelativeLinks.Of(context.Note, context.Path).Select(link => new NoteLink(link.Target, link.Path, link.Fragment, link.Path));
}
