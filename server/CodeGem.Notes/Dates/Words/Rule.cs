namespace CodeGem.Notes.Dates.Words;

/// <summary>
/// The left side of a line of patterns, such as <c>next 2 week</c>: what it means, and the numbers that meaning needs.
/// </summary>
/// <param name="Order">Of two rules that fit the same words the lower wins.</param>
/// <param name="Amount">Null when the amount is in the words themselves.</param>
/// <param name="Name">The rest of the line's left side: a unit, <c>this-month</c>, <c>next-year</c>.</param>
internal sealed record Rule(int Order, Meaning Meaning, int? Amount, CalendarUnit Unit, string Name);
