using System.CommandLine;
using System.CommandLine.Parsing;
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

    public static Argument<string> File() => OfPaths(new Argument<string>("FILE") { Description = Messages.Of("verb-file") });

    public static Argument<string[]> Paths() =>
        OfPaths(new Argument<string[]>("PATH") { Description = Messages.Of("verb-paths"), Arity = ArgumentArity.ZeroOrMore });

    public static Argument<string?> Path() => OfPaths(new Argument<string?>("PATH") { Description = Messages.Of("verb-path"), Arity = ArgumentArity.ZeroOrOne });

    public static Option<string?> Client() => Text("--client", "ID", "verb-client");

    public static Option<bool> DryRun() => new("--dry-run", "-n") { Description = Messages.Of("verb-dry-run") };

    /// <summary>The first format is the usual one.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = Messages.Of("verb-format"), DefaultValueFactory = _ => formats[0] };
        return option.Among(formats);
    }

    /// <summary>Only these words are understood; they stand in the help as they stand here.</summary>
    public static Option<T> Among<T>(this Option<T> option, params string[] words)
    {
        option.HelpName = string.Join('|', words);
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(t => !words.Contains(t.Value, StringComparer.Ordinal)))
                result.AddError(Messages.Of("verb.none-of", option.Name, token.Value, string.Join(", ", words)));
        });
        return option;
    }

    /// <summary>What begins with a hyphen was meant as an option; saying that there is no such file would lead astray.</summary>
    private static T OfPaths<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
                result.AddError(Messages.Of("verb.no-option", token.Value));
        });
        return argument;
    }

    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = Messages.Of(description) };
}
