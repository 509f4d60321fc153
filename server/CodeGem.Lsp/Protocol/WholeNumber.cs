using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

/// <summary>
/// LSP's <c>integer</c> and <c>uinteger</c>. Read leniently: Lua and Emacs clients write <c>3.0</c>, and "to the end" is
/// written as numbers beyond 2^31; those become the largest number there is.
/// </summary>
public sealed class WholeNumber : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number) throw new JsonException();
        if (reader.TryGetInt32(out var number)) return number;
        var real = reader.GetDouble();
        return real >= int.MaxValue ? int.MaxValue : real <= int.MinValue ? int.MinValue : (int)real;
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
