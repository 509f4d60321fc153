using CodeGem.Notes.Language;
using CodeGem.Notes.Model;

namespace CodeGem.Notes.Rules;

/// <summary>A note beyond <see cref="Reading.ReadingLimits"/>: whoever sees no marks in it should know that nobody looked.</summary>
public sealed class NoteTooLarge() : Rule("note-too-large", Severity.Information, Severity.Information)
{
    public override bool Reads(NoteKind kind) => kind != NoteKind.None;

    public override IEnumerable<Finding> Check(NoteContext context) =>
        context.Note.IsPlain ? [Found(context.Note.Source.LineSpan(0), Messages.Of("rule.note-too-large"))] : [];
}
