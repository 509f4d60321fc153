using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>Everything a phrase is read against.</summary>
/// <param name="Anchor">The day the words are said on: the session's date, so that typing up notes the next day stays right.</param>
/// <param name="NextSession">The agreed date of the next session; null while none is agreed.</param>
public sealed record DateQuestion(LocalDate Anchor, Calendar Calendar, LocalDate? NextSession = null, LocalDate? SessionAfterNext = null)
{
    private readonly DateWords? words;

    /// <summary>The language the words are in; English is not read before it is asked for.</summary>
    public DateWords Words
    {
        get => words ?? DateWords.English;
        init => words = value;
    }
}
