using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CodeGem.Lsp.Rpc;

internal static class JsonTypes
{
    /// <summary>How a type is written; the first time it is worked out, which is dear.</summary>
    public static JsonTypeInfo<T> Of<T>(this JsonSerializerContext json) =>
        (JsonTypeInfo<T>?)json.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{json.GetType().Name} does not know {typeof(T).Name}.");
}
