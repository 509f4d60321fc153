using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Papers;

/// <summary>
/// The lines right below a heading as somebody else may read them: without comments, and only as far as a line that names a private
/// section, however that line is marked up.
/// </summary>
internal sealed class SharedLines
{
    private readonly Note note;
    private readonly SharedSections sharing;
    private readonly Comments comments;

    public SharedLines(Note note, Section section, SharedSections sharing)
    {
        (this.note, this.sharing) = (note, sharing);
        comments = new Comments(note, section.OwnContent);
        First = note.Source.LineOf(section.OwnContent.Start);
        End = section.OwnContent.IsEmpty ? First : EndOf(section.OwnContent);
    }

    /// <summary>The first line, counted from zero.</summary>
    public int First { get; }

    /// <summary>The line after the last.</summary>
    public int End { get; }

    /// <summary>A line without what comments say; null when nothing else stood on it.</summary>
    public string? Visible(int line) => comments.Visible(note.Source.LineSpan(line));

    /// <summary>True when an entry stands below such a line, or in a comment.</summary>
    public bool Hides(ListEntry entry) => entry.FirstLine >= End || comments.Cover(entry.Content.Start);

    private int EndOf(Span content)
    {
        int end = note.Source.LineOf(content.End - 1) + 1;
        for (int line = First; line < end; line++)
        {
            // Also within what may be a comment: whether it is one is not always certain.
            if (NameOf(LineAt(line - 1, end), LineAt(line, end), LineAt(line + 1, end)) is { } name && sharing.IsPrivateName(name))
                return line;
        }
        return end;
    }

    private string LineAt(int line, int end) => line >= First && line < end ? note.Source.Of(note.Source.LineSpan(line)) : "";

    /// <summary>
    /// What a line would be the heading of: it has a heading's or a list's marks, is set off by letters of another kind, is underlined, ends in a
    /// colon, stands alone or in a table, or in a tag, which may be open since the line before.
    /// </summary>
    private static string? NameOf(string before, string line, string next)
    {
        string text = line.TrimStart(' ', '\t', '>', '*', '-', '+', '_', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        bool isMarked = line.TrimStart(' ', '\t', '>') is [var first, ..] && (first is '*' or '_' or '-' or '+' or '|' || char.IsAsciiDigit(first));
        string below = next.TrimStart(' ', '\t', '>').TrimEnd();
        bool isUnderlined = below.Length > 0 && (below.Trim('-').Length == 0 || below.Trim('=').Length == 0);
        bool isTagged = text.StartsWith('<') || before.TrimStart(' ', '\t', '>').StartsWith('<') && before.TrimEnd().EndsWith('>');
        bool isAlone = below.Length == 0 && before.Trim(' ', '\t', '>', '\r').Length == 0;
        return text.StartsWith('#') || isMarked || isAlone || isUnderlined || isTagged || text.TrimEnd('*', '_', ' ').EndsWith(':') ? text : null;
    }
}
