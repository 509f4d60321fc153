using CodeGem.Lsp.Rpc;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Rpc;

public class LifecycleTest
{
    [Fact]
    public void BeforeInitializeRequestsAreRefusedAndNotificationsDropped()
    {
        using var server = new Counting();
        server.Client.Notify("add", new { by = 5 });
        Assert.Equal((int)ErrorCode.ServerNotInitialized, Code(server.Client.Request("number")));
        server.Client.Initialize();
        Assert.Equal(0, server.Number());
    }

    [Fact]
    public void InitializeComesOnce()
    {
        using var server = Counting.Initialized();
        Assert.Equal((int)ErrorCode.InvalidRequest, Code(server.Client.Request("initialize", new { })));
        Assert.Equal(0, server.Number());
    }

    [Fact]
    public void AFailedInitializeMayBeTriedAgain()
    {
        using var server = new Counting();
        Assert.Equal((int)ErrorCode.InvalidParams, Code(server.Client.Request("initialize")));
        Assert.Equal((int)ErrorCode.ServerNotInitialized, Code(server.Client.Request("number")));
        Assert.NotNull(server.Client.Initialize()["result"]);
    }

    [Fact]
    public void AfterShutdownRequestsAreRefusedAndExitIsZero()
    {
        using var server = Counting.Initialized();
        var answer = server.Client.Request("shutdown");
        Assert.Equal(JTokenType.Null, answer["result"]!.Type);
        Assert.Equal((int)ErrorCode.InvalidRequest, Code(server.Client.Request("number")));
        Assert.Equal((int)ErrorCode.InvalidRequest, Code(server.Client.Request("shutdown")));
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public void ExitWithoutShutdownIsOne()
    {
        using var server = Counting.Initialized();
        server.Client.Notify("exit");
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void ExitBeforeInitializeIsOne()
    {
        using var server = new Counting();
        server.Client.Notify("exit");
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void TheEndOfTheInputEndsTheServerAfterItsAnswers()
    {
        using var server = Counting.Initialized();
        var id = server.Client.Begin("slow", new { by = 0 });
        server.Begun.Wait(TestContext.Current.CancellationToken);
        server.Client.CloseInput();
        server.Gate.Set();
        Assert.Equal(1, server.ExitCode);
        Assert.Contains(server.Client.Rest(), message => (long)message["id"]! == id && message["result"] is not null);
    }

    [Fact]
    public void TheEndOfTheInputAfterShutdownIsZero()
    {
        using var server = Counting.Initialized();
        server.Client.Request("shutdown");
        server.Client.CloseInput();
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public void ExitDoesNotWaitForWhatStillRuns()
    {
        using var server = Counting.Initialized();
        server.Client.Begin("slow", new { by = 0 });
        server.Begun.Wait(TestContext.Current.CancellationToken);
        server.Client.Notify("exit");
        Assert.Equal(1, server.ExitCode);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"five\"")]
    [InlineData("\"\\u0066\\n\"")]
    [InlineData("-3")]
    [InlineData("9007199254740993")]
    [InlineData("1.5")]
    [InlineData("7.0")]
    [InlineData("-1e3")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\"")]
    public void IdsAreEchoedAsTheyCame(string id)
    {
        using var server = Counting.Initialized();
        server.Client.SendText("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"echo\",\"params\":{\"text\":\"x\"}}");
        Assert.Equal(JToken.Parse(id), server.Client.Receive()["id"]!, JToken.EqualityComparer);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"nobody/knows"}""", ErrorCode.MethodNotFound)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"$/nobody/knows"}""", ErrorCode.MethodNotFound)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"add","params":{"by":1}}""", ErrorCode.MethodNotFound)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"echo","params":{"text":5}}""", ErrorCode.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"echo","params":{"text":null}}""", ErrorCode.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"echo","params":[]}""", ErrorCode.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"echo","params":"x"}""", ErrorCode.InvalidParams)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"boom"}""", ErrorCode.InternalError)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"cannot"}""", ErrorCode.RequestFailed)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", ErrorCode.InvalidRequest)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"echo"}]""", ErrorCode.InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":1,""", ErrorCode.ParseError)]
    public void EveryFaultHasItsCodeAndTheNextRequestIsServed(string body, ErrorCode code)
    {
        using var server = Counting.Initialized();
        server.Client.SendText(body);
        var answer = server.Client.Receive();
        Assert.Equal((int)code, Code(answer));
        Assert.DoesNotContain("secret", answer.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, server.Number());
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"nobody/knows"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/nobody/knows","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"echo","params":{"text":"a request sent as a notification"}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"initialize","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":[1]}""")]
    [InlineData("""{"jsonrpc":"2.0","id":77,"result":"nobody asked"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"no","error":{"code":1,"message":"nobody asked"}}""")]
    public void WhatNeedsNoAnswerGetsNone(string body)
    {
        using var server = Counting.Initialized();
        server.Client.SendText(body);
        Assert.Equal(0, server.Number());
        server.Client.Notify("exit");
        Assert.Empty(server.Client.Rest());
    }

    private static int? Code(JObject answer) => (int?)answer["error"]?["code"];
}
