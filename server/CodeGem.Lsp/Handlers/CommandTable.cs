using System.Text.Json;
using System.Text.Json.Serialization;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Handlers;

/// <summary>
/// The commands of <c>workspace/executeCommand</c> (LSP 3.17, "Execute a command") by id. Arguments are a document URI and an
/// options object; either may be absent or null, and options may stand alone. The result is always an object.
/// </summary>
/// <param name="json">How options and results are written.</param>
public sealed class CommandTable(JsonSerializerContext json)
{
    private readonly Dictionary<string, Entry> table = new(StringComparer.Ordinal);

    internal delegate Task<JsonElement> Entry(Desk<ServerState> desk, DocumentUri? document, JsonElement options, CancellationToken cancellation);

    public IEnumerable<string> Ids => table.Keys;

    public CommandTable Add<TOptions, TResult>(
        string id, Func<Desk<ServerState>, DocumentUri?, TOptions, CancellationToken, Task<TResult>> carryOut)
    {
        table.Add(id, async (desk, document, options, cancellation) =>
        {
            var result = await carryOut(desk, document, Read<TOptions>(options), cancellation).ConfigureAwait(false);
            return JsonSerializer.SerializeToElement(result, json.Of<TResult>());
        });
        return this;
    }

    /// <summary>The route of all commands.</summary>
    public Task<JsonElement> CarryOut(Desk<ServerState> desk, ExecuteCommandParams parameters, CancellationToken cancellation)
    {
        if (Find(parameters.Command) is not { } entry)
            throw new RequestFailure(ErrorCode.InvalidParams, Messages.Of("command-unknown", parameters.Command));
        var (document, options) = Arguments(parameters.Arguments ?? []);
        return entry(desk, document, options, cancellation);
    }

    internal Entry? Find(string id) => table.GetValueOrDefault(id);

    private static (DocumentUri? Document, JsonElement Options) Arguments(JsonElement[] arguments)
    {
        var first = arguments.ElementAtOrDefault(0);
        if (first.ValueKind == JsonValueKind.Object && arguments.Length == 1) return (null, first);
        var uri = first.AsText() ?? first.At("uri").AsText();
        return (uri is null ? null : new DocumentUri(uri), arguments.ElementAtOrDefault(1));
    }

    private TOptions Read<TOptions>(JsonElement options)
    {
        var type = json.Of<TOptions>();
        try
        {
            var absent = options.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
            var read = absent ? JsonSerializer.Deserialize("{}"u8, type) : options.Deserialize(type);
            if (read is not null) return read;
        }
        catch (Exception shape) when (shape is JsonException or InvalidOperationException)
        {
            // told below
        }

        throw RequestFailure.Of(ErrorCode.InvalidParams);
    }
}
