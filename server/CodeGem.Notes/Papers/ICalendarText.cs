using System.Globalization;
using System.Text;
using NodaTime;

namespace CodeGem.Notes.Papers;

/// <summary>Writes iCalendar (RFC 5545): lines ended by CR LF and folded at 75 octets, text escaped.</summary>
internal sealed class ICalendarText
{
    private const int MostOctets = 75;

    private readonly StringBuilder text = new();

    public ICalendarText Begin(string component) => Line("BEGIN:" + component);

    public ICalendarText End(string component) => Line("END:" + component);

    /// <summary>A value of type TEXT (section 3.3.11).</summary>
    public ICalendarText Text(string name, string value) => Line(name + ":" + Escaped(value));

    public ICalendarText Date(string name, LocalDate date) => Line($"{name};VALUE=DATE:{Day(date)}");

    /// <summary>Form 2 of section 3.3.5: UTC.</summary>
    public ICalendarText Moment(string name, Instant moment) => Line($"{name}:{Moment(moment.InUtc().LocalDateTime)}Z");

    /// <summary>Form 1: whatever the clock on the wall says, wherever that wall is.</summary>
    public ICalendarText Local(string name, LocalDateTime time) => Line($"{name}:{Moment(time)}");

    /// <summary>A line as it is; the caller has escaped what is in it.</summary>
    public ICalendarText Line(string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
        return this;
    }

    public override string ToString() => text.ToString();

    /// <summary>A parameter's value in quotes (section 3.2), which cannot hold quotes itself.</summary>
    public static string Quoted(string value) => "\"" + string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c == '"' ? '\'' : c)) + "\"";

    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length + 8);
        foreach (char c in value.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',')
                escaped.Append('\\').Append(c);
            else if (c == '\n')
                escaped.Append("\\n");
            else
                escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }

    private static string Day(LocalDate date) => date.ToString("uuuuMMdd", CultureInfo.InvariantCulture);

    private static string Moment(LocalDateTime time) => time.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}
