namespace CodeGem.Process.Tests;

/// <summary>
/// The program never asks the system for a socket, of any kind: every call is looked at, whatever code made it. And nothing is left behind
/// of all that was asked.
/// </summary>
public sealed class NetworkTest : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    private const string Names = "/usr/bin/nm";

    private static readonly string[] OfTheNetwork =
    [
        "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "send", "sendto", "sendmsg", "sendmmsg", "recv", "recvfrom", "recvmsg", "recvmmsg",
        "getsockopt", "setsockopt", "getsockname", "getpeername", "getaddrinfo", "getnameinfo", "gethostbyname", "gethostbyname_r", "getifaddrs", "if_nametoindex",
    ];

    private readonly SecretPractice practice = new();
    private int runs;

    public void Dispose() => practice.Dispose();

    [Fact]
    public void TheServerOpensNoSocketAndLeavesNothingBehind()
    {
        using (ServerProcess server = ServerProcess.Around(Watched("lsp")))
        {
            practice.Talk(server.Client);
            Assert.Equal(0, server.ExitCode);
            Assert.Equal("", server.Complaints);
        }

        Assert.Empty(practice.Left());
        Assert.Empty(Sockets());
    }

    [Fact]
    public void NoVerbOpensASocketOrLeavesMoreBehindThanItWasAskedFor()
    {
        practice.RunVerbs(arguments =>
        {
            using System.Diagnostics.Process verb = Watched(arguments);
            verb.StandardInput.Close();
            verb.StandardOutput.ReadToEnd();
            verb.WaitForExit();
        });
        Assert.Empty(practice.Left());
        Assert.Empty(Sockets());
    }

    /// <summary>What the program that ships asks of the system's libraries, by name: nothing with which a socket could be made, used, or given a name.</summary>
    [Fact]
    public void TheProgramThatShipsKnowsNoCallForTheNetwork()
    {
        Assert.SkipUnless(ServerProcess.IsNative && File.Exists(Names), "the native program (./build --program) and nm (apt install binutils) are needed");
        HashSet<string> calls = CallsOf(ServerProcess.Program);
        Assert.Contains("read", calls);
        Assert.Contains("connect", CallsOf("/bin/bash")); // a program that can reach the network would be seen
        Assert.Empty(calls.Intersect(OfTheNetwork));
        Assert.DoesNotContain(calls, call => call.StartsWith("SSL_", StringComparison.Ordinal) || call.StartsWith("curl_", StringComparison.Ordinal) || call.StartsWith("res_", StringComparison.Ordinal));
    }

    /// <summary>The two above would hold of a watch that sees nothing.</summary>
    [Fact]
    public void ASocketWouldBeSeen()
    {
        using (System.Diagnostics.Process other = Watch("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9")) other.WaitForExit();
        Assert.NotEmpty(Sockets());
    }

    private HashSet<string> CallsOf(string program)
    {
        using System.Diagnostics.Process list = Watch(Names, "--dynamic", "--undefined-only", "--format=posix", program);
        return list.StandardOutput.ReadToEnd().Split('\n').Select(line => line.Split(' ', '@')[0]).ToHashSet(StringComparer.Ordinal);
    }

    private System.Diagnostics.Process Watched(params string[] arguments) => Watch([ServerProcess.Program, .. arguments]);

    private System.Diagnostics.Process Watch(params string[] line)
    {
        string[] watched = File.Exists(Strace) ? [Strace, "-f", "--seccomp-bpf", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", practice.At($"calls-{runs++}"), .. line] : line;
        // .NET's own runtime would open a port for its diagnostics if it were not told; the server tells it, and ConfidentialityTest looks.
        var surroundings = new Dictionary<string, string>(practice.Surroundings) { ["DOTNET_EnableDiagnostics"] = "0" };
        return ServerProcess.Spawn(watched[0], watched[1..], practice.Full(""), surroundings);
    }

    private IEnumerable<string> Sockets()
    {
        Assert.SkipUnless(File.Exists(Strace), "strace is not installed (apt install strace)");
        return Directory.EnumerateFiles(practice.At(""), "calls-*").SelectMany(File.ReadLines).Where(call => call.Contains("socket", StringComparison.Ordinal));
    }
}
