namespace CodeGem.Notes.Scanning;

/// <summary>
/// The words of an item that are no tokens, one space between them. Most items have them all in front, and then they are a stretch of the
/// line as it stands; only words among tokens are put together.
/// </summary>
internal sealed class ItemText
{
    private byte[] words = new byte[256];
    private int length, start, end;

    public void Start() => length = start = end = 0;

    public void Add(ReadOnlySpan<byte> line, int from, int to)
    {
        bool goesOn = end > start && from == end + 1 && line[end] == ' ';
        if (!goesOn)
        {
            Keep(line);
            start = from;
        }
        end = to;
    }

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> line)
    {
        if (length == 0)
            return line[start..end];
        Keep(line);
        return words.AsSpan(0, length);
    }

    private void Keep(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> stretch = line[start..end];
        if (stretch.IsEmpty)
            return;
        if (length + stretch.Length + 1 > words.Length)
            Array.Resize(ref words, (length + stretch.Length + 1) * 2);
        if (length > 0)
            words[length++] = (byte)' ';
        stretch.CopyTo(words.AsSpan(length));
        length += stretch.Length;
        start = end;
    }
}
