using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What may begin on a blank line of a session: an item, a frame where notes are taken, a question of the section's stage.</summary>
internal static class InsertActions
{
    private const int MostQuestions = 3;

    public static IEnumerable<CodeActionOffer> Offer(NoteContext context, Span span)
    {
        var line = new TypedLine(context, span.Start, snippets: false);
        bool isBlank = span.IsEmpty && line.Note.Source.Slice(line.Span).IsWhiteSpace();
        if (context.Note.Kind != NoteKind.Session || !isBlank || !line.IsRunningText || line.Section is null or { Level: 1 })
            return [];
        var offers = new List<CodeActionOffer>();
        if (line.MayHoldItems)
            offers.Add(Insert(line, Messages.Of("action.insert-item"), "- [ ] @client due:"));
        IEnumerable<Frame> frames = line.Section.Kind is SectionKind.Notes or null ? Frame.All.Where(f => f.For == NoteKind.Session) : [];
        offers.AddRange(frames.Select(f => Insert(line, Messages.Of("action.insert-frame", f.Title), FrameTexts.At(line, f))));
        offers.AddRange(Questions(line).Select(q => Insert(line, Messages.Of("action.insert-question", q.Text), "- " + q.Text)));
        return offers;
    }

    /// <summary>Those of the stage that the note does not ask yet.</summary>
    private static IEnumerable<Question> Questions(TypedLine line) => QuestionSearch.StageOf(line.Section?.Kind) is not { } stage ? [] : Question.All
        .Where(q => q.Stage.Number == stage && !line.Note.Text.Contains(q.Text, StringComparison.Ordinal))
        .Take(MostQuestions);

    private static CodeActionOffer Insert(TypedLine line, string title, string text) =>
        new(title, ActionKinds.Insert, [new Edit(line.Span, text)]);
}
