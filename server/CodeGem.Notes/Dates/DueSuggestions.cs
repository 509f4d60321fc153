using CodeGem.Notes.Dates.Phrases;
using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>
/// The dates to offer while a due date is typed, each day once: what the typed words mean, what half-typed ones may become, then
/// the fixed list. Words that begin no date offer nothing, so that "due to the weather" is left alone.
/// </summary>
public static class DueSuggestions
{
    /// <summary>Half-typed words may become so many phrases that a list of all would hide the likely ones.</summary>
    private const int MostCompletions = 12;

    /// <param name="typed">What stands between the marker and the cursor; may be empty.</param>
    public static IReadOnlyList<DueSuggestion> For(string typed, DateQuestion question)
    {
        var list = new SuggestionList(question);
        string phrase = PhraseCompletion.Normal(typed);
        if (phrase.Length == 0)
        {
            Fixed(list, question);
            return list.Suggestions;
        }
        DateReadings readings = DatePhrase.Read(phrase, question);
        foreach (DateReading reading in readings.Readings)
            list.Add(reading.Date, phrase.TrimEnd(), reading.Kind);
        foreach (LocalDate nearest in readings.Problem.Nearest)
            list.Add(nearest, phrase.TrimEnd(), ReadingKind.NearestRealDay);
        int most = list.Suggestions.Count + MostCompletions;
        foreach (string completion in PhraseCompletion.Of(phrase, question.Words))
        {
            if (list.Suggestions.Count < most)
                list.AddBest(completion);
        }
        if (readings.Readings.Count > 0)
            Fixed(list, question);
        return list.Suggestions;
    }

    private static void Fixed(SuggestionList list, DateQuestion question)
    {
        DateTexts texts = question.Words.Texts;
        list.AddBest(texts["suggestions.next session"]);
        list.AddFromToday(texts["suggestions.today"]);
        list.AddFromToday(texts["suggestions.tomorrow"]);
        for (int i = 1; i <= 7; i++)
        {
            if (Steps.Plus(question.Anchor, i) is { } day)
                list.Add(day, question.Words.WeekdayName(day.DayOfWeek), ReadingKind.AsSaid);
        }
        list.AddBest(texts["suggestions.one week"]);
        list.AddBest(texts["suggestions.two weeks"]);
        list.AddBest(texts["suggestions.end of month"]);
        list.AddBest(texts["suggestions.next month"]);
        list.AddBest(texts["suggestions.session after next"]);
    }
}
