using System.IO.Pipes;
using System.Text;
using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Rpc;
using CodeGem.Tests;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace CodeGem.Lsp.Tests.Handlers;

/// <summary>The whole server of notes on pipes, over a small practice on disk, with a clock that only the test moves.</summary>
public sealed class NoteServer : IDisposable
{
    public const string Dana = "clients/dana-okafor/";

    private readonly DirectoryInfo folder;
    private readonly bool isGuest;
    private readonly AnonymousPipeServerStream toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream fromServer = new(PipeDirection.In);
    private readonly Task<int> run;

    static NoteServer() => ThreadPool.SetMinThreads(32, 4);

    /// <param name="now">The moment it starts at.</param>
    /// <param name="change">Changes the first state, as a test of one part needs it.</param>
    /// <param name="beside">Another server, whose files this one reads too and leaves alone.</param>
    public NoteServer(
        DateTimeOffset now, JObject? capabilities = null, Func<ServerState, ServerState>? change = null, Action<NoteServer>? files = null, NoteServer? beside = null)
    {
        Clock = new FakeTimeProvider(now);
        isGuest = beside is not null;
        folder = beside?.folder ?? Directory.CreateTempSubdirectory("codegem-test-").CreateSubdirectory("practice"); // the folder above is watched, too, and must be quiet
        if (!isGuest)
            WriteFiles();
        files?.Invoke(this);
        var input = new AnonymousPipeClientStream(PipeDirection.In, toServer.ClientSafePipeHandle);
        var output = new AnonymousPipeClientStream(PipeDirection.Out, fromServer.ClientSafePipeHandle);
        Client = new WireClient(toServer, fromServer, ProtocolModel.Reference);
        Editor = new Editor(Client);
        var journal = new Journal();
        Opening<ServerState> opening = Lifecycle.Opening(new LspArguments(), "0.0.0", Clock, journal);
        var changed = opening with
        {
            Initialize = content =>
            {
                var (state, answer) = opening.Initialize(content);
                return (change is null ? state : change(state), answer);
            },
        };
        var server = new Server<ServerState>(input, output, changed, Clock, journal);
        run = Task.Factory.StartNew(
            () =>
            {
                var code = server.Run();
                output.Dispose();
                return code;
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Editor.Initialize(new JObject { ["rootUri"] = null, ["capabilities"] = capabilities ?? [] });
    }

    public FakeTimeProvider Clock { get; }

    public WireClient Client { get; }

    public Editor Editor { get; }

    public string At(string path) => Path.Combine(folder.FullName, path.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string path) => File.ReadAllText(At(path));

    public string Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text, new UTF8Encoding(false));
        return At(path);
    }

    public static string Session(string date, string status, string body, string more = "") =>
        $"---\ntype: session\nclient: dana-okafor\ndate: {date}\nduration: 60\nkind: regular\nstatus: {status}\n{more}---\n\n{body}";

    /// <summary>The input ends, and the server is waited for.</summary>
    public void End()
    {
        toServer.Dispose();
        run.WaitAsync(TimeSpan.FromSeconds(30)).GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        End();
        fromServer.Dispose();
        if (!isGuest)
            folder.Parent!.Delete(recursive: true);
    }

    private void WriteFiles()
    {
        Write("practice.yaml", "coach: Ines Marot\ntimezone: UTC\n");
        Write(Dana + "client.md", "---\ntype: client\nid: dana-okafor\nname: Dana Okafor\nstatus: active\nsince: 2026-09-14\ncadence: biweekly\n---\n\n# Dana Okafor\n");
    }
}
