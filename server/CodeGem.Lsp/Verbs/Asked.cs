using System.CommandLine;
using CodeGem.Lsp.Commands;
using CodeGem.Notes.Language;
using NodaTime;

namespace CodeGem.Lsp.Verbs;

/// <summary>What somebody asked of a verb, and where it answers.</summary>
internal sealed record Asked(ParseResult Parsed, Terminal Terminal)
{
    /// <summary>Where relative paths begin.</summary>
    public static string WorkingFolder { get; } = Directory.GetCurrentDirectory();

    public LocalDate? Today => Parsed.GetValue(CommonOptions.Today) is { } day ? LocalDate.FromDateOnly(day) : null;

    /// <summary>Text, or nothing where only spaces were given.</summary>
    public string? Text(Option<string?> option) => Trimmed(Parsed.GetValue(option));

    public string? Text(Argument<string?> argument) => Trimmed(Parsed.GetValue(argument));

    public bool Has(Option<bool> option) => Parsed.GetValue(option);

    /// <exception cref="WrongUse">It is no name a file can have.</exception>
    public static string FullPath(string given)
    {
        if (given.Length == 0 || given.Contains('\0', StringComparison.Ordinal))
            throw new WrongUse(Messages.Of("verb.no-path"));
        return Path.GetFullPath(given, WorkingFolder);
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
