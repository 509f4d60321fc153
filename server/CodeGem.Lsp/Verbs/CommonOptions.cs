using System.CommandLine;
using CodeGem.Notes.Language;

namespace CodeGem.Lsp.Verbs;

/// <summary>What more than one verb understands, said once.</summary>
internal static class CommonOptions
{
    /// <summary>Stands on the root, so every verb has it, before or behind its name.</summary>
    public static Option<DateOnly?> Today { get; } = new("--today")
    {
        Description = Messages.Of("option-today"),
        HelpName = "DATE",
        Recursive = true,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (LspArguments.TryDate(text, out var date)) return date;
            result.AddError(Messages.Of("option-today-wrong", text));
            return null;
        },
    };

    public static Argument<string> File() => new("FILE") { Description = Messages.Of("verb-file") };

    public static Argument<string[]> Paths() => new("PATH") { Description = Messages.Of("verb-paths"), Arity = ArgumentArity.ZeroOrMore };

    public static Argument<string?> Path() => new("PATH") { Description = Messages.Of("verb-path"), Arity = ArgumentArity.ZeroOrOne };

    public static Option<string?> Client() => Text("--client", "ID", "verb-client");

    public static Option<bool> DryRun() => new("--dry-run", "-n") { Description = Messages.Of("verb-dry-run") };

    /// <summary>The first format is the usual one.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = Messages.Of("verb-format"), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = Messages.Of(description) };
}
