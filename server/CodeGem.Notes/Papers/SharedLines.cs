using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Papers;

/// <summary>
/// The lines right below a heading, or above every heading, as somebody else may read them: without comments, without what is labelled as
/// private, and only as far as a line that names a private section, however that line is marked up.
/// </summary>
internal sealed class SharedLines
{
    private readonly Note note;
    private readonly SharedSections sharing;
    private readonly IReadOnlyList<Span> stretches;
    private readonly HashSet<int> labelled = [];

    /// <param name="stretches">What stands below a private name over other headings (<see cref="PrivateStretches"/>).</param>
    public SharedLines(Note note, Section? section, SharedSections sharing, IReadOnlyList<Span> stretches)
    {
        (this.note, this.sharing, this.stretches) = (note, sharing, stretches);
        Span content = section?.OwnContent ?? new Span(note.FrontMatter.Body, note.Sections.Count > 0 ? note.Sections[0].Heading.Start : note.Text.Length);
        First = note.Source.LineOf(content.Start);
        End = content.IsEmpty ? First : EndOf(content);
    }

    /// <summary>The first line, counted from zero.</summary>
    public int First { get; }

    /// <summary>The line after the last.</summary>
    public int End { get; }

    /// <summary>A line without what comments say; null when nothing else stood on it, or when it is private.</summary>
    public string? Visible(int line) => Hides(line) ? null : note.Comments.Visible(note.Source.LineSpan(line));

    /// <summary>True when a line stands below a private name, or has one for its label.</summary>
    public bool Hides(int line) => line >= End || labelled.Contains(line) || stretches.Cover(note.Source.LineStart(line));

    /// <summary>True when an entry stands on such a line, or in a comment.</summary>
    public bool Hides(ListEntry entry) => Hides(entry.FirstLine) || note.Comments.Cover(entry.Content.Start);

    private int EndOf(Span content)
    {
        int end = note.Source.LineOf(content.End - 1) + 1, written = note.Text.AsSpan().TrimEnd().Length, entries = 0;
        for (int line = First; line < end; line++)
        {
            // Also within what may be a comment: whether it is one is not always certain.
            string text = note.Source.Of(note.Source.LineSpan(line));
            if (HeadingWords.OfLine(text).Any(sharing.IsPrivateName) || IsHeadingOfAnother(line, text, written))
                return line;
            if (!HeadingWords.LabelsOf(text).Any(sharing.IsPrivateName))
                continue;
            // A point with a label is private to its end; of running text nobody knows how far it goes.
            while (entries < note.Entries.Count && note.Entries[entries].FirstLine <= line)
                entries++;
            ListEntry? entry = entries > 0 ? note.Entries[entries - 1] : null;
            while (entry is not null && entry.LastLine < line)
                entry = entry.Parent;
            if (entry is null)
                return line;
            labelled.UnionWith(Enumerable.Range(line, entry.LastLine - line + 1));
        }
        return end;
    }

    /// <summary>
    /// True for a line that looks like the heading of a section that stays. Markdown reads none in code, and a fence that somebody forgot to
    /// close makes code of all that follows; there any heading counts, though a single <c>#</c> may begin a remark where the fence is closed.
    /// </summary>
    /// <param name="written">Where the note ends, blank lines not counted.</param>
    private bool IsHeadingOfAnother(int line, string text, int written)
    {
        string title = text.TrimStart(' ', '\t', '>', '-', '*', '+');
        if (!title.StartsWith('#') || title.TrimStart('#') is not [' ' or '\t', ..] named)
            return false;
        if (sharing.IsNameOfAnother(named))
            return true;
        string bare = text.TrimStart(' ');
        return bare.StartsWith('#') && note.Opaque.IndexAt(note.Source.LineStart(line)) is >= 0 and var at && note.Opaque[at].Contains(note.Source.LineStart(line))
            && (bare.StartsWith("##", StringComparison.Ordinal) || note.Opaque[at].End >= written);
    }
}
