using System.Buffers.Text;
using System.Text;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// The header lines of one message, added line by line. Lines that are no header are passed over, since they are what is left
/// of a message with a wrong length; a Content-Length at the end of such a line begins a new header.
/// </summary>
internal struct FrameHeader
{
    private static ReadOnlySpan<byte> ContentLength => "content-length"u8;

    private long? length;
    private string? fault;
    private bool foreignCharset;

    /// <summary>Whether anything that looks like a header has been seen.</summary>
    public bool Any { get; private set; }

    public void Add(ReadOnlySpan<byte> line)
    {
        var start = LastLengthIn(line);
        if (start > 0)
        {
            this = default; // the tail of a cut message stands before the next header, with no line break between
            line = line[start..];
        }

        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? default : line[..colon].Trim((byte)' ');
        if (name.IsEmpty || !IsToken(name)) return;
        Any = true;
        var value = line[(colon + 1)..].Trim(" \t"u8);
        if (Ascii.EqualsIgnoreCase(name, ContentLength)) AddLength(value);
        else if (Ascii.EqualsIgnoreCase(name, "content-type"u8)) foreignCharset |= NamesForeignCharset(value);
    }

    /// <summary>
    /// What the blank line after the header means: the length of the body that follows, or -1 where that cannot be known
    /// and reading must look for the next header; and the reason for refusing the message, if any.
    /// </summary>
    public readonly (string? Reason, int Body) Close(int longestBody)
    {
        if (fault is not null) return (fault, -1);
        if (length is null) return ("header without Content-Length", -1);
        if (length > longestBody) return ("message too long", -1);
        return (foreignCharset ? "charset other than UTF-8" : null, (int)length);
    }

    /// <summary>Where a line that ends as a length does begins that length; -1 if it does not.</summary>
    public static int FindIn(ReadOnlySpan<byte> line)
    {
        var start = LastLengthIn(line);
        return start >= 0 && TryLength(line[(start + ContentLength.Length + 1)..].Trim(" \t\r"u8), out _) ? start : -1;
    }

    private void AddLength(ReadOnlySpan<byte> value)
    {
        if (!TryLength(value, out var number)) fault = "Content-Length is no length";
        else if (length is not null && length != number) fault = "two lengths";
        else length = number;
    }

    private static bool TryLength(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        if (digits.IsEmpty || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0) return false;
        if (!Utf8Parser.TryParse(digits, out number, out _)) number = long.MaxValue;
        return true;
    }

    private static int LastLengthIn(ReadOnlySpan<byte> line)
    {
        for (var colon = line.LastIndexOf((byte)':'); colon >= ContentLength.Length; colon = line[..colon].LastIndexOf((byte)':'))
            if (Ascii.EqualsIgnoreCase(line[(colon - ContentLength.Length)..colon], ContentLength)) return colon - ContentLength.Length;
        return -1;
    }

    private static bool IsToken(ReadOnlySpan<byte> name)
    {
        foreach (var letter in name)
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter != '-') return false;
        return true;
    }

    private static bool NamesForeignCharset(ReadOnlySpan<byte> contentType)
    {
        var text = Encoding.Latin1.GetString(contentType);
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return false;
        var charset = text[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'');
        return !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>Looks for a header inside the bytes of one body while they arrive, at each byte once.</summary>
internal struct SwallowedHeader
{
    public const int Longest = 64;

    private int looked, line;

    /// <param name="bytes">All that has arrived by now.</param>
    /// <returns>Where the header begins; -1 while there is none.</returns>
    public int FindIn(ReadOnlySpan<byte> bytes)
    {
        for (int feed; (feed = bytes[looked..].IndexOf((byte)'\n')) >= 0; line = looked)
        {
            var end = looked + feed;
            looked = end + 1;
            var tail = Math.Max(line, end - Longest);
            if (FrameHeader.FindIn(bytes[tail..end]) is >= 0 and var start) return tail + start;
        }

        looked = bytes.Length;
        return -1;
    }
}
