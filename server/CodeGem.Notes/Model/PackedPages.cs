namespace CodeGem.Notes.Model;

/// <summary>Where the packed words of a session are.</summary>
internal readonly record struct PackedPlace(byte[] Page, int Start, int Length)
{
    public ReadOnlySpan<byte> Bytes => Page.AsSpan(Start, Length);
}

/// <summary>
/// Holds the packed words of many sessions in few large arrays: a hundred thousand small ones would be a hundred thousand things to make,
/// move and walk over. A page lives as long as any session in it; what a later version of a note leaves unused is given back with it.
/// </summary>
internal sealed class PackedPages
{
    private const int FirstPage = 16_384, LargestPage = 1_048_576;

    private byte[] page = [];
    private int used;
    private int nextPage = FirstPage;

    public PackedPlace Add(int length)
    {
        if (used + length > page.Length)
        {
            page = GC.AllocateUninitializedArray<byte>(Math.Max(length, nextPage));
            nextPage = Math.Min(LargestPage, nextPage * 4);
            used = 0;
        }
        used += length;
        return new PackedPlace(page, used - length, length);
    }
}
