using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Scanning;

/// <summary>Which section a heading names, remembered: a practice repeats the same few headings in every note.</summary>
internal sealed class SectionTitles
{
    private const int MostRemembered = 1_000, LongestTitle = 80;

    private readonly Dictionary<string, SectionKind?> kinds = new(StringComparer.Ordinal);

    public SectionKind? Find(ReadOnlySpan<byte> title)
    {
        if (title.Length > LongestTitle)
            return SectionNames.Find(Encoding.UTF8.GetString(title), NoteKind.Session);
        Span<char> letters = stackalloc char[LongestTitle];
        letters = letters[..Encoding.UTF8.GetChars(title, letters)];
        if (kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out SectionKind? known))
            return known;
        SectionKind? kind = SectionNames.Find(letters, NoteKind.Session);
        if (kinds.Count < MostRemembered)
            kinds[letters.ToString()] = kind;
        return kind;
    }
}
