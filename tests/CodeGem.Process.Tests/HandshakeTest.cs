using Newtonsoft.Json.Linq;

namespace CodeGem.Process.Tests;

/// <summary>The <c>initialize</c> requests that real editors sent, recorded, are accepted by the program.</summary>
public class HandshakeTest
{
    public static TheoryData<string> Editors =>
        new(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "handshakes"), "*.json").Select(file => Path.GetFileName(file)!));

    [Theory]
    [MemberData(nameof(Editors))]
    public void IsAccepted(string editor)
    {
        var request = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "handshakes", editor)));
        request["params"]!["processId"] = Environment.ProcessId; // the recorded one is of a process long gone
        using var server = ServerProcess.Start("lsp");
        server.Client.Send(request);
        var capabilities = server.Client.AnswerTo(request["id"]!)["result"]!["capabilities"]!;
        Assert.Equal(2, (int)capabilities["textDocumentSync"]!["change"]!);
        Assert.Contains((string?)capabilities["positionEncoding"], new[] { "utf-16", "utf-8", "utf-32" });
        server.Client.Notify("initialized", new { });
        Assert.NotNull(server.Client.Request("shutdown"));
        server.Client.Notify("exit");
        Assert.Equal(0, server.ExitCode);
    }
}
