using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Features;

/// <summary>Where writing begins in a note that was just made: below the first heading under which nothing stands but prompts.</summary>
internal static partial class FirstPlace
{
    /// <summary>An offset at the start of a blank line, or the end of the text; null when every section says something.</summary>
    public static int? In(string text)
    {
        Note note = NoteReader.Read(text);
        return note.Sections.Where(s => s.Level > 1).Select(s => Below(note, s)).FirstOrDefault(place => place is not null);
    }

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
