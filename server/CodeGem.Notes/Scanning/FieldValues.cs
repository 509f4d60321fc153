using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Scanning;

/// <summary>Front matter bytes to values; each agrees with its twin in <see cref="FrontMatterValues"/>.</summary>
internal static class FieldValues
{
    public static SessionStatus? Status(ReadOnlySpan<byte> value)
    {
        if (value.SequenceEqual("planned"u8))
            return SessionStatus.Planned;
        if (value.SequenceEqual("done"u8))
            return SessionStatus.Done;
        if (value.SequenceEqual("cancelled"u8))
            return SessionStatus.Cancelled;
        if (value.SequenceEqual("late-cancel"u8))
            return SessionStatus.LateCancel;
        return value.SequenceEqual("no-show"u8) ? SessionStatus.NoShow : null;
    }

    public static bool? Bool(ReadOnlySpan<byte> value)
    {
        if (value.SequenceEqual("true"u8) || value.SequenceEqual("yes"u8))
            return true;
        return value.SequenceEqual("false"u8) || value.SequenceEqual("no"u8) ? false : null;
    }

    /// <summary>Minutes since midnight and one; zero when it is no time.</summary>
    public static int Time(ReadOnlySpan<byte> value)
    {
        int colon = value.Length - 3;
        if (colon is not (1 or 2) || value[colon] != ':' || Number(value[..colon]) is not (>= 0 and <= 23 and var hour)
            || Number(value[(colon + 1)..]) is not (>= 0 and <= 59 and var minute))
        {
            return 0;
        }
        return hour * 60 + minute + 1;
    }

    /// <summary>A length of up to a day; zero when it is none.</summary>
    public static int Minutes(ReadOnlySpan<byte> value) => Number(value) is > 0 and <= 1440 and var minutes ? minutes : 0;

    private static int Number(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return -1;
        int number = 0;
        foreach (byte digit in value)
        {
            if (!char.IsAsciiDigit((char)digit) || number > 100_000_000)
                return -1;
            number = number * 10 + digit - '0';
        }
        return number;
    }
}
