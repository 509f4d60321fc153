using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeGem.Lsp.Verbs;

/// <summary>JSON as verbs write it: indented, letters of any script as they are, a line end behind it.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream to, Action<Utf8JsonWriter> content)
    {
        using (var json = new Utf8JsonWriter(to, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    /// <summary>A text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
            json.WriteNull(name);
        else
            json.WriteString(name, WellFormed(value));
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(WellFormed(value));
        json.WriteEndArray();
    }

    /// <summary>Text of a note may hold half a surrogate pair, which JSON cannot.</summary>
    private static string WellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text, i++)))
                return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        }
        return text;
    }
}
