using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CodeGem.Notes.Scanning;

/// <summary>
/// Where the lines of a note end, and which troublesome bytes it has anywhere: one look at each byte answers both. The same object serves
/// one note after another.
/// </summary>
internal sealed class NoteLines
{
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(b => b is not ('\t' or '\n' or '\r')).Select(b => (byte)b), 0x7F]);

    private int[] ends = new int[256];
    private int length;

    public int Count { get; private set; }

    /// <summary>Some byte is beyond ASCII.</summary>
    public bool HasHigh { get; private set; }

    public bool HasReturn { get; private set; }

    public bool HasTick { get; private set; }

    public bool HasAngle { get; private set; }

    public bool HasPercent { get; private set; }

    /// <summary>A control character that is neither a tab nor a line's end.</summary>
    public bool HasControl { get; private set; }

    public void Split(ReadOnlySpan<byte> bytes)
    {
        length = bytes.Length;
        Count = 0;
        Vector128<byte> high = default, special = default;
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        int at = 0;
        for (; at <= bytes.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            Vector128<byte> some = Vector128.LoadUnsafe(ref first, (nuint)at);
            Vector128<byte> feeds = Vector128.Equals(some, Vector128.Create((byte)'\n'));
            high |= some;
            special |= Vector128.AndNot(Vector128.LessThan(some, Vector128.Create((byte)' ')), feeds)
                | Vector128.Equals(some, Vector128.Create((byte)'`')) | Vector128.Equals(some, Vector128.Create((byte)'<'))
                | Vector128.Equals(some, Vector128.Create((byte)'%')) | Vector128.Equals(some, Vector128.Create((byte)0x7F));
            if (feeds != default)
                AddEnds(feeds.ExtractMostSignificantBits(), at);
        }
        bool isSpecial = SplitRest(bytes, at) || special != default;
        HasHigh = high.ExtractMostSignificantBits() != 0 || bytes[at..].ContainsAnyExceptInRange((byte)0, (byte)0x7F);
        // Most notes have nothing special and need no second look.
        HasReturn = isSpecial && bytes.Contains((byte)'\r');
        HasTick = isSpecial && bytes.Contains((byte)'`');
        HasAngle = isSpecial && bytes.Contains((byte)'<');
        HasPercent = isSpecial && bytes.Contains((byte)'%');
        HasControl = isSpecial && bytes.ContainsAny(Controls);
    }

    public int Start(int line) => line == 0 ? 0 : ends[line - 1] + 1;

    /// <summary>Where the line ends and the next one starts.</summary>
    public int End(int line) => Math.Min(ends[line] + 1, length);

    /// <summary>The line without its break.</summary>
    public ReadOnlySpan<byte> Line(ReadOnlySpan<byte> bytes, int line)
    {
        int start = Start(line), end = ends[line];
        if (HasReturn && end > start && end < length && bytes[end - 1] == '\r')
            end--;
        return bytes[start..end];
    }

    private void AddEnds(uint feeds, int at)
    {
        if (Count + 32 > ends.Length)
            Array.Resize(ref ends, ends.Length * 2);
        for (; feeds != 0; feeds &= feeds - 1)
            ends[Count++] = at + BitOperations.TrailingZeroCount(feeds);
    }

    /// <summary>The last bytes, and a last line that nothing ends; whether one of the bytes is special.</summary>
    private bool SplitRest(ReadOnlySpan<byte> bytes, int from)
    {
        bool isSpecial = false;
        for (int at = from; at < bytes.Length; at++)
        {
            isSpecial |= bytes[at] is < (byte)' ' and not (byte)'\n' or (byte)'`' or (byte)'<' or (byte)'%' or 0x7F;
            if (bytes[at] == '\n')
                AddEnds(1, at);
        }
        if (Start(Count) < length)
        {
            AddEnds(0, 0);
            ends[Count++] = length;
        }
        return isSpecial;
    }
}
