using System.Text.RegularExpressions;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Features;

/// <summary>What in a note leads to another: the sessions items came from and went to, the next one, the client, relative links.</summary>
public static partial class Links
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

    private static IEnumerable<NoteLink> OfMarkdown(NoteContext context)
    {
        foreach (Match match in Target().Matches(context.Note.Text))
        {
            Group target = match.Groups["target"];
            string text = Uri.UnescapeDataString(target.Value);
            int hash = text.IndexOf('#', StringComparison.Ordinal);
            string path = hash >= 0 ? text[..hash] : text;
            bool isElsewhere = path.Contains(':', StringComparison.Ordinal) || path.StartsWith('/') || context.Note.IsOpaque(target.Index);
            if (isElsewhere || Resolve(context.Path, path) is not { } resolved)
                continue;
            yield return new NoteLink(new Span(target.Index, target.Index + target.Length), resolved, hash >= 0 ? text[(hash + 1)..] : null, resolved);
        }
    }

    /// <summary>A relative path from the practice's root; null when it leaves the practice.</summary>
    private static string? Resolve(string from, string relative)
    {
        if (relative.Length == 0)
            return from;
        var names = NotePath.Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (string name in relative.Replace('\\', '/').Split('/'))
        {
            if (name == ".." && names.Count == 0)
                return null;
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "."))
                names.Add(name);
        }
        return names.Count == 0 ? null : string.Join('/', names);
    }

    [GeneratedRegex(@"\]\(<?(?<target>[^()<>\s]{1,1000})>?(?:[ \t]+""[^""\r\n]{0,200}"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
