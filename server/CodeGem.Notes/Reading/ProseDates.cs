using CodeGem.Notes.Dates;
using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Reading;

/// <summary>Whether words behind a marker such as <c>by</c> are a date; which one is nobody's question while a note is read.</summary>
internal static class ProseDates
{
    /// <summary>Which day it is decides what a phrase means, never how far it reaches.</summary>
    private static readonly DateQuestion AnyDay = new(new LocalDate(2000, 1, 3), new Calendar(new LocalDate(2000, 1, 3)));

    /// <param name="isProse">Within a sentence, where "by Tom" and "by two weeks" are no dates.</param>
    public static bool IsDate(ReadOnlySpan<char> words, bool isProse) => DatePhrase.IsPhrase(words, isProse);

    /// <summary>Words that mean the next session, whenever that is.</summary>
    public static bool IsNextSession(ReadOnlySpan<char> words) => DatePhrase.Read(words, AnyDay).Problem.Kind == DateProblemKind.NextSessionUnknown;

    /// <summary>How much of what begins at <paramref name="start"/> is a date; 0 when nothing is.</summary>
    public static int LengthAt(string text, int start, int end) => DatePhrase.ReadPrefix(text.AsSpan(0, end), start, AnyDay).Length;
}
