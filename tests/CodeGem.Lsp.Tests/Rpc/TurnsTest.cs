using CodeGem.Lsp.Rpc;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Rpc;

public class TurnsTest
{
    [Fact]
    public void ASlowReadHoldsUpNeitherChangesNorOtherRequests()
    {
        using var server = Counting.Initialized();
        var slow = server.Client.Begin("slow", new { by = 0 });
        server.Begun.Wait(TestContext.Current.CancellationToken);
        server.Client.Notify("add", new { by = 2 });
        Assert.Equal(2, server.Number());
        server.Gate.Set();
        Assert.Equal(0, (int)server.Client.AnswerTo(slow)["result"]!["by"]!);
    }

    [Fact]
    public void ARequestSeesExactlyTheChangesBeforeIt()
    {
        using var server = Counting.Initialized();
        var asked = new List<(long Id, int Number)>();
        for (var number = 1; number <= 500; number++)
        {
            server.Client.Notify("add", new { by = 1 });
            asked.Add((server.Client.Begin("number"), number));
        }

        Assert.All(asked, pair => Assert.Equal(pair.Number, (int)server.Client.AnswerTo(pair.Id)["result"]!["by"]!));
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("deaf")]
    public void ACancelledRequestIsAnsweredAtOnceAndOnce(string method)
    {
        using var server = Counting.Initialized();
        var id = server.Client.Begin(method, new { by = 0 });
        if (method == "deaf") server.Begun.Wait(TestContext.Current.CancellationToken);
        server.Client.Notify("$/cancelRequest", new { id });
        Assert.Equal((int)ErrorCode.RequestCancelled, Code(server.Client.AnswerTo(id)));
        server.Gate.Set();
        server.Number();
        server.Client.Notify("exit");
        Assert.Empty(server.Client.Rest());
    }

    [Fact]
    public void CancellingWhatIsDoneIsNothing()
    {
        using var server = Counting.Initialized();
        server.Number();
        server.Client.Notify("$/cancelRequest", new { id = 1 });
        server.Client.Notify("$/cancelRequest", new { id = "unknown" });
        Assert.Equal(0, server.Number());
    }

    [Fact]
    public void AnIdInUseIsRefusedAndFreeAgainAfterwards()
    {
        using var server = Counting.Initialized();
        const string Slow = """{"jsonrpc":"2.0","id":"x","method":"slow","params":{"by":0}}""";
        server.Client.SendText(Slow);
        server.Begun.Wait(TestContext.Current.CancellationToken);
        server.Client.SendText(Slow);
        Assert.Equal((int)ErrorCode.InvalidRequest, Code(server.Client.AnswerTo("x")));
        server.Gate.Set();
        Assert.NotNull(server.Client.AnswerTo("x")["result"]);
        server.Client.SendText(Slow);
        Assert.NotNull(server.Client.AnswerTo("x")["result"]);
    }

    [Fact]
    public void AnAnswerThatNoLongerFitsIsContentModified()
    {
        using var server = Counting.Initialized();
        var id = server.Client.Begin("slow-and-exact", new { by = 0 });
        server.Begun.Wait(TestContext.Current.CancellationToken);
        server.Client.Notify("add", new { by = 1 });
        server.Number();
        server.Gate.Set();
        Assert.Equal((int)ErrorCode.ContentModified, Code(server.Client.AnswerTo(id)));
        Assert.NotNull(server.Client.Request("slow-and-exact", new { by = 0 })["result"]);
    }

    [Fact]
    public void AFailedNotificationCostsNothingButARecovery()
    {
        using var server = Counting.Initialized();
        server.Client.Notify("fail");
        server.Client.Notify("add", new { by = "many" });
        server.Client.Notify("add", new { by = 1 });
        Assert.Equal(1, server.Number());
        Assert.Equal("recovered:failrecovered:add", server.Heard());
    }

    [Fact]
    public void AResultOfNullIsWritten()
    {
        using var server = Counting.Initialized();
        var answer = server.Client.Request("nothing");
        Assert.True(answer.ContainsKey("result"));
        Assert.Equal(JTokenType.Null, answer["result"]!.Type);
    }

    [Fact]
    public void CommandsRunOneAfterTheOtherInTheOrderOfTheirArrival()
    {
        using var server = Counting.Initialized(routes => routes.Command<Word, Word>("append", Append));
        var ids = Enumerable.Range(0, 50).Select(n => server.Client.Begin("append", new { text = n + ";" })).ToList();
        foreach (var id in ids) server.Client.AnswerTo(id);
        Assert.Equal(string.Concat(Enumerable.Range(0, 50).Select(n => n + ";")), server.Heard());

        static async Task<Word> Append(Desk<Count> desk, Word word, CancellationToken cancellation)
        {
            var before = desk.State.Heard;
            await Task.Yield();
            return new Word((await desk.Take(state => state with { Heard = before + word.Text })).Heard);
        }
    }

    /// <summary>Whoever goes on when a turn is taken reads the state it left, and not the one before.</summary>
    [Fact]
    public async Task ATurnIsTakenWhenItsStateIsTheNewest()
    {
        string newest = "before";
        Task<string>? taken = null;
        Action takeAll = () => { };
        var desk = new Desk<string>(() => newest, (turn, then) => takeAll = () =>
        {
            string left = turn(newest).State;
            Assert.False(taken!.IsCompleted);
            newest = left;
            then();
        });
        taken = desk.Take(state => state + " and after");
        takeAll();
        Assert.Equal("before and after", await taken);
    }

    [Fact]
    public void ACommandThatWaitsForTheClientHoldsUpNothingElse()
    {
        using var server = Counting.Initialized(routes => routes.Command<Word, Word>("ask", Ask));
        var id = server.Client.Begin("ask", new { text = "why" });
        var question = server.Client.Receive("client/ask");
        server.Client.Notify("add", new { by = 3 });
        Assert.Equal(3, server.Number());
        server.Client.Answer(question, JObject.FromObject(new { text = "because" }));
        Assert.Equal("because", (string?)server.Client.AnswerTo(id)["result"]!["text"]);
    }

    [Fact]
    public void AWaitingCommandCanBeCancelled()
    {
        using var server = Counting.Initialized(routes => routes.Command<Word, Word>("ask", Ask));
        var first = server.Client.Begin("ask", new { text = "why" });
        var second = server.Client.Begin("ask", new { text = "how" });
        server.Client.Notify("$/cancelRequest", new { id = second });
        server.Client.Answer(server.Client.Receive("client/ask"), null);
        Assert.Equal("no answer", (string?)server.Client.AnswerTo(first)["result"]!["text"]);
        Assert.Equal((int)ErrorCode.RequestCancelled, Code(server.Client.AnswerTo(second)));
    }

    internal static async Task<Word> Ask(Desk<Count> desk, Word word, CancellationToken cancellation)
    {
        var reply = await desk.Ask(Counting.Ask, word);
        return reply.Read(CountingJson.Default.Word) ?? new Word("no answer");
    }

    private static int? Code(JObject answer) => (int?)answer["error"]?["code"];
}
