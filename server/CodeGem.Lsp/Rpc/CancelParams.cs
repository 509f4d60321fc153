using System.Text.Json;

namespace CodeGem.Lsp.Rpc;

/// <summary>The parameters of <c>$/cancelRequest</c> (LSP 3.17): the id of a request, a number or a string.</summary>
internal static class CancelParams
{
    public static RequestId? Read(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty) return null;
        var reader = new Utf8JsonReader(content.Span, new JsonReaderOptions { MaxDepth = Envelope.DeepestJson });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId) return RequestId.TryRead(ref reader, out var id) ? id : null;
            reader.Skip();
        }

        return null;
    }
}
