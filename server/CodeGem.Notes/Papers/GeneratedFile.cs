using CodeGem.Notes.Effects;
using CodeGem.Notes.Language;
using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Papers;

/// <summary>
/// A file that is made from the notes and made anew each time. One of its name that does not say so itself was written by somebody, and
/// stays as it is.
/// </summary>
/// <param name="Path">From the practice's root.</param>
/// <param name="Mark">What tells such a file: it stands in its text.</param>
public sealed record GeneratedFile(string Path, string Text, string Mark)
{
    public const string Folder = "reports";

    /// <summary>Behind Markdown, where it shows nowhere.</summary>
    public const string MarkdownMark = "<!-- codegem: made from the notes, and made anew each time -->";

    public static GeneratedFile Markdown(string name, string text) => new(NotePath.Combine(Folder, name), $"{text}\n{MarkdownMark}\n", MarkdownMark);

    /// <param name="existing">The text of the file that is there; null when there is none.</param>
    public Outcome<Plan> Plan(string? existing)
    {
        if (existing is null)
            return new Plan([new CreateFile(Path, Text)], [], Path);
        if (!existing.Contains(Mark, StringComparison.Ordinal))
            return new Refusal(Messages.Of("paper.not-ours", Path));
        return existing == Text ? new Plan([], [], Path) : new Plan([new EditFile(Path, existing, [new Edit(new Span(0, existing.Length), Text)])], [], Path);
    }
}
