using CodeGem.Tests;
using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

public class LifecycleTest
{
    [Theory]
    [InlineData("lsp")]
    [InlineData("lsp --stdio")]
    [InlineData("lsp --stdio --today 2026-11-16")]
    [InlineData("--stdio")]
    [InlineData("")]
    public void ShutdownThenExitIsZeroAndNothingButProtocolIsWritten(string line)
    {
        using var server = ServerProcess.Start(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("codegem", (string?)server.Client.Initialize()["result"]!["serverInfo"]!["name"]);
        Assert.Equal(JTokenType.Null, server.Client.Request("shutdown")["result"]!.Type);
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);
        Assert.Empty(server.Client.Rest());
        Assert.Equal("", server.Client.Stray + server.Complaints);
    }

    [Fact]
    public void ExitAloneIsOne()
    {
        using var server = ServerProcess.Initialized();
        server.Client.Notify("exit");
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void TheEndOfTheInputEndsIt()
    {
        using var server = ServerProcess.Initialized();
        server.Client.CloseInput();
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void TheEndOfTheInputInsideAMessageEndsIt()
    {
        using var server = ServerProcess.Initialized();
        server.Client.SendBytes("Content-Length: 1000\r\n\r\n{\"jsonrpc\":"u8.ToArray());
        server.Client.CloseInput();
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void TheDeathOfItsParentEndsItThoughTheInputStaysOpen()
    {
        using var parent = ServerProcess.Spawn("sleep", "1000");
        using var server = ServerProcess.Start("lsp");
        server.Client.Request("initialize", new { processId = parent.Id, rootUri = (string?)null, capabilities = new { } });
        server.Client.Notify("initialized", new { });
        parent.Kill();
        Assert.Equal(1, server.ExitCode);
    }

    [Fact]
    public void ItSurvivesEveryMalformedMessage()
    {
        using var server = ServerProcess.Initialized();
        byte[][] malformed =
        [
            "Content-Length: ten\r\n\r\n"u8.ToArray(),
            "Content-Length: -1\r\n\r\n"u8.ToArray(),
            "Content-Length: 99999999999999999999\r\n\r\n"u8.ToArray(),
            "Content-Length: 2000000000\r\n\r\n{"u8.ToArray(),
            "Content-Type: x\r\n\r\n"u8.ToArray(),
            "garbage\r\n\r\nmore"u8.ToArray(),
            "Content-Length: 5\r\n\r\n{\"a\":\"longer\"}"u8.ToArray(),
            WireClient.Frame("{\"jsonrpc\":"),
            WireClient.Frame([0x22, 0xFF, 0xFE, 0x22]),
            WireClient.Frame("[]"),
            WireClient.Frame(new string('[', 200_000)),
        ];
        foreach (var bytes in malformed) server.Client.SendBytes(bytes);
        Assert.Equal(-32601, (int?)server.Client.Request("nobody/knows")["error"]!["code"]);
        Assert.Equal(JTokenType.Null, server.Client.Request("shutdown")["result"]!.Type);
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);
        Assert.All(server.Client.Rest(), message => Assert.Contains((int)message["error"]!["code"]!, new[] { -32700, -32600 }));
    }

    [Fact]
    public void AMessageBehindALengthThatIsFarTooLongIsAnsweredWithoutWaitingForTheRest()
    {
        using var server = ServerProcess.Initialized();
        server.Client.SendBytes("Content-Length: 60000000\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"x\"}"u8.ToArray());
        Assert.Equal(-32601, (int?)server.Client.Request("nobody/knows")["error"]!["code"]);
    }

    [Fact]
    public void AClientThatDoesNotReadHoldsUpNobody()
    {
        using var server = new Unread(ServerProcess.Spawn(ServerProcess.Program, "lsp"));
        server.Send("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}""");
        for (var id = 2; id < 20_000; id++) server.Send("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"nobody/knows\"}");
        server.Send("""{"jsonrpc":"2.0","method":"exit"}""");
        Assert.Equal(1, server.ExitCode);
    }

    private sealed class Unread(System.Diagnostics.Process process) : IDisposable
    {
        public int ExitCode
        {
            get
            {
                Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), "the server did not end");
                return process.ExitCode;
            }
        }

        public void Send(string body) => process.StandardInput.BaseStream.Write(WireClient.Frame(body));

        public void Dispose() => process.Dispose();
    }
}
