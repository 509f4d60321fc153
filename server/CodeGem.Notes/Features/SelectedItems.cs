using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>The items a selection means.</summary>
internal static class SelectedItems
{
    /// <summary>Promises of a session and milestones of a client, by the lines they begin on.</summary>
    public static IEnumerable<ActionItem> On(Note note, int firstLine, int lastLine) => note.Items.Where(item =>
        item.Entry.FirstLine >= firstLine && item.Entry.FirstLine <= lastLine && (item.IsAction || note.Kind == NoteKind.Client));

    /// <summary>The lines a selection takes; one of whole lines ends before the next.</summary>
    public static (int First, int Last) Lines(SourceText source, Span span)
    {
        int first = source.LineOf(span.Start), last = source.LineOf(span.End);
        return (first, last > first && span.End == source.LineStart(last) ? last - 1 : last);
    }
}
