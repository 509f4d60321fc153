using CodeGem.Notes.Model;

namespace CodeGem.Notes.Tests.Reading;

/// <summary>All that was read in a note, with its places, as lines that can be compared.</summary>
internal static class NoteInFull
{
    public static string Of(Note note) => string.Join('\n',
    [
        $"{note.Kind} plain: {note.IsPlain} {note.FrontMatter.Span} {note.FrontMatter.Body}",
        .. note.FrontMatter.Entries.Select(entry => $"{entry}"),
        .. note.FrontMatter.Problems.Select(problem => $"{problem}"),
        .. note.Sections.Select(section => $"{section}"),
        .. note.Entries.Select(Of),
        .. note.Items.Select(item => $"{item.Box}"),
        .. note.Shorthands.Select(shorthand => $"{shorthand}"),
        .. note.Opaque.Select(span => $"opaque {span}"),
    ]);

    private static string Of(ListEntry entry) =>
        $"{entry.FirstLine}-{entry.LastLine} {entry.Lines} {entry.Content} {entry.Indent} in {entry.Parent?.Lines} with {entry.Children.Count} under {entry.Section}"
        + (entry.Item is { } item ? $" {item.Box} {item.StateCharacter} {item.Rest} {item.Text} {item.IsAction} {ReferenceEquals(item.Entry, entry)} {string.Join(' ', item.Tokens)}" : "");
}
