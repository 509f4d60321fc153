using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Templates;

/// <summary>A session template: flat front matter that says what it is for, then the body of the note it makes.</summary>
/// <param name="Name">What a client's <c>template:</c> says; for a file of the practice its name without the ending.</param>
/// <param name="Kind">The session kind it is made for; null when the template does not say.</param>
/// <param name="Duration">Minutes; null when the template does not say.</param>
/// <param name="CountsForLog">Whether such a session counts toward a coaching log; null leaves it to the kind.</param>
/// <param name="Body">Where the note's text stands in <paramref name="Source"/>.</param>
public sealed record Template(
    string Name, string Title, string Description, string? Kind, int? Duration, bool? CountsForLog, Span Body, string Source)
{
    /// <summary>True for a template that ships with the program, false for one of the practice's own.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The body as it stands, not filled in.</summary>
    public string BodyText => Source.Substring(Body.Start, Body.Length);

    /// <summary>
    /// Reads a template. Any text is one: without front matter, or with front matter that cannot be read, the name is its title and the
    /// whole text after the front matter its body.
    /// </summary>
    public static Template Parse(string name, string text)
    {
        FrontMatter front = FrontMatterReader.Read(new SourceText(text));
        return new Template(
            name,
            front.Get("title") ?? name,
            front.Get("description") ?? "",
            front.Get("kind"),
            FrontMatterValues.Minutes(front.Get("duration")),
            FrontMatterValues.Bool(front.Get("log")),
            BodyOf(text, front),
            text);
    }

    /// <summary>The note begins at its first line with text, so that no blank line is left where the front matter was.</summary>
    internal static Span BodyOf(string text, FrontMatter front)
    {
        int start = Math.Min(front.Body, text.Length);
        while (start < text.Length && text[start] is '\n' or '\r')
            start++;
        return new Span(start, text.Length);
    }
}
