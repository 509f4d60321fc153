using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using CodeGem.Lsp.Commands;
using CodeGem.Lsp.Rpc;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary>The verbs of <c>codegem</c>. Exit codes: 0 fine, 1 findings or "not possible as asked", 2 wrong use or failure.</summary>
internal static class CommandLine
{
    public const int Fine = 0, NotAsAsked = 1, Failed = 2;

    private const string Name = "codegem";
    private const int PipedHelpWidth = 80;

    public static int Run(string[] args)
    {
        if (args is ["--version"])
        {
            Console.Out.WriteLine("codegem " + LanguageServer.Version);
            return Fine;
        }

        // A path may begin with @; nothing is read from response files.
        ParseResult parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0 || parsed.Action is not (null or ParseErrorAction))
            return Invoke(parsed);
        Console.Error.WriteLine("codegem: " + Terminal.OneLine(Messages.Of("verb.wrong-use", WhatIsWrong(parsed), NameOf(parsed))));
        return Failed;
    }

    /// <summary>Gives a verb its work. Whatever goes wrong in it becomes one line and an exit code.</summary>
    public static Command Does(this Command verb, Func<Asked, int> work)
    {
        verb.SetAction(parsed =>
        {
            try
            {
                using var terminal = new Terminal();
                return Told(() => work(new Asked(parsed, terminal)), terminal);
            }
            catch (OutputClosed)
            {
                return Fine;
            }
            catch (IOException error)
            {
                Console.Error.WriteLine("codegem: " + Messages.Of("verb.output-failed", Terminal.OneLine(error.Message)));
                return Failed;
            }
        });
        return verb;
    }

    private static int Told(Func<int> work, Terminal terminal)
    {
        try
        {
            return work();
        }
        catch (NotPossible reason)
        {
            terminal.Tell(reason.Message);
            return reason is WrongUse or Failure ? Failed : NotAsAsked;
        }
        catch (UnauthorizedAccessException)
        {
            terminal.Tell(Messages.Of("file.denied", Asked.WorkingFolder));
            return Failed;
        }
        catch (Exception failure) when (failure is not (IOException or OutputClosed))
        {
            terminal.Tell(Messages.Of("verb.failed-inside", Journal.Describe(failure)));
            return Failed;
        }
    }

    private static int Invoke(ParseResult parsed) => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });

    /// <summary>A word that means nothing here says more than that a verb is missing.</summary>
    private static string WhatIsWrong(ParseResult parsed) => (parsed.Errors.FirstOrDefault(
        error => parsed.UnmatchedTokens.Any(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal))) ?? parsed.Errors[0]).Message;

    private static string NameOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Parent: not null } command; at = at.Parent)
            names.Insert(0, command.Command.Name);
        return string.Join(' ', names.Prepend(Name));
    }

    internal static Command Root()
    {
        Command root = Verbs();
        // Written into a file or a pipe there is no width to go by, and lines without end read well nowhere.
        if (Console.IsOutputRedirected && root.Options.OfType<HelpOption>().FirstOrDefault()?.Action is HelpAction help)
            help.MaxWidth = PipedHelpWidth;
        return root;
    }

    // No RootCommand: that one is called what its file is called, and a file may be called what a verb is called.
    private static Command Verbs() => new(Name, Messages.Of("verb-root"))
    {
        new HelpOption(),
        new VersionOption(),
        CommonOptions.Today,
        LspVerb.Command(),
        CheckVerb.Command(),
        FixVerb.Command(),
        ItemsVerb.Command(),
        FinishVerb.Command(),
        ReopenVerb.Command(),
        NewVerb.Command(),
        PrepareVerb.Command(),
        FollowUpVerb.Command(),
        CalendarVerb.Command(),
        LogVerb.Command(),
        ReportVerb.Command(),
        DateVerb.Command(),
        NextVerb.Command(),
    };
}
