using CodeGem.Lsp;
using CodeGem.Lsp.Verbs;

Hardening.Apply();

// The language server starts without touching the command line library: an editor waits for it.
if (LspArguments.Read(args, stdinIsPiped: args.Length == 0 && Console.IsInputRedirected) is not { } lsp)
    return CommandLine.Run(args);
Hardening.CloseDiagnostics(args);
return LanguageServer.Run(lsp);
