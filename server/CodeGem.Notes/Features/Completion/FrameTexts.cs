using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;

namespace CodeGem.Notes.Features;

/// <summary>A frame as it is put into a note: filled in, with the blank lines a block needs around it.</summary>
internal static class FrameTexts
{
    public static string At(TypedLine line, Frame frame)
    {
        string text = TemplateText.Render(frame, TemplateFiles.ValuesFor(line.Context)).Text.Trim('\n', '\r');
        string newLine = line.Note.Source.NewLine;
        string before = IsBlank(line.Note, line.Line - 1) ? "" : newLine;
        string behind = IsBlank(line.Note, line.Line + 1) ? "" : newLine;
        return before + text.ReplaceLineEndings(newLine) + behind;
    }

    private static bool IsBlank(Note note, int line) =>
        line < 0 || line >= note.Source.LineCount || note.Source.Slice(note.Source.LineSpan(line)).IsWhiteSpace();
}
