using System.CommandLine;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary>The verbs of <c>codegem</c>. Exit codes: 0 fine, 1 findings or "not possible as asked", 2 wrong use or failure.</summary>
internal static class CommandLine
{
    private const int WrongUse = 2;

    public static int Run(string[] args)
    {
        if (args is ["--version"])
        {
            Console.Out.WriteLine("codegem " + LanguageServer.Version);
            return 0;
        }

        var parsed = Root().Parse(args);
        if (parsed.Errors.Count == 0) return parsed.Invoke();
        foreach (var error in parsed.Errors) Console.Error.WriteLine("codegem: " + error.Message);
        return WrongUse;
    }

    private static RootCommand Root() => new(Messages.Of("verb-root"))
    {
        LspVerb.Command(),
    };
}
