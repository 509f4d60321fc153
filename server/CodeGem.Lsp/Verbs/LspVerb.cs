using System.CommandLine;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary><c>codegem lsp</c> for help and wrong use; where all is well, <see cref="LspArguments"/> has read it before.</summary>
internal static class LspVerb
{
    public static Command Command()
    {
        var log = new Option<string?>("--log") { Description = Messages.Of("verb-lsp-log"), HelpName = "FILE" };
        var trace = new Option<bool>("--trace") { Description = Messages.Of("verb-lsp-trace") };
        var verb = new Command("lsp", Messages.Of("verb-lsp"))
        {
            log, trace, new Option<bool>("--stdio") { Description = Messages.Of("verb-lsp-stdio") },
        };
        verb.SetAction(parsed => LanguageServer.Run(
            new LspArguments(parsed.GetValue(log), parsed.GetValue(CommonOptions.Today), parsed.GetValue(trace))));
        return verb;
    }
}
