using CodeGem.Notes.Dates.Phrases;
using CodeGem.Notes.Dates.Words;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>
/// Reads what people type for a day. The whole phrase is understood or nothing is. Never throws, never guesses: where two days
/// are equally meant there is no best one, and the readings say which they are.
/// </summary>
public static class DatePhrase
{
    /// <summary>More words than any date has.</summary>
    private const int MostWords = 17;

    /// <summary>The years in which every step of a phrase stays within the calendar.</summary>
    private static bool IsUsable(LocalDate date) => date.Year is > 2 and < 9900;

    /// <param name="phrase">Only the date's own words, without a marker such as <c>due:</c>.</param>
    public static DateReadings Read(ReadOnlySpan<char> phrase, DateQuestion question)
    {
        Span<Token> tokens = stackalloc Token[MostWords];
        FrameBuffer frames = default;
        int count = new Lexer(phrase, question.Words, tokens).Run(0);
        var match = new PhraseMatch(question.Words, phrase, tokens[..count], frames);
        match.Whole(Root.Alone);
        return Mean(match, phrase, question);
    }

    /// <summary>
    /// The longest date phrase that begins exactly at <paramref name="start"/>: what stands behind <c>due </c> or <c>by </c>. The caller
    /// judges what follows it.
    /// </summary>
    /// <param name="isProse">Within a sentence: "by two weeks" and "by Tom" are then no dates.</param>
    public static DatePrefix ReadPrefix(ReadOnlySpan<char> text, int start, DateQuestion question, bool isProse = false)
    {
        if (start < 0 || start >= text.Length || char.IsWhiteSpace(text[start]))
            return new DatePrefix(Nothing(new Span(0, 0)), 0);
        ReadOnlySpan<char> line = text[start..];
        int end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        Span<Token> tokens = stackalloc Token[MostWords];
        FrameBuffer frames = default;
        int count = new Lexer(line, question.Words, tokens).Run(0);
        var match = new PhraseMatch(question.Words, line, tokens[..count], frames);
        if (!match.Prefix(isProse ? Root.Dates : Root.Alone))
            return new DatePrefix(Nothing(new Span(0, 0)), 0);
        int length = tokens[match.Taken - 1].End;
        DateReadings readings = Mean(match, line[..length], question);
        return readings.Problem.Kind == DateProblemKind.Unread ? new DatePrefix(readings, 0) : new DatePrefix(readings, length);
    }

    /// <summary>
    /// Whether all of it is a date phrase, doubtful and impossible days included, without working out which day: "31 april" is one.
    /// </summary>
    /// <param name="isProse">As for <see cref="ReadPrefix"/>.</param>
    public static bool IsPhrase(ReadOnlySpan<char> phrase, bool isProse = false, DateWords? words = null)
    {
        words ??= DateWords.English;
        Span<Token> tokens = stackalloc Token[MostWords];
        FrameBuffer frames = default;
        int count = new Lexer(phrase, words, tokens).Run(0);
        if (count == 0 || tokens[count - 1].Kind == TokenKind.Junk)
            return false;
        var match = new PhraseMatch(words, phrase, tokens[..count], frames);
        return match.Whole(isProse ? Root.Dates : Root.Alone) && PlausibleDate.Is(match);
    }

    private static DateReadings Mean(PhraseMatch match, ReadOnlySpan<char> phrase, DateQuestion question)
    {
        if (match.Taken == 0)
            return Nothing(Unread(match, phrase));
        var whole = new Span(0, phrase.Length);
        bool isIso = match.Frames[0].Rule!.Meaning == Meaning.Iso;
        if (!isIso && !IsUsable(question.Anchor))
            return new DateReadings([], new DateProblem(DateProblemKind.OutOfCalendar, whole, []));
        Answer answer = new PhraseMeaning(match, question, question.Anchor).Read();
        if (question.Anchor != question.Calendar.Today && !isIso && IsUsable(question.Calendar.Today))
            answer.OfferToday(new PhraseMeaning(match, question, question.Calendar.Today).Read());
        return answer.Done(whole);
    }

    private static DateReadings Nothing(Span part) => new([], new DateProblem(DateProblemKind.Unread, part, []));

    /// <summary>From the first word that fits no pattern to the end.</summary>
    private static Span Unread(in PhraseMatch match, ReadOnlySpan<char> phrase)
    {
        int end = phrase.TrimEnd().Length;
        int start = match.Reached < match.Tokens.Length ? match.Tokens[match.Reached].Start : end;
        return new Span(start, end);
    }
}
