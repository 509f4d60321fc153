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
            if (element.ValueKind != JsonValueKind.Object || !TryMember(element, name, out element)) return default;
        }

        return element;
    }

    /// <summary>The members whose names are texts: one may be half a surrogate pair.</summary>
    public static IEnumerable<(string Name, JsonElement Value)> Members(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object) yield break;
        foreach (var member in element.EnumerateObject())
            if (NameOf(member) is { } name) yield return (name, member.Value);
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

    private static bool TryMember(JsonElement element, string name, out JsonElement value)
    {
        try
        {
            return element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = element.Members().LastOrDefault(member => member.Name == name).Value;
            return value.ValueKind != JsonValueKind.Undefined;
        }
    }

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
