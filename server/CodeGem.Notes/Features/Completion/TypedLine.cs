using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>The line a cursor stands on, split in two by it, and what kind of text it is in.</summary>
internal sealed class TypedLine
{
    public TypedLine(NoteContext context, int offset, bool snippets)
    {
        Context = context;
        Offset = offset;
        HasSnippets = snippets;
        Line = Note.Source.LineOf(offset);
        Span = Note.Source.LineSpan(Line);
        // Between the two halves of a line break there is no place of its own.
        Offset = Math.Min(offset, Span.End);
        Before = Note.Source.Of(new Span(Span.Start, Offset));
        After = Note.Source.Of(new Span(Offset, Span.End));
    }

    public NoteContext Context { get; }

    public Note Note => Context.Note;

    public int Offset { get; }

    public bool HasSnippets { get; }

    public int Line { get; }

    public Span Span { get; }

    public string Before { get; }

    public string After { get; }

    public Section? Section => Note.SectionAt(Span.Start);

    public bool IsInFrontMatter
    {
        get
        {
            if (!Note.FrontMatter.Exists)
                return false;
            int first = Note.Source.LineOf(Note.FrontMatter.Span.Start), last = Note.Source.LineOf(Note.FrontMatter.Span.End);
            // An unclosed block has no last fence; a key may begin on the line below it.
            bool isClosed = Note.FrontMatter.Problems.All(p => p.MessageKey != "frontmatter-unclosed");
            return Line > first && (isClosed ? Line < last : Line <= last + 1);
        }
    }

    /// <summary>Behind the front matter, and no code, comment, quote or HTML.</summary>
    public bool IsRunningText => !Note.IsPlain && Span.Start >= Note.FrontMatter.Body && !Note.Opaque.Any(Hides);

    /// <summary>Whether checkboxes here are promises: talking points under Preparation and Agenda are not.</summary>
    public bool MayHoldItems => Note.Kind == NoteKind.Session
        ? Section?.Kind is not (SectionKind.Preparation or SectionKind.Agenda)
        : Section?.Kind == SectionKind.Goals;

    /// <summary>Where an item's words begin, when the cursor is among them; also of an item whose box is not yet one for Markdown.</summary>
    public int? ItemText
    {
        get
        {
            if (!IsRunningText || !MayHoldItems)
                return null;
            int? start = Note.ItemAt(Span.Start)?.Rest.Start ?? Note.Shorthands.FirstOrDefault(s => Span.Contains(s.Span))?.Span.End;
            return start <= Offset ? start : null;
        }
    }

    /// <summary>What stands between a place on this line and the cursor.</summary>
    public string TypedFrom(int start) => Before[(start - Span.Start)..];

    private bool Hides(Span opaque)
    {
        if (opaque.Start < Offset && Offset < opaque.End)
            return true;
        // A block is hidden to the end of its last line; behind a code span at a line's end there is text again.
        return Offset == opaque.End && opaque.Start <= Span.Start && !opaque.IsEmpty;
    }
}
