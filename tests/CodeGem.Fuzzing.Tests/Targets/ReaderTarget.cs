using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Rules;
using CodeGem.Notes.Scanning;
using CodeGem.Notes.Tests.Hostile;
using CodeGem.Notes.Tests.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Fuzzing.Tests.Targets;

/// <summary>Bytes to a note, by the reader and by the scanner; what the rules say of it.</summary>
internal sealed class ReaderTarget : Target
{
    private readonly NoteScanner scanner = new();

    public override string Name => "reader";

    public override IReadOnlyList<byte[]> Tokens { get; } = Bytes(NoteTokens.All);

    public override IEnumerable<byte[]> Seeds() => NoteTokens.Written();

    public override void Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        NoteContext context = Everything.ContextOf(text);
        HoldsTogether(context.Note);
        IsTheSameTyped(context.Note);
        Agree(scanner, input, context.Note);
        AreSound(context);
    }

    /// <summary>Closed notes are scanned and open ones are read; nobody can tell which.</summary>
    public static void Agree(NoteScanner scanner, byte[] input, Note note)
    {
        SessionRecord? read = SessionRecord.From(Everything.Path, note), scanned = scanner.Read(Everything.Path, input);
        BrokenLaw.Unless(Equals(read, scanned), "the scanner says what the reader says", () => $"\nread:    {Shown(read)}\nscanned: {Shown(scanned)}");
    }

    /// <summary>A text that came about by changes is the note it would be had it been opened.</summary>
    private static void IsTheSameTyped(Note note)
    {
        string text = note.Text;
        foreach (int part in (ReadOnlySpan<int>)[2, 3, 5])
        {
            string without = text.Remove(text.Length / part, text.Length / (part * 2));
            Note typed = NoteReader.ReadChanged(NoteReader.Read(without), note.Source);
            BrokenLaw.Unless(NoteInFull.Of(typed) == NoteInFull.Of(note), "a changed note says what a new one says", () => $"\nchanged: {NoteInFull.Of(typed)}\nnew: {NoteInFull.Of(note)}");
        }
    }

    private static void HoldsTogether(Note note)
    {
        var whole = new Span(0, note.Text.Length);
        BrokenLaw.Unless(whole.Contains(note.FrontMatter.Span) && note.FrontMatter.Entries.All(e => whole.Contains(e.KeySpan) && whole.Contains(e.ValueSpan)), "front matter stands in the text", () => "");
        BrokenLaw.Unless(note.FrontMatter.Problems.All(p => whole.Contains(p.Span)), "problems stand in the text", () => "");
        BrokenLaw.Unless(note.Sections.All(s => whole.Contains(s.Heading) && whole.Contains(s.Content)), "sections stand in the text", () => "");
        BrokenLaw.Unless(note.Opaque.All(whole.Contains) && note.Opaque.Zip(note.Opaque.Skip(1)).All(pair => pair.First.End <= pair.Second.Start), "what is opaque stands apart", () => "");
        foreach (ListEntry entry in note.Entries)
        {
            BrokenLaw.Unless(entry.Lines.Contains(entry.Content) && whole.Contains(entry.Lines), "an entry's words stand in its lines", () => $"{entry.Lines}");
            BrokenLaw.Unless(entry.Parent is null || entry.Parent.Lines.Contains(entry.Lines), "an entry stands in its parent", () => $"{entry.Lines}");
        }
        foreach (ActionItem item in note.Items)
        {
            bool isInOrder = item.Tokens.Zip(item.Tokens.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);
            BrokenLaw.Unless(isInOrder && item.Tokens.All(t => item.Rest.Contains(t.Span) && t.Span.Contains(t.ValueSpan)), "tokens stand in order in their item", () => item.Text);
        }
    }

    private static void AreSound(NoteContext context)
    {
        string text = context.Note.Text;
        var whole = new Span(0, text.Length);
        foreach (Finding finding in RuleSet.Check(context))
        {
            BrokenLaw.Unless(whole.Contains(finding.Span), "findings stand in the text", () => finding.Code);
            BrokenLaw.Unless(finding.Fixes.All(fix => Edits.AreDisjoint(fix.Edits) && fix.Edits.All(edit => whole.Contains(edit.Span))), "edits of a fix stand apart in the text", () => finding.Code);
        }
        string once = Edits.Apply(text, RuleSet.FixAll(context));
        BrokenLaw.Unless(!RuleSet.FixAll(Everything.ContextOf(once)).Any(), "fixing all twice is fixing all once", () => once);
    }

    private static string Shown(SessionRecord? record) => record is null
        ? "none"
        : $"{record.Date} {record.IsBroken} {record.Session} [{string.Join(" | ", record.Items)}] [{string.Join(" | ", record.Scores)}] [{string.Join(" | ", record.Takeaways)}]";
}
