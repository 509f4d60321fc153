using System.Text.Json;

namespace CodeGem.Lsp.Protocol;

/// <summary>Looks into JSON of unknown shape; whatever is missing, null or of another type is simply not there.</summary>
public static class LenientJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Rpc.Envelope.DeepestJson };

    /// <summary>The value of some bytes; an undefined element when there are none.</summary>
    public static JsonElement Parse(ReadOnlyMemory<byte> json) =>
        json.IsEmpty ? default : JsonDocument.Parse(json, Options).RootElement;

    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return default;
        }

        return element;
    }

    public static bool IsTrue(this JsonElement element) => element.ValueKind == JsonValueKind.True;

    public static string? AsText(this JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half a surrogate pair
        }
    }

    public static int? AsNumber(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number : null;

    public static IEnumerable<JsonElement> AsList(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    public static bool Lists(this JsonElement element, string text) => element.AsList().Any(item => item.AsText() == text);
}
