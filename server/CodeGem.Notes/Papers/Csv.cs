using System.Text;

namespace CodeGem.Notes.Papers;

/// <summary>
/// Comma-separated values as RFC 4180 has them, lines ended by CR LF. A spreadsheet runs what begins like a formula, so text that does gets an
/// apostrophe before it, which spreadsheets take for "this is text".
/// </summary>
public sealed class Csv
{
    private readonly StringBuilder text = new();

    /// <param name="fields">Numbers are to be written by the caller and may begin with a minus.</param>
    public Csv Line(params ReadOnlySpan<CsvField> fields)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                text.Append(',');
            Append(fields[i].IsText ? Guarded(fields[i].Value) : fields[i].Value);
        }
        text.Append("\r\n");
        return this;
    }

    public override string ToString() => text.ToString();

    private void Append(string value)
    {
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
            text.Append(value);
        else
            text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static string Guarded(string value)
    {
        string clean = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return clean.TrimStart() is { Length: > 0 } bare && bare[0] is '=' or '+' or '-' or '@' or '|' or '%' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20'
            ? "'" + clean
            : clean;
    }
}

/// <summary>One field: words of a person, or a number or date that we wrote.</summary>
public readonly record struct CsvField(string Value, bool IsText)
{
    public static implicit operator CsvField(string? text) => new(text ?? "", true);

    public static implicit operator CsvField(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), false);

    /// <summary>Hours, to the hundredth.</summary>
    public static implicit operator CsvField(decimal number) => new(number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture), false);
}
