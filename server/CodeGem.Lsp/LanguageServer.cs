using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp;

/// <summary>Runs the language server on standard input and output. Nothing but the protocol ever goes to standard output.</summary>
internal static class LanguageServer
{
    /// <summary>Requests that take long must not make short ones wait until the pool grows.</summary>
    private const int Workers = 16;

    public static string Version { get; } = typeof(LanguageServer).Assembly.GetName().Version!.ToString(3);

    public static int Run(LspArguments arguments)
    {
        ThreadPool.SetMinThreads(Workers, 1);
        var journal = new Journal();
        var server = new Server<ServerState>(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            Lifecycle.Opening(arguments, Version, TimeProvider.System, journal),
            TimeProvider.System,
            journal);
        var code = server.Run();
        journal.Close();
        return code;
    }
}
