using System.Globalization;

namespace CodeGem.Lsp;

/// <summary>
/// The arguments of <c>codegem lsp</c>, read by hand. Null means "not mine": another verb, a question for help, or something
/// wrong, which the command line library explains better.
/// </summary>
/// <param name="Log">Where to write the log; no log without it.</param>
/// <param name="Today">The day the practice is read as of; the real one without it.</param>
/// <param name="Trace">Whether the log also holds the messages themselves, note text and all.</param>
public sealed record LspArguments(string? Log = null, DateOnly? Today = null, bool Trace = false)
{
    public static LspArguments? Read(ReadOnlySpan<string> args, bool stdinIsPiped)
    {
        if (args.IsEmpty) return stdinIsPiped ? new() : null;
        if (args[0] is not ("lsp" or "--stdio")) return null;
        var read = new LspArguments();
        for (var i = args[0] == "lsp" ? 1 : 0; i < args.Length; i++)
        {
            var (name, value) = Split(args[i]);
            if (value is null && TakesValue(name) && i + 1 < args.Length) value = args[++i];
            if (read.With(name, value) is not { } next) return null;
            read = next;
        }

        return read;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private LspArguments? With(string name, string? value) => (name, value) switch
    {
        ("--stdio", null) => this,
        ("--trace", null) => this with { Trace = true },
        ("--log", { Length: > 0 } file) => this with { Log = file },
        ("--today", { } day) when TryDate(day, out var date) => this with { Today = date },
        ("--clientProcessId", not null) => this, // some clients pass it here too; it also stands in initialize
        _ => null,
    };

    private static bool TakesValue(string name) => name is "--log" or "--today" or "--clientProcessId";

    private static (string Name, string? Value) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }
}
