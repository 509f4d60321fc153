using System.Text.Json;
using CodeGem.Lsp.Protocol;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Handlers;

/// <summary>How the server of notes begins (LSP 3.17, "Lifecycle Messages").</summary>
public static class Lifecycle
{
    public static Opening<ServerState> Opening(LspArguments arguments, string version, TimeProvider time, Journal journal) => new(
        content => Initialize(content, arguments, version, time),
        RouteTable.Build,
        state => Opened(state, arguments, time, journal),
        Synchronizing.Recover);

    private static (ServerState State, Action<Utf8JsonWriter> Answer) Initialize(
        ReadOnlyMemory<byte> content, LspArguments arguments, string version, TimeProvider time)
    {
        var client = InitializeParams.Read(content);
        var state = new ServerState(client, time.GetUtcNow(), arguments.Today) { Options = Configuring.Read(client.Options) };
        return (state, json => InitializeResult.Write(json, client.Capabilities, version));
    }

    /// <summary>What can wait until the editor has its answer.</summary>
    private static Turn<ServerState> Opened(ServerState state, LspArguments arguments, TimeProvider time, Journal journal)
    {
        if (arguments.Log is { } log) OpenLog(log, arguments.Trace, journal);
        return DayWatch.Look(state, time, Diagnosing.WhenTheDayChanges).With(ParentWatch.Begin());
    }

    private static void OpenLog(string path, bool trace, Journal journal)
    {
        try
        {
            string? obstacle = LogPlace.Obstacle(path);
            if (obstacle is null)
                journal.Open(Path.GetFullPath(path), trace ? Messages.Of("log-trace-warning") : null);
            else
                Console.Error.WriteLine(obstacle);
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Console.Error.WriteLine(Messages.Of("log-cannot-open", path));
        }
    }
}
