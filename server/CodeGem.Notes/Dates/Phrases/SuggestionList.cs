using NodaTime;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>Suggestions in the order they were added, each day once.</summary>
internal sealed class SuggestionList(DateQuestion question)
{
    private readonly List<DueSuggestion> suggestions = [];
    private readonly HashSet<LocalDate> days = [];

    public IReadOnlyList<DueSuggestion> Suggestions => suggestions;

    public void Add(LocalDate date, string phrase, ReadingKind kind)
    {
        if (!days.Add(date))
            return;
        bool isSession = date == question.NextSession;
        suggestions.Add(new DueSuggestion(date, phrase, kind, question.Calendar, question.Words)
        {
            InsertWord = isSession ? question.Words.Texts["suggestions.session word"] : null,
        });
    }

    /// <summary>What the phrase means, if it means one date within reach.</summary>
    public void AddBest(string phrase)
    {
        DateReadings readings = DatePhrase.Read(phrase, question);
        if (readings.Best is { } date && readings.Warning != DateWarning.FarAhead)
            Add(date, phrase, readings.Readings[0].Kind);
    }

    /// <summary>The same and, where today is not the session's day, what it means today.</summary>
    public void AddFromToday(string phrase)
    {
        foreach (DateReading reading in DatePhrase.Read(phrase, question).Readings)
            Add(reading.Date, phrase, reading.Kind);
    }
}
