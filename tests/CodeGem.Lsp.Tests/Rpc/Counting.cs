using System.IO.Pipes;
using System.Text.Json.Serialization;
using CodeGem.Lsp.Rpc;
using CodeGem.Tests;
using Microsoft.Extensions.Time.Testing;

namespace CodeGem.Lsp.Tests.Rpc;

/// <summary>The state of a server that knows nothing of notes: a number, and words that were heard.</summary>
public sealed record Count(int Number, string Heard = "");

public sealed record Step(int By = 0);

public sealed record Word(string Text = "");

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Step))]
[JsonSerializable(typeof(Word))]
public sealed partial class CountingJson : JsonSerializerContext;

/// <summary>Such a server on pipes, with a clock that only the test moves.</summary>
public sealed class Counting : IDisposable
{
    public static readonly Question<Word> Ask = new("client/ask", CountingJson.Default.Word);
    public static readonly Notice<Word> Tell = new("client/tell", CountingJson.Default.Word);

    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream fromServer = new(PipeDirection.In);
    private readonly Task<int> run;

    static Counting() => ThreadPool.SetMinThreads(32, 4); // tests wait in threads of the pool; the server must not wait for them

    public Counting(Action<Routes<Count>>? more = null, Func<Count, Turn<Count>>? opened = null)
    {
        var input = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle);
        Client = new WireClient(toServer, fromServer);
        var server = new Server<Count>(input, output, Opening(more, opened), Clock, new Journal());
        run = Task.Factory.StartNew(
            () =>
            {
                var code = server.Run();
                output.Dispose(); // not the input: the reader may still wait in it, until the test closes its end
                return code;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
    }

    public FakeTimeProvider Clock { get; } = new();

    public WireClient Client { get; }

    /// <summary>Held by a "slow" request until the test lets it go.</summary>
    public ManualResetEventSlim Gate { get; } = new();

    /// <summary>Set when a "slow" request has begun.</summary>
    public ManualResetEventSlim Begun { get; } = new();

    public int ExitCode => run.WaitAsync(TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();

    public static Counting Initialized(Action<Routes<Count>>? more = null, Func<Count, Turn<Count>>? opened = null)
    {
        var server = new Counting(more, opened);
        server.Client.Initialize();
        return server;
    }

    public int Number() => (int)Client.Request("number")["result"]!["by"]!;

    public string Heard() => (string)Client.Request("heard")["result"]!["text"]!;

    public void Dispose()
    {
        Gate.Set();
        toServer.Dispose();
        run.WaitAsync(TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
        fromServer.Dispose();
    }

    private Opening<Count> Opening(Action<Routes<Count>>? more, Func<Count, Turn<Count>>? opened) => new(
        content => content.IsEmpty ? throw RequestFailure.Of(ErrorCode.InvalidParams) : (new Count(0), json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("capabilities");
            json.WriteEndObject();
            json.WriteEndObject();
        }),
        () =>
        {
            var routes = Routes();
            more?.Invoke(routes);
            return routes;
        },
        opened ?? (state => state),
        (state, method, _) => state with { Heard = state.Heard + "recovered:" + method });

    private Routes<Count> Routes() => new Routes<Count>(CountingJson.Default)
        .Notification("initialized", state => state)
        .Notification<Step>("add", (state, step) => state with { Number = state.Number + step.By })
        .Notification("fail", _ => throw new InvalidOperationException("a secret"))
        .Request<Step, Step>("number", (state, _, _) => new Step(state.Number))
        .Request<Word, Word>("heard", (state, _, _) => new Word(state.Heard))
        .Request<Word, Word>("echo", (_, word, _) => word)
        .Request<Word, Word>("nothing", (_, _, _) => null)
        .Request<Word, Word>("boom", (_, _, _) => throw new InvalidOperationException("a secret"))
        .Request<Word, Word>("cannot", (_, _, _) => throw RequestFailure.Because("a sentence"))
        .Request<Step, Step>("slow", Slow)
        .Request<Step, Step>("deaf", (state, step, _) => Slow(state, step, CancellationToken.None))
        .Request<Step, Step>("slow-and-exact", Slow, (then, now, _) => then.Number == now.Number);

    private Step Slow(Count state, Step step, CancellationToken cancellation)
    {
        Begun.Set();
        Gate.Wait(cancellation);
        return new Step(state.Number);
    }
}
