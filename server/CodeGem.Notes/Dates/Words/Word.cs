namespace CodeGem.Notes.Dates.Words;

/// <summary>Everything one word may be; "second" is an ordinal, "may" a month, "a" only itself.</summary>
internal sealed class Word(int id)
{
    public int Id { get; } = id;

    /// <summary>1 for Monday to 7 for Sunday; 0 for none.</summary>
    public int Weekday { get; set; }

    /// <summary>The same for a word that means every such day: "mondays".</summary>
    public int EveryWeekday { get; set; }

    public int Month { get; set; }

    public int Number { get; set; }

    public int Ordinal { get; set; }

    public bool IsLast { get; set; }

    public bool IsAnd { get; set; }

    /// <summary>May stand before each of a list: "the 1st and the 15th".</summary>
    public bool IsArticle { get; set; }

    public bool IsOrdinalEnding { get; set; }

    public bool IsNever { get; set; }

    /// <summary>A short form, which may end in a full stop.</summary>
    public bool IsAbbreviation { get; set; }

    public CalendarUnit Unit { get; set; }

    /// <summary>The possessive: "days'" of "three days' time".</summary>
    public CalendarUnit TimeUnit { get; set; }

    /// <summary>The letters of <c>3d</c>.</summary>
    public CalendarUnit ShortUnit { get; set; }

    /// <summary>How many of <see cref="Unit"/> the word stands for: two weeks to a fortnight.</summary>
    public int UnitSize { get; set; } = 1;
}
