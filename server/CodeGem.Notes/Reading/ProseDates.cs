using CodeGem.Notes.Dates;

namespace CodeGem.Notes.Reading;

/// <summary>Whether words behind a marker such as <c>by</c> are a date.</summary>
internal static class ProseDates
{
    public static bool IsDate(ReadOnlySpan<char> words) => NodaTime.Text.LocalDatePattern.Iso.Parse(words.ToString()).Success;
}
