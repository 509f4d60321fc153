using CodeGem.Notes.Dates;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Rules;

/// <summary>How well a date was written.</summary>
internal enum DateWriting
{
    Empty,

    /// <summary>As the house writes it: ISO, or <c>next</c>.</summary>
    Plain,

    /// <summary>Words that mean one day, or <c>next session</c>.</summary>
    Phrase,

    /// <summary>Two days are equally likely.</summary>
    Ambiguous,

    /// <summary>The weekday is not the date's.</summary>
    WeekdayDisagrees,

    /// <summary>A day no calendar has.</summary>
    NoSuchDay,
    Unread,
}

/// <summary>A date as a person wrote it, and what it may mean.</summary>
/// <param name="Date">The day it means; null where it means none for certain, and for <c>next</c> while no next session is agreed.</param>
/// <param name="Choices">The days to offer instead, the best first; none for what is written as the house does.</param>
/// <param name="IsNext">It means the next session, whenever that is.</param>
internal sealed record WrittenDate(DateWriting Writing, LocalDate? Date, IReadOnlyList<LocalDate> Choices, bool IsNext = false)
{
    public const string Next = "next";

    private static readonly WrittenDate None = new(DateWriting.Unread, null, []);

    /// <summary>Written as neither tool nor house would mind: <c>next</c>, or one certain day.</summary>
    public bool IsCertain => IsNext || (Date is not null && Writing is DateWriting.Plain or DateWriting.Phrase);

    /// <summary>What a token of the note says; each different wording of a note is worked out once.</summary>
    public static WrittenDate Read(ItemToken token, NoteContext context) =>
        context.WrittenDates.GetOrAdd(token.Value, static (value, context) => Read(value, context, context.Calendar), context);

    /// <param name="context">The note it stands in; null for practice.yaml, where words count from today.</param>
    public static WrittenDate Read(string value, NoteContext? context, Calendar calendar)
    {
        if (value.Length == 0)
            return None with { Writing = DateWriting.Empty };
        if (FrontMatterValues.Date(value) is { } date)
            return new(DateWriting.Plain, date, []);
        var question = new DateQuestion(context?.Anchor ?? calendar.Today, calendar, context?.NextSession, context?.SessionAfterNext);
        if (MeansNext(value, question))
            return new(value == Next ? DateWriting.Plain : DateWriting.Phrase, question.NextSession, [], IsNext: true);
        return Of(DatePhrase.Read(value, question));
    }

    private static WrittenDate Of(DateReadings readings)
    {
        var choices = readings.Readings.Select(r => r.Date).Distinct().ToList();
        return readings.Problem.Kind switch
        {
            DateProblemKind.None when readings.Warning == DateWarning.WeekdayDisagrees => new(DateWriting.WeekdayDisagrees, readings.Best, choices),
            DateProblemKind.None => new(DateWriting.Phrase, readings.Best, choices),
            DateProblemKind.Ambiguous => new(DateWriting.Ambiguous, null, choices),
            DateProblemKind.NoSuchDay => new(DateWriting.NoSuchDay, null, readings.Problem.Nearest),
            _ => None with { Choices = choices },
        };
    }

    /// <summary>Words that follow the next session wherever it is moved; the day it has now must not be written in their place.</summary>
    private static bool MeansNext(string value, DateQuestion question)
    {
        if (value == Next)
            return true;
        DateReadings unknown = DatePhrase.Read(value, question with { NextSession = null, SessionAfterNext = null });
        return unknown.Problem.Kind == DateProblemKind.NextSessionUnknown
            && (question.NextSession is not { } next || DatePhrase.Read(value, question).Best == next);
    }
}
