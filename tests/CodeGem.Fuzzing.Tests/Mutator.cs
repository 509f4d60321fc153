using System.Runtime.InteropServices;

namespace CodeGem.Fuzzing.Tests;

/// <summary>Changes an input a little or a lot: bits, ranges, lines, words of the target's, pieces of another input.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> tokens)
{
    private const int Longest = 8_192, MostRepeats = 9, MostChanges = 16;

    private static readonly byte[] Telling = [0, 9, 10, 13, 27, 32, 45, 58, 62, 91, 93, 96, 127, 128, 0xC2, 0xE2, 0xED, 0xF0, 0xFE, 0xFF];

    public byte[] Mutate(byte[] parent, byte[] other)
    {
        var bytes = new List<byte>(parent);
        for (int left = Some(MostChanges - 1); left >= 0; left--)
            Change(bytes, other);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1);
        switch (random.Next(14))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Telling[random.Next(Telling.Length)];
                break;
            case 2:
                bytes.RemoveRange(at, Some(bytes.Count - at));
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, Some(bytes.Count - at)));
                break;
            case 4 or 5:
                bytes.InsertRange(at, Token());
                break;
            case 6:
                byte[] token = Token();
                bytes.RemoveRange(at, Math.Min(token.Length, bytes.Count - at));
                bytes.InsertRange(at, token);
                break;
            case 7:
                bytes.InsertRange(LineStart(bytes, at), Token());
                break;
            case 8:
                bytes.InsertRange(LineStart(bytes, at), [.. Token(), .. Token(), (byte)'\n']);
                break;
            case 9:
                (int start, int end) = Lines(other);
                bytes.InsertRange(LineStart(bytes, at), other[start..end]);
                break;
            case 10:
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(other[random.Next(other.Length + 1)..]);
                break;
            case 11:
                Repeat(bytes, at);
                break;
            case 12:
                Number(bytes, at);
                break;
            default:
                MoveLines(bytes);
                break;
        }
    }

    private byte[] Token() => tokens[random.Next(tokens.Count)];

    /// <summary>A length that is mostly short.</summary>
    private int Some(int most) => most <= 0 ? 0 : random.Next(Math.Min(most, 1 << random.Next(1, 10)) + 1);

    private void Repeat(List<byte> bytes, int at)
    {
        byte[] token = Token();
        var many = new List<byte>();
        for (int left = 1 << random.Next(MostRepeats); left > 0 && many.Count < Longest; left--)
            many.AddRange(token);
        bytes.InsertRange(at, many);
    }

    /// <summary>Another digit in the next number, of a date or a length.</summary>
    private void Number(List<byte> bytes, int at)
    {
        int digit = CollectionsMarshal.AsSpan(bytes)[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit >= 0)
            bytes[at + digit] = (byte)('0' + random.Next(10));
    }

    private void MoveLines(List<byte> bytes)
    {
        (int start, int end) = Lines(CollectionsMarshal.AsSpan(bytes));
        List<byte> lines = bytes.GetRange(start, end - start);
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(LineStart(bytes, random.Next(bytes.Count + 1)), lines);
    }

    private (int Start, int End) Lines(ReadOnlySpan<byte> bytes)
    {
        int start = LineStart(bytes, random.Next(bytes.Length + 1)), end = start;
        for (int left = random.Next(1, 5); left > 0 && end < bytes.Length; left--)
        {
            int feed = bytes[end..].IndexOf((byte)'\n');
            end = feed < 0 ? bytes.Length : end + feed + 1;
        }
        return (start, end);
    }

    private static int LineStart(List<byte> bytes, int at) => LineStart(CollectionsMarshal.AsSpan(bytes), at);

    private static int LineStart(ReadOnlySpan<byte> bytes, int at) => bytes[..at].LastIndexOf((byte)'\n') + 1;
}
