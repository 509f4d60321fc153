using System.Text;

namespace CodeGem.Notes.Scanning;

/// <summary>Questions about stretches of UTF-8 that every part of the scanner asks.</summary>
internal static class ScanText
{
    /// <summary>Without the blanks at the end. In a note that is scanned the only bytes up to a space are blanks.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] <= ' ')
            end--;
        return text[..end];
    }

    public static ReadOnlySpan<byte> TrimStart(ReadOnlySpan<byte> text) => text[Blanks(text)..];

    /// <summary>How many blanks stand in front.</summary>
    public static int Blanks(ReadOnlySpan<byte> text)
    {
        int start = 0;
        while (start < text.Length && text[start] <= ' ')
            start++;
        return start;
    }

    /// <summary>A return that no line feed follows ends a line, too; so few notes have one that none is scanned.</summary>
    public static bool HasLoneReturn(ReadOnlySpan<byte> bytes)
    {
        for (int at = bytes.IndexOf((byte)'\r'); at >= 0;)
        {
            if (at + 1 >= bytes.Length || bytes[at + 1] != '\n')
                return true;
            int more = bytes[(at + 2)..].IndexOf((byte)'\r');
            at = more < 0 ? -1 : at + 2 + more;
        }
        return false;
    }

    /// <summary>Spaces and breaks beyond ASCII, marks without width, and control characters: everyone trims and splits them differently.</summary>
    public static bool HasOddSpace(ReadOnlySpan<byte> text)
    {
        int at = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        while (at >= 0)
        {
            Rune.DecodeFromUtf8(text[at..], out Rune rune, out int length);
            if (IsOddSpace(rune))
                return true;
            at += length;
            int more = text[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            at = more < 0 ? -1 : at + more;
        }
        return false;
    }

    public static bool StartsInOddSpace(ReadOnlySpan<byte> text)
    {
        if (text[0] < 0x80)
            return false;
        Rune.DecodeFromUtf8(text, out Rune rune, out _);
        return IsOddSpace(rune);
    }

    public static bool EndsInOddSpace(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[^1] < 0x80)
            return false;
        Rune.DecodeLastFromUtf8(text, out Rune rune, out _);
        return IsOddSpace(rune);
    }

    private static bool IsOddSpace(Rune rune) => !rune.IsAscii && (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)
        || rune.Value is >= 0x2000 and <= 0x200F or >= 0x2028 and <= 0x202F or 0xFEFF or 0xFFFE or 0xFFFF);
}
