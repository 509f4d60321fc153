using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Papers;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>A line of a private section that also stands in a file made for the client.</summary>
public sealed class PrivateTextShared() : Rule("private-text-shared", Severity.Error, Severity.Error)
{
    /// <summary>Shorter lines ("Tired, but well") are said by anyone about anything.</summary>
    private const int FewestWords = 4;

    public override bool Reads(NoteKind kind) => kind != NoteKind.None;

    public override IEnumerable<Finding> Check(NoteContext context)
    {
        Note note = context.Note;
        if (note.Sections.Count == 0 || context.Folder.Shared.All is not { Count: > 0 } files)
            yield break;
        // While practice.yaml is being mended, what it says of other sections is not held against them.
        var sharing = new SharedSections(context.Practice.Settings with { IsUnread = false });
        foreach (Section section in note.Sections.Where(sharing.IsPrivate))
        {
            int last = note.Source.LineOf(Math.Max(section.OwnContent.Start, section.OwnContent.End - 1));
            for (int line = note.Source.LineOf(section.OwnContent.Start); line <= last && !section.OwnContent.IsEmpty; line++)
            {
                Span span = Words(note, note.Source.LineSpan(line));
                string words = SharedFile.WordsOf(note.Source.Slice(span));
                if (words.Count(c => c == ' ') <= FewestWords || files.FirstOrDefault(file => file.Says(words)) is not { } file)
                    continue;
                yield return Found(span, Messages.Of("rule.private-text-shared", section.Title, file.Path));
            }
        }
    }

    /// <summary>The line without its indent, its bullet and a comment's marks.</summary>
    private static Span Words(Note note, Span line)
    {
        while (!line.IsEmpty && !char.IsLetterOrDigit(note.Text[line.Start]) && !char.IsSurrogate(note.Text[line.Start]))
            line = line with { Start = line.Start + 1 };
        while (!line.IsEmpty && char.IsWhiteSpace(note.Text[line.End - 1]))
            line = line with { End = line.End - 1 };
        return line;
    }
}
