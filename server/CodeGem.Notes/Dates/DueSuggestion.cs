using CodeGem.Notes.Dates.Words;
using NodaTime;

namespace CodeGem.Notes.Dates;

/// <summary>One line of the list that is offered for a due date.</summary>
/// <param name="Phrase">The words that mean this date: what was typed, what it could be completed to, or a phrase of the fixed list.</param>
/// <param name="Kind">Why it is offered where it is not what the phrase plainly means.</param>
/// <param name="Calendar">As of which day the label is written.</param>
public sealed record DueSuggestion(LocalDate Date, string Phrase, ReadingKind Kind, Calendar Calendar, DateWords Words)
{
    /// <summary>What is written into the note: ISO 8601.</summary>
    public string InsertText => DateLines.Iso(Date);

    /// <summary>
    /// The word that follows the next session when it moves, for practices that would rather write <c>due:next</c>; null for all others.
    /// </summary>
    public string? InsertWord { get; init; }

    /// <summary><c>Fri 27 Nov (in 9 days)</c></summary>
    public string Label => DateLabel.Of(Date, Calendar.Today, Words);

    /// <summary><c>Fri 27 Nov</c></summary>
    public string Day => DateLabel.Short(Date, Calendar.Today, Words);

    /// <summary><c>in 9 days</c></summary>
    public string Distance => DateLabel.Distance(Date, Calendar.Today, Words);

    /// <summary><c>(Sat)</c>, <c>(holiday)</c>, or null for a working day.</summary>
    public string? FreeDay => DateLabel.FreeDay(Date, Calendar, Words);
}
