using System.Buffers;
using CodeGem.Notes.Language;
using CodeGem.Notes.Meetings;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Papers;

/// <summary>Which part of a practice a paper is about, and which items it may name.</summary>
public static class PaperScope
{
    /// <param name="below">A folder or a note; empty for everything.</param>
    public static bool Holds(string below, string path) =>
        below.Length == 0 || path == below || (path.StartsWith(below, StringComparison.Ordinal) && path.Length > below.Length && path[below.Length] == '/');

    /// <summary>Items that may be named. Where a note cannot be read again nothing is known, so its items are left out.</summary>
    public static IEnumerable<OpenItem> WithoutPrivate(IEnumerable<OpenItem> items, PracticeSettings settings, NoteLookup lookup) => WithoutPrivate(items, new Privacy(settings, lookup));

    public static IEnumerable<OpenItem> WithoutPrivate(IEnumerable<OpenItem> items, Privacy privacy) => items.Where(item => privacy.NoteAt(item.Session.Path) is { } note
        && note.Items.FirstOrDefault(i => i.Entry.FirstLine == item.Item.Line && i.Text == item.Item.Text) is { } found
        && !privacy.Hides(item.Client, item.Session, note, found));
}

/// <summary>Words of a note outside it.</summary>
internal static class PaperText
{
    /// <summary>Control characters, and what else begins a line.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>A value on one line: a name with a line break in it must not become a second line of a letter's head.</summary>
    public static string OneLine(string value)
    {
        string oneLine = value.AsSpan().ContainsAny(Breaks) ? string.Concat(value.Select(c => Breaks.Contains(c) ? ' ' : c)) : value;
        return oneLine.Trim();
    }
}

/// <summary>Owners as people call them.</summary>
internal static class OwnerNames
{
    public static string Of(OpenItem item) => item.Owner switch
    {
        "client" => item.Client.DisplayName,
        "coach" => Messages.Of("paper.coach-for", item.Client.DisplayName),
        _ => Messages.Of("paper.owner-of", item.Owner, item.Client.DisplayName),
    };
}

internal static class MailAddress
{
    /// <summary>Good enough to be put behind <c>mailto:</c>: something, one @, something, and nothing a line or a URI could trip over.</summary>
    public static bool IsOne(string text) =>
        text.Count(c => c == '@') == 1 && text[0] != '@' && text[^1] != '@' && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"');
}
