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

    /// <summary>Words that mean one day.</summary>
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
/// <param name="Choices">The days to offer instead, the best first.</param>
internal sealed record WrittenDate(DateWriting Writing, LocalDate? Date, IReadOnlyList<LocalDate> Choices)
{
    public const string Next = "next";

    public static WrittenDate Read(string value, NoteContext? context, Calendar calendar)
    {
        if (value.Length == 0)
            return new(DateWriting.Empty, null, []);
        if (value == Next)
            return new(DateWriting.Plain, context?.NextSession, []);
        return FrontMatterValues.Date(value) is { } date ? new(DateWriting.Plain, date, []) : new(DateWriting.Unread, null, []);
    }

    public static WrittenDate Read(ItemToken token, NoteContext context) => Read(token.Value, context, context.Calendar);
}
