using System.Text.RegularExpressions;
using CodeGem.Notes.Dates;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>
/// A session is named that has no note: by <c>moved:</c> or <c>from:</c> of an item, by <c>next:</c> once the session is over, or by a
/// relative link to a session or to client.md.
/// </summary>
public sealed partial class ReferenceDangling() : Rule("reference-dangling", Severity.Information, Severity.Information)
{
    public override bool Reads(NoteKind kind) => kind != NoteKind.None;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        IEnumerable<Finding> found = CheckLinks(context);
        return context.Record is null ? found : CheckItems(context).Concat(CheckNext(context)).Concat(found);
    }

    private IEnumerable<Finding> CheckItems(NoteContext context)
    {
        foreach (ActionItem item in context.Note.Actions)
        {
            for (int i = 0; i < item.Tokens.Count; i++)
            {
                ItemToken token = item.Tokens[i];
                if (token.Kind is TokenKind.From or TokenKind.Moved && FrontMatterValues.Date(token.Value) is { } date && !context.Folder.HasSessionOn(date))
                    yield return Dangling(token, date, context);
            }
        }
    }

    private Finding Dangling(ItemToken token, LocalDate date, NoteContext context)
    {
        // A session comes from an earlier one and goes to a later one.
        var instead = context.Folder.SessionDays.Where(day => token.Kind == TokenKind.From ? day < context.Anchor : day > context.Anchor);
        return Found(token.Span, Messages.Of("rule.reference-dangling", DateLabel.Of(date, context.Calendar)),
            () => Nearest(instead, date).Select(day => SetTo(token.ValueSpan, day, token.Kind == TokenKind.From ? "fix.set-from" : "fix.set-moved", context)));
    }

    private IEnumerable<Finding> CheckNext(NoteContext context)
    {
        // Before the session is over its next one need not have a note, and where none is planned at all another rule says so.
        bool isExpected = context.Session.Status == SessionStatus.Done && !context.Note.FrontMatter.IsBroken && !NextMissing.Lacks(context);
        if (!isExpected || context.Session.Next is not { } next || next <= context.Anchor || context.Folder.HasSessionOn(next))
            yield break;
        Fix[] others = Nearest(context.Folder.SessionDays.Where(day => day > context.Anchor), next).Select(day => new Fix(
            Messages.Of("fix.set-value", "next", DateLabel.Of(day, context.Calendar)), [FrontMatterEdits.Set(context.Note, "next", FrontMatterValues.Text(day))])).ToArray();
        Fix create = Fix.ByCommand(Messages.Of("fix.new-session", DateLabel.Of(next, context.Calendar)), "codegem.newSession",
            ("client", context.Folder.Id), ("date", FrontMatterValues.Text(next)));
        yield return Found(context.Note.FrontMatter.Find("next")!.ValueSpan,
            Messages.Of("rule.reference-dangling", DateLabel.Of(next, context.Calendar)), next >= context.Calendar.Today ? [.. others, create] : others);
    }

    private IEnumerable<Finding> CheckLinks(NoteContext context)
    {
        Note note = context.Note;
        foreach (Match match in Link().Matches(note.Text, note.FrontMatter.Body))
        {
            Group target = match.Groups["target"];
            if (note.Opaque.Cover(match.Index) || Resolve(context.Path, target.Value) is not { } path || Exists(context, path) is not false)
                continue;
            ClientFolder folder = context.Practice.FolderOf(path);
            var span = new Span(target.Index, target.Index + target.Length);
            Fix[] fixes = NotePath.SessionName(path) is { } name
                ? Nearest(folder.Sessions.Select(s => s.Date), name.Date).Select(day => SetLink(span, target.Value, folder, day, context)).ToArray()
                : [];
            yield return Found(span, Messages.Of("rule.reference-dangling.link", path), fixes);
        }
    }

    /// <summary>Null for what the practice does not keep account of.</summary>
    private static bool? Exists(NoteContext context, string path)
    {
        if (context.Practice.Folder(NotePath.Folder(path)) is not { } folder)
            return null;
        if (path == context.Path || folder.Unread.Contains(path))
            return true;
        if (NotePath.FileName(path) == NotePath.ClientFile)
            return folder.Profile is not null;
        return NotePath.SessionName(path) is null ? null : folder.Find(path) is not null;
    }

    /// <summary>From the practice's root; null for what is no relative path, or leaves the practice.</summary>
    private static string? Resolve(string from, string target)
    {
        int end = target.IndexOfAny(['#', '?']);
        string path = Uri.UnescapeDataString(end < 0 ? target : target[..end]);
        if (path.Length == 0 || path[0] is '/' or '\\' || path.Contains(':', StringComparison.Ordinal) || !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return null;
        var names = new List<string>(NotePath.Folder(from).Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string name in path.Split('/'))
        {
            if (name == ".." && names.Count == 0)
                return null;
            if (name == "..")
                names.RemoveAt(names.Count - 1);
            else if (name is not ("." or ""))
                names.Add(name);
        }
        return string.Join('/', names);
    }

    private static IEnumerable<LocalDate> Nearest(IEnumerable<LocalDate> days, LocalDate date) =>
        days.Distinct().OrderBy(day => Math.Abs(Period.DaysBetween(day, date))).ThenBy(day => day).Take(2);

    private static Fix SetTo(Span span, LocalDate day, string title, NoteContext context) =>
        new(Messages.Of(title, DateLabel.Of(day, context.Calendar)), [new Edit(span, FrontMatterValues.Text(day))]);

    private static Fix SetLink(Span span, string target, ClientFolder folder, LocalDate day, NoteContext context)
    {
        string file = NotePath.FileName(folder.Sessions.FirstOrDefault(s => s.Date == day)?.Path ?? folder.Unread.First(path => NotePath.SessionName(path)?.Date == day));
        int name = target.LastIndexOf('/') + 1;
        int end = target.IndexOfAny(['#', '?']) is >= 0 and var mark ? mark : target.Length;
        return new Fix(Messages.Of("fix.link-to", DateLabel.Of(day, context.Calendar)), [new Edit(span, target[..name] + file + target[end..])]);
    }

    [GeneratedRegex(@"(?<!\\)\]\((?<target>[^\s()<>]{1,300}?)(?:[ \t]+""[^""\n]*"")?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
