namespace CodeGem.Notes.Dates.Phrases;

internal enum TokenKind
{
    /// <summary>No part of any date.</summary>
    Junk,
    Word,
    Number,

    /// <summary><c>30th</c></summary>
    Ordinal,

    /// <summary><c>3d</c>, <c>+2w</c></summary>
    Compact,

    /// <summary><c>+3</c> of "+3 days"</summary>
    Signed,

    /// <summary>Year, month, day as written; the day need not exist.</summary>
    Iso,

    /// <summary>Two numbers, and a year or 0.</summary>
    Numeric,

    /// <summary><c>'26</c></summary>
    ShortYear,
}

/// <summary>One word or number of a phrase, with its place in the text.</summary>
internal struct Token
{
    public TokenKind Kind;
    public int Start;
    public int End;

    /// <summary>The word's number in the language, or -1.</summary>
    public int Word;

    public int A;
    public int B;
    public int C;

    /// <summary>How many digits a number has.</summary>
    public int Digits;

    public CalendarUnit Unit;

    /// <summary>Joined to the word before by a hyphen: "three-day" is no length of time.</summary>
    public bool Joined;

    /// <summary>Written with full stops, which only ever has the day first.</summary>
    public bool Dotted;
}
