using System.Text;

namespace CodeGem.Notes.Model;

/// <summary>A file in a client's <c>out</c> folder: something made for the client, which may already have left the house.</summary>
/// <param name="Path">From the practice's root.</param>
/// <param name="Text">Its text; empty for what is none, such as a PDF.</param>
public sealed record SharedFile(string Path, string Text)
{
    private readonly Lazy<string> words = new(() => WordsOf(Text));

    /// <summary>Whether it says the same words, whatever the marks, line breaks and spaces around them.</summary>
    /// <param name="text">What <see cref="WordsOf"/> made of a passage.</param>
    public bool Says(string text) => words.Value.Contains(text, StringComparison.Ordinal);

    /// <summary>Letters and digits in lower case with one space between the words, and one around all, so that only whole words agree.</summary>
    public static string WordsOf(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                words.Append(char.ToLowerInvariant(c));
            else if (words[^1] != ' ' && c is not ('\'' or '\u2019'))
                words.Append(' ');
        }
        return (words[^1] == ' ' ? words : words.Append(' ')).ToString();
    }
}
