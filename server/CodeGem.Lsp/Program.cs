using CodeGem.Lsp;
using CodeGem.Lsp.Verbs;

Hardening.Apply();

// The language server starts without touching the command line library: an editor waits for it.
return LspArguments.Read(args, stdinIsPiped: args.Length == 0 && Console.IsInputRedirected) is { } lsp
    ? LanguageServer.Run(lsp)
    : CommandLine.Run(args);
