using System.Text;

namespace CodeGem.Lsp.Verbs;

/// <summary>Where a verb answers: what was asked for goes to standard output, what is said about it to standard error, a line each.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter answers = new(StandardOutput.Open(), Utf8, 1 << 16) { NewLine = "\n" };

    /// <summary>For what is asked for. Buffered until <see cref="Flush"/> or the verb's end.</summary>
    public TextWriter Answers => answers;

    /// <summary>The same, for bytes.</summary>
    public Stream Bytes => answers.BaseStream;

    public void Flush() => answers.Flush();

    /// <summary>Tells the person at the keyboard something, in one line.</summary>
#pragma warning disable CA1822 // belongs to a terminal
    public void Tell(string sentence) => Console.Error.WriteLine("codegem: " + OneLine(sentence));
#pragma warning restore CA1822

    /// <summary>Text of a note or a name that must keep to its line, and may hold nothing a terminal obeys.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsUnfit))
            return text;
        return string.Create(text.Length, text, (line, from) =>
        {
            for (int i = 0; i < line.Length; i++)
                line[i] = IsUnfit(from[i]) ? ' ' : from[i];
        });
    }

    public void Dispose() => answers.Dispose();

    private static bool IsUnfit(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
