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
    private int[] ends = new int[256];
    private int length;

    public int Count { get; private set; }

    /// <summary>Some byte is beyond ASCII.</summary>
    public bool HasHigh { get; private set; }

    public bool HasReturn { get; private set; }

    public bool HasTick { get; private set; }

    public bool HasAngle { get; private set; }

    /// <summary>A control character that is neither a tab nor a line's end.</summary>
    public bool HasControl { get; private set; }

    public void Split(ReadOnlySpan<byte> bytes)
    {
        length = bytes.Length;
        Count = 0;
        Vector128<byte> high = default, returns = default, ticks = default, angles = default, controls = default;
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        int at = 0;
        for (; at <= bytes.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
        {
            Vector128<byte> some = Vector128.LoadUnsafe(ref first, (nuint)at);
            Vector128<byte> feeds = Vector128.Equals(some, Vector128.Create((byte)'\n'));
            Vector128<byte> carriage = Vector128.Equals(some, Vector128.Create((byte)'\r'));
            high |= some;
            returns |= carriage;
            ticks |= Vector128.Equals(some, Vector128.Create((byte)'`'));
            angles |= Vector128.Equals(some, Vector128.Create((byte)'<'));
            controls |= (Vector128.LessThan(some, Vector128.Create((byte)' ')) & ~(feeds | carriage | Vector128.Equals(some, Vector128.Create((byte)'\t'))))
                | Vector128.Equals(some, Vector128.Create((byte)0x7F));
            AddEnds(feeds.ExtractMostSignificantBits(), at);
        }
        HasHigh = high.ExtractMostSignificantBits() != 0;
        HasReturn = returns != default;
        HasTick = ticks != default;
        HasAngle = angles != default;
        HasControl = controls != default;
        SplitRest(bytes, at);
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

    /// <summary>The last bytes, and a last line that nothing ends.</summary>
    private void SplitRest(ReadOnlySpan<byte> bytes, int from)
    {
        for (int at = from; at < bytes.Length; at++)
        {
            byte next = bytes[at];
            HasHigh |= next >= 0x80;
            HasReturn |= next == '\r';
            HasTick |= next == '`';
            HasAngle |= next == '<';
            HasControl |= next < ' ' && next is not ((byte)'\n' or (byte)'\r' or (byte)'\t') || next == 0x7F;
            if (next == '\n')
                AddEnds(1, at);
        }
        if (Start(Count) < length)
        {
            AddEnds(0, 0);
            ends[Count++] = length;
        }
    }
}
