using CodeGem.Notes.Dates.Words;

namespace CodeGem.Notes.Dates.Phrases;

/// <summary>What the slots of one pattern took. A phrase is a chain of these: "a week after" then "the last friday of" then "november".</summary>
internal struct Frame
{
    public Rule? Rule;
    public int Weekday;
    public int Month;
    public int Number;
    public int SecondNumber;
    public CalendarUnit Unit;
    public CalendarUnit SecondUnit;

    /// <summary>How many of the unit the word stands for: two weeks to a fortnight.</summary>
    public int UnitSize;
    public int SecondUnitSize;

    /// <summary>The first of its words.</summary>
    public int At;

    /// <summary>1 to 31, or -1 for "last"; 0 where none was said.</summary>
    public int Ordinal;
    public int Day;

    /// <summary>0 where none was said.</summary>
    public int Year;

    /// <summary>The token that holds a date in numbers.</summary>
    public int Numeric;

    /// <summary>Bit n for weekday n.</summary>
    public int Weekdays;

    /// <summary>Bit n for the n-th; bit 0 for the last.</summary>
    public uint Ordinals;

    /// <summary>The rule's own amount, else the one said.</summary>
    public readonly int Amount => (Rule!.Amount ?? Number) * Math.Max(UnitSize, 1);

    public readonly CalendarUnit UnitSaid => Rule!.Unit != CalendarUnit.None ? Rule.Unit : Unit;
}

/// <summary>Room for the patterns being tried and for the best so far, on the stack.</summary>
[System.Runtime.CompilerServices.InlineArray(2 * PhraseMatch.Deepest)]
internal struct FrameBuffer
{
    private Frame first;
}
