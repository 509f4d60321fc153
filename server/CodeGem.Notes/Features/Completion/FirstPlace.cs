using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Features;

/// <summary>Where writing begins in a note that was just made: below the first heading under which nothing stands but prompts.</summary>
public static partial class FirstPlace
{
    /// <summary>An offset at the start of a blank line, or the end of the text; null when every section says something.</summary>
    public static int? In(string text) => Places(NoteReader.Read(text)).FirstOrDefault(place => place is not null);

    /// <summary>
    /// The line (zero-based) to begin at in a note that is shown: in a session that is planned, and in a client's note where nothing is
    /// written yet. Null for every other, which is read from its beginning.
    /// </summary>
    public static int? LineToShow(NoteContext context)
    {
        IEnumerable<int?> places = Places(context.Note);
        int? place = context.Note.Kind switch
        {
            NoteKind.Session when context.Session.Status == SessionStatus.Planned => places.FirstOrDefault(at => at is not null),
            NoteKind.Client => places.FirstOrDefault(),
            _ => null,
        };
        return place is { } offset ? context.Note.Source.LineOf(offset) : null;
    }

    private static IEnumerable<int?> Places(Note note) => note.Sections.Where(s => s.Level > 1).Select(s => Below(note, s));

    private static int? Below(Note note, Section section)
    {
        string content = note.Source.Of(section.OwnContent);
        if (!Comment().Replace(content, "").AsSpan().IsWhiteSpace())
            return null;
        int lastText = section.OwnContent.Start + content.TrimEnd().Length;
        int line = content.AsSpan().IsWhiteSpace() ? note.Source.LineOf(section.Heading.Start) : note.Source.LineOf(lastText);
        bool isBlank = line + 1 < note.Source.LineCount && note.Source.Slice(note.Source.LineSpan(line + 1)).IsWhiteSpace();
        return isBlank ? note.Source.LineStart(line + 1) : null;
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();
}
