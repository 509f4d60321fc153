using CodeGem.Lsp.Handlers;
using CodeGem.Lsp.Rpc;

namespace CodeGem.Lsp;

internal static class Start
{
    public static int Run(string[] args)
    {
        ThreadPool.SetMinThreads(8, 4);
        var server = new Server<ServerState>(
            Console.OpenStandardInput(), Console.OpenStandardOutput(), Lifecycle.Opening("0.1.0", state => state), TimeProvider.System, new Journal());
        return server.Run();
    }
}
