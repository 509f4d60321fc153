using CodeGem.Lsp.Rpc;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Rpc;

public class EffectsTest
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":{"text":"yes"}}""", "yes")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":null}""", "no answer")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":{"text":7}}""", "no answer")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"result":[null]}""", "no answer")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"error":{"code":-32601,"message":"unknown"}}""", "no answer")]
    [InlineData("""{"jsonrpc":"2.0","id":ID,"error":null,"result":{"text":"yes"}}""", "yes")]
    public void EveryReplyIsFine(string reply, string outcome)
    {
        using var server = Counting.Initialized(routes => routes.Command<Word, Word>("ask", TurnsTest.Ask));
        var id = server.Client.Begin("ask");
        var question = server.Client.Receive("client/ask");
        server.Client.SendText(reply.Replace("ID", question["id"]!.ToString(), StringComparison.Ordinal));
        Assert.Equal(outcome, (string?)server.Client.AnswerTo(id)["result"]!["text"]);
    }

    [Fact]
    public void SilenceEndsAfterFiveSecondsAndALateReplyIsPassedOver()
    {
        using var server = Counting.Initialized(routes => routes.Command<Word, Word>("ask", TurnsTest.Ask));
        var id = server.Client.Begin("ask");
        var question = server.Client.Receive("client/ask");
        server.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(0, server.Number());
        server.Clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("no answer", (string?)server.Client.AnswerTo(id)["result"]!["text"]);
        server.Client.Answer(question, JObject.FromObject(new { text = "late" }));
        Assert.Equal(0, server.Number());
    }

    [Fact]
    public void ALaterTimerWithTheSameKeyReplacesTheFirst()
    {
        using var server = Counting.Initialized(routes => routes.Notification("type", Type));
        server.Client.Notify("type");
        server.Number();
        server.Clock.Advance(TimeSpan.FromMilliseconds(90));
        server.Client.Notify("type");
        server.Number();
        server.Clock.Advance(TimeSpan.FromMilliseconds(90));
        Assert.Equal("", server.Heard());
        server.Clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.Equal("rest;", server.Heard());

        static Turn<Count> Type(Count state) => new(state, [Effect.After<Count>(
            "typing", TimeSpan.FromMilliseconds(100), now => now with { Heard = now.Heard + "rest;" })]);
    }

    [Fact]
    public void ATimerThatRangBeforeItWasReplacedIsStillReplaced()
    {
        Counting? server = null;
        using var held = server = Counting.Initialized(routes => routes.Notification("type", Type));
        server.Client.Notify("type");
        server.Client.Notify("type");
        server.Number();
        Assert.Equal("", server.Heard());
        server.Clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal("rest;", server.Heard());

        Turn<Count> Type(Count state)
        {
            server!.Clock.Advance(TimeSpan.FromMilliseconds(100)); // rings while the loop is busy here
            return new(state, [Effect.After<Count>("typing", TimeSpan.FromMilliseconds(100), now => now with { Heard = now.Heard + "rest;" })]);
        }
    }

    [Fact]
    public void NewerWorkReplacesOlderWorkAndOnlyItsOutcomeCounts()
    {
        var begun = new ManualResetEventSlim();
        var cancelled = new ManualResetEventSlim();
        using var server = Counting.Initialized(routes => routes.Notification<Step>("work", Work));
        server.Client.Notify("work", new { by = 1 });
        begun.Wait(TestContext.Current.CancellationToken);
        server.Client.Notify("work", new { by = 2 });
        Assert.Equal("2", (string?)server.Client.Receive("client/tell")["params"]!["text"]);
        Assert.True(cancelled.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Assert.Equal("2;", server.Heard());

        Turn<Count> Work(Count state, Step step) => new(state, [Effect.Work<Count, int>(
            "work",
            (_, cancellation) =>
            {
                if (step.By == 2) return 2;
                begun.Set();
                cancellation.WaitHandle.WaitOne();
                cancelled.Set();
                return 1;
            },
            (now, outcome) => new Turn<Count>(
                now with { Heard = now.Heard + outcome + ";" }, [Effect.Tell<Count, Word>(Counting.Tell, new Word(outcome.ToString(System.Globalization.CultureInfo.InvariantCulture)))]))]);
    }

    [Fact]
    public void WorksWithOneKeyRunOneAtATimeAndOnlyTheNewestOfThoseThatWait()
    {
        var (running, most) = (0, 0);
        var begun = new List<int>();
        var (started, first) = (new ManualResetEventSlim(), new ManualResetEventSlim());
        using var server = Counting.Initialized(routes => routes.Notification<Step>("work", Work));
        server.Client.Notify("work", new { by = 1 });
        started.Wait(TestContext.Current.CancellationToken);
        for (var by = 2; by <= 50; by++) server.Client.Notify("work", new { by });
        server.Number();
        first.Set();
        Assert.Equal("50", (string?)server.Client.Receive("client/tell")["params"]!["text"]);
        Assert.Equal([1, 50], begun);
        Assert.Equal(1, most);

        Turn<Count> Work(Count state, Step step) => new(state, [Effect.Work<Count, int>(
            "work",
            (_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                begun.Add(step.By);
                started.Set();
                first.Wait();
                Interlocked.Decrement(ref running);
                return step.By;
            },
            (now, outcome) => new Turn<Count>(now, [Effect.Tell<Count, Word>(Counting.Tell, new Word(outcome.ToString(System.Globalization.CultureInfo.InvariantCulture)))]))]);
    }

    [Fact]
    public void AnErrandTalksWhileItGoesOnAndCanBeForgotten()
    {
        var ended = new ManualResetEventSlim();
        using var server = Counting.Initialized(routes => routes.Notification("go", Go).Notification("stop", Stop));
        server.Client.Notify("go");
        var question = server.Client.Receive("client/ask");
        server.Client.Answer(question, JObject.FromObject(new { text = "on" }));
        Assert.Equal("on", (string?)server.Client.Receive("client/tell")["params"]!["text"]);
        Assert.Equal("on", server.Heard());
        server.Client.Notify("stop");
        Assert.True(ended.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        Turn<Count> Go(Count state) => new(state, [new Effect<Count>.Errand("errand", async (desk, cancellation) =>
        {
            var answer = (await desk.Ask(Counting.Ask, new Word("go on?"))).Read(CountingJson.Default.Word)!;
            await desk.Take(now => now with { Heard = answer.Text });
            desk.Tell(Counting.Tell, answer);
            cancellation.WaitHandle.WaitOne();
            ended.Set();
        })]);

        static Turn<Count> Stop(Count state) => new(state, [new Effect<Count>.Forget("errand")]);
    }

    [Fact]
    public void FailingWorkAndTimersCostNothing()
    {
        using var server = Counting.Initialized(routes => routes.Notification("break", Break));
        server.Client.Notify("break");
        server.Number();
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        server.Client.Notify("add", new { by = 1 });
        Assert.Equal(1, server.Number());

        static Turn<Count> Break(Count state) => new(state,
        [
            Effect.Work<Count, int>("a", (_, _) => throw new InvalidOperationException("a secret"), (now, _) => now),
            Effect.Work<Count, int>("b", (_, _) => 1, (_, _) => throw new InvalidOperationException("a secret")),
            Effect.After<Count>("c", TimeSpan.FromMilliseconds(1), _ => throw new InvalidOperationException("a secret")),
        ]);
    }

    [Fact]
    public void TheFirstTurnComesAfterTheAnswerToInitialize()
    {
        using var server = Counting.Initialized(opened: state => new Turn<Count>(state with { Number = 9 }, [Effect.Tell<Count, Word>(Counting.Tell, new Word("open"))]));
        Assert.Equal("open", (string?)server.Client.Receive("client/tell")["params"]!["text"]);
        Assert.Equal(9, server.Number());
    }

    [Fact]
    public void AMessageThatCannotBeWrittenCostsOneError()
    {
        using var server = Counting.Initialized(routes => routes.Request<Word, Word>(
            "unwritable", (_, _, _) => new Word(null!)));
        Assert.Equal((int)ErrorCode.InternalError, (int?)server.Client.Request("unwritable")["error"]?["code"]);
        Assert.Equal(0, server.Number());
    }

    [Fact]
    public void LeavingEndsTheServer()
    {
        using var server = Counting.Initialized(opened: state => new Turn<Count>(state, [Effect.After<Count>(
            "leave", TimeSpan.FromSeconds(3), now => new Turn<Count>(now, [new Effect<Count>.Leave()]))]));
        server.Number();
        server.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void ACommandThatWaitsForAReplyHearsOfTheEndAndStillFinishes()
    {
        using var server = Counting.Initialized(routes => routes.Command<Word, Word>("ask", TurnsTest.Ask));
        var id = server.Client.Begin("ask");
        server.Client.Receive("client/ask");
        server.Client.CloseInput();
        Assert.Equal(1, server.ExitCode);
        Assert.Equal("no answer", (string?)server.Client.AnswerTo(id)["result"]!["text"]);
    }
}
