using System.Text;
using CodeGem.Notes.Reading;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// The small code a session is packed in. Numbers take as many bytes as they need, seven bits each; a text is its UTF-8 behind its length;
/// null is a length of zero, so lengths count from one.
/// </summary>
internal sealed class PackedWriter
{
    private byte[] bytes = new byte[1024];
    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Byte(int value)
    {
        if (length == bytes.Length)
            Reserve(1);
        bytes[length++] = (byte)value;
    }

    public void Number(int value)
    {
        if (value is >= 0 and < 0x80)
        {
            Byte(value);
            return;
        }
        Reserve(5);
        uint rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
            bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
    }

    public void Raw(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(bytes.AsSpan(length));
        length += value.Length;
    }

    public void Text(ReadOnlySpan<byte> value)
    {
        Number(value.Length + 1);
        Raw(value);
    }

    public void Text(string? value)
    {
        if (value is null)
            Byte(0);
        else
            Utf8(value, 1);
    }

    /// <summary>Three bytes; any day of the calendar fits in 24 bits, and zero is none.</summary>
    public void Date(int code)
    {
        Byte(code >> 16);
        Byte(code >> 8);
        Byte(code);
    }

    /// <summary>The usual owners are a number each; any other is a text behind its length, counted on from them.</summary>
    public void Owner(ReadOnlySpan<byte> value)
    {
        int usual = PackedOwner.Of(value);
        Number(usual > 0 ? usual : value.Length + PackedOwner.Usual);
        if (usual == 0)
            Raw(value);
    }

    /// <summary>A day is 1 and three bytes; anything else is a text behind its length, counted from two.</summary>
    public void Due(ReadOnlySpan<byte> value)
    {
        int code = PackedDate.Read(value);
        Number(code != 0 ? 1 : value.Length + 2);
        if (code != 0)
            Date(code);
        else
            Raw(value);
    }

    public void Owner(string? value)
    {
        int usual = PackedOwner.Of(value);
        if (usual > 0 || value is null)
            Byte(usual);
        else
            Utf8(value, PackedOwner.Usual);
    }

    public void Due(string? value)
    {
        if (FrontMatterValues.Date(value) is { } day)
        {
            Byte(1);
            Date(PackedDate.Code(day));
        }
        else if (value is null)
            Byte(0);
        else
            Utf8(value, 2);
    }

    /// <param name="from">What lengths count from.</param>
    private void Utf8(string value, int from)
    {
        int count = Encoding.UTF8.GetByteCount(value);
        Number(count + from);
        Reserve(count);
        length += Encoding.UTF8.GetBytes(value, bytes.AsSpan(length));
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
    }
}

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal ref struct PackedBytes(ReadOnlySpan<byte> bytes, int at)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at = at;

    public int Byte() => bytes[at++];

    public int Number()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }

    public void Skip(int length) => at += length;

    public void SkipText() => TextBytes();

    /// <summary>A text as it is packed; empty when there is none.</summary>
    public ReadOnlySpan<byte> TextBytes()
    {
        int length = Math.Max(0, Number() - 1);
        at += length;
        return bytes.Slice(at - length, length);
    }

    public string? Text() => Number() is > 0 and var length ? TextOf(length - 1) : null;

    public string? Owner() => Number() switch
    {
        0 => null,
        1 => "client",
        2 => "coach",
        3 => "sponsor",
        var length => TextOf(length - PackedOwner.Usual),
    };

    public string? Due() => Number() switch
    {
        0 => null,
        1 => FrontMatterValues.Text(Date()!.Value),
        var length => TextOf(length - 2),
    };

    public void SkipOwner() => Skip(Math.Max(0, Number() - PackedOwner.Usual));

    public void SkipDue() => Skip(Number() switch
    {
        0 => 0,
        1 => PackedDate.Length,
        var length => length - 2,
    });

    private string TextOf(int length)
    {
        at += length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }

    public LocalDate? Date()
    {
        int code = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2];
        at += PackedDate.Length;
        return PackedDate.Of(code);
    }

    public LocalTime? Time() => Number() is > 0 and var minutes ? new LocalTime((minutes - 1) / 60, (minutes - 1) % 60) : null;
}

/// <summary>The owners every practice has are a number each.</summary>
internal static class PackedOwner
{
    /// <summary>One more than there are of them.</summary>
    public const int Usual = 4;

    public static int Of(string? owner) => owner switch { "client" => 1, "coach" => 2, "sponsor" => 3, _ => 0 };

    public static int Of(ReadOnlySpan<byte> owner) => owner.SequenceEqual("client"u8) ? 1 : owner.SequenceEqual("coach"u8) ? 2 : owner.SequenceEqual("sponsor"u8) ? 3 : 0;

    public static bool IsUsual(ReadOnlySpan<byte> owner) => Of(owner) > 0;
}

/// <summary>A day as a number of 24 bits: year from -9998, month, day.</summary>
internal static class PackedDate
{
    public const int Length = 3;

    private const int FirstYear = 10_000;

    public static int Code(int year, int month, int day) => (year + FirstYear) << 9 | month << 5 | day;

    public static int Code(LocalDate? date) => date is { } day ? Code(day.Year, day.Month, day.Day) : 0;

    public static LocalDate? Of(int code) => code == 0 ? null : new LocalDate((code >> 9) - FirstYear, code >> 5 & 15, code & 31);

    /// <summary>The code of <c>2026-11-30</c>; zero when the bytes are no such day. Agrees with <see cref="FrontMatterValues.Date"/>.</summary>
    public static int Read(ReadOnlySpan<byte> text) => ReadUsual(text) is > 0 and var code ? code
        : text is [(byte)'0', ..] && FrontMatterValues.Date(Encoding.UTF8.GetString(text)) is { } odd ? Code(odd) : 0;

    /// <summary>The same without the year nought, which is left to the slower reader: it has days of ISO 8601 and none of the machine's calendar.</summary>
    public static int ReadUsual(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return 0;
        int year = Digits(text[..4]), month = Digits(text.Slice(5, 2)), day = Digits(text[8..]);
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month) ? Code(year, month, day) : 0;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return -1;
            value = value * 10 + digit - '0';
        }
        return value;
    }
}
