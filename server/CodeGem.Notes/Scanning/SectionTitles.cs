using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Scanning;

/// <summary>Which section a heading names, remembered: a practice repeats the same few headings in every note.</summary>
internal sealed class SectionTitles
{
    private const int Places = 256;

    private readonly (byte[] Title, SectionKind? Kind)[] remembered = new (byte[], SectionKind?)[Places];

    public SectionKind? Find(ReadOnlySpan<byte> title)
    {
        if (title.IsEmpty)
            return null;
        // Two titles that share a place take turns in it.
        ref var place = ref remembered[(title.Length * 37 + title[0] * 5 + title[^1]) % Places];
        if (place.Title is null || !title.SequenceEqual(place.Title))
            place = (title.ToArray(), SectionNames.Find(Encoding.UTF8.GetString(title), NoteKind.Session));
        return place.Kind;
    }
}
