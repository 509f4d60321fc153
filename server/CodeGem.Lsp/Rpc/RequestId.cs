using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeGem.Lsp.Rpc;

/// <summary>
/// The id of a request: a JSON number or string (LSP 3.17, "Request Message"). It is echoed with the very bytes the
/// client sent; two ids are equal when they are the same number or the same string, however it was written (<c>1.0</c> and <c>1</c>).
/// </summary>
public readonly struct RequestId : IEquatable<RequestId>
{
    private readonly string json;
    private readonly string key;

    private RequestId(string json, string key) => (this.json, this.key) = (json, key);

    /// <summary>An id of our own, for requests that the server sends.</summary>
    public static RequestId Of(long number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new(text, text);
    }

    /// <summary>Reads the value the reader stands on; false when it is neither a number nor a string.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out RequestId id)
    {
        id = default;
        if (reader.TokenType == JsonTokenType.Number)
        {
            var number = Encoding.UTF8.GetString(reader.ValueSpan);
            id = new(number, Plain(number));
            return true;
        }

        if (reader.TokenType != JsonTokenType.String) return false;
        var raw = "\"" + Encoding.UTF8.GetString(reader.ValueSpan) + "\"";
        id = new(raw, reader.ValueIsEscaped ? "\"" + LenientText.Read(ref reader) + "\"" : raw);
        return true;
    }

    /// <summary>The digits of a whole number; clients whose language knows only one kind of number send ours back as <c>1.0</c>.</summary>
    private static string Plain(string number) =>
        number.AsSpan().IndexOfAny('.', 'e', 'E') >= 0
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value == decimal.Truncate(value)
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture)
            : number;

    /// <summary>Writes the id as a property value, as it came.</summary>
    public void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(json, skipInputValidation: true);

    public bool Equals(RequestId other) => string.Equals(key, other.key, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is RequestId other && Equals(other);

    public override int GetHashCode() => key is null ? 0 : string.GetHashCode(key, StringComparison.Ordinal);

    public override string ToString() => json ?? "null";
}
