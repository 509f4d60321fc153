using System.Text.RegularExpressions;
using CodeGem.Notes.Model;
using CodeGem.Notes.Templates;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>What a slash at the start of a line brings: frames by name, and questions with <c>/q</c>, a stage or words.</summary>
internal static partial class SlashOffers
{
    public static CompletionOffers? Offer(TypedLine line)
    {
        if (Typed().Match(line.Before) is not { Success: true } match)
            return null;
        string typed = match.Groups["slash"].Value;
        int start = line.Span.Start + match.Groups["slash"].Index;
        var offers = new List<CompletionOffer>();
        if (!match.Groups["bullet"].Success && string.IsNullOrWhiteSpace(line.After))
            offers.AddRange(Frames(line, start, typed));
        offers.AddRange(Questions(line, start, typed));
        return new CompletionOffers(offers, true);
    }

    private static IEnumerable<CompletionOffer> Frames(TypedLine line, int start, string typed)
    {
        if (typed.Contains(' ', StringComparison.Ordinal))
            return [];
        string name = typed[1..];
        return Frame.All
            .Where(frame => frame.For == line.Note.Kind && Typing.Begins(name, $"{frame.Name} {frame.Title}"))
            .Select(frame => new CompletionOffer("/" + frame.Name, OfferKind.Frame, new Span(start, line.Offset), FrameTexts.At(line, frame))
            {
                Detail = frame.Title,
                Documentation = MarkdownText.Escape(frame.Description),
                FilterText = Typing.Filter(typed, $"/{frame.Name} {frame.Title}"),
            });
    }

    /// <summary>With the slash alone the questions of the section's own stage; with <c>/q</c> all that fit what follows.</summary>
    private static IEnumerable<CompletionOffer> Questions(TypedLine line, int start, string typed)
    {
        if (line.Note.Kind != NoteKind.Session)
            return [];
        IEnumerable<Question> questions = typed == "/"
            ? Question.All.Where(q => q.Stage.Number == QuestionSearch.StageOf(line.Section?.Kind))
            : QuestionSearch.Find(typed);
        string space = Typing.SpaceBefore(line.After, 0);
        return questions.Select(question => new CompletionOffer(question.Text, OfferKind.Question, new Span(start, line.Offset), question.Text + space)
        {
            Detail = $"{question.Stage.Number} {question.Stage.Title}",
            FilterText = Typing.Filter(typed, $"/q{question.Stage.Number} {string.Join(' ', question.Tags)} {question.Text}"),
        });
    }

    [GeneratedRegex(
        @"^[ \t]*(?:(?<bullet>[-*+]|[0-9]{1,9}[.)])[ \t]+)?(?<slash>/[\p{L}\p{Nd}-]{0,20}(?: [\p{L}\p{Nd} -]{0,60})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}

/// <summary>Finds questions by what is typed behind <c>/q</c>.</summary>
internal static partial class QuestionSearch
{
    /// <summary><c>/q</c> finds all, <c>/q3</c> a stage, <c>/q close</c> and <c>/q3 feel</c> those with a word that begins so.</summary>
    public static IEnumerable<Question> Find(string typed)
    {
        if (Typed().Match(typed) is not { Success: true } match)
            return [];
        string stage = match.Groups["stage"].Value;
        string[] words = match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Question.All.Where(question =>
            (stage.Length == 0 || stage[0] - '0' == question.Stage.Number) && words.All(word => Says(question, word)));
    }

    /// <summary>The stage a section belongs to; null where any may be asked.</summary>
    public static int? StageOf(SectionKind? section) => section switch
    {
        SectionKind.Preparation or SectionKind.Agenda or SectionKind.CheckIn => 1,
        SectionKind.ActionReview or SectionKind.GoalProgress => 2,
        SectionKind.Notes => 3,
        SectionKind.Insights => 4,
        SectionKind.ActionItems or SectionKind.Obstacles => 5,
        SectionKind.KeyTakeaways or SectionKind.NextSession or SectionKind.NextTime => 6,
        SectionKind.PrivateNotes or SectionKind.CoachReflection => 7,
        _ => null,
    };

    private static bool Says(Question question, string word) =>
        question.Tags.Any(tag => tag.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || Typing.Begins(word, question.Text) || Typing.Begins(word, question.Stage.Title);

    [GeneratedRegex(@"^/q(?<stage>[1-7])?(?: (?<words>.*))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Typed();
}
