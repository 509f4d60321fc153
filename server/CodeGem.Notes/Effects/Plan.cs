using CodeGem.Notes.Text;

namespace CodeGem.Notes.Effects;

/// <summary>
/// What is to happen to files, as a value: it can be shown (dry run), asked about, carried out in one place, and tested without a disk.
/// The steps are in the order in which they must happen: whoever dies between two leaves things twice, never zero times.
/// </summary>
/// <param name="Steps">Empty when there is nothing to do.</param>
/// <param name="Notes">Sentences for the coach.</param>
/// <param name="Open">The note to show afterwards.</param>
public sealed record Plan(IReadOnlyList<Step> Steps, IReadOnlyList<string> Notes, string? Open = null)
{
    public bool IsEmpty => Steps.Count == 0;
}

/// <summary>One change to one file. Paths count from the practice's root, with <c>/</c> between the names.</summary>
public abstract record Step(string Path);

/// <summary>Makes a file that must not exist yet; never overwrites.</summary>
public sealed record CreateFile(string Path, string Text) : Step(Path);

/// <summary>Changes a file whose text must still be <paramref name="Before"/>.</summary>
public sealed record EditFile(string Path, string Before, IReadOnlyList<Edit> Edits) : Step(Path)
{
    public string After => Text.Edits.Apply(Before, Edits);
}

/// <summary>
/// Changes nothing: a file must still hold the text that what follows is built on, such as the note that has the items already.
/// </summary>
public sealed record ExpectFile(string Path, string Text) : Step(Path);

/// <summary>Gives a file another name; the new one must be free.</summary>
public sealed record RenameFile(string Path, string NewPath) : Step(Path);

/// <summary>Removes a file whose text must still be <paramref name="Before"/>.</summary>
public sealed record DeleteFile(string Path, string Before) : Step(Path);

/// <summary>Why something cannot be done: one sentence that names the place and the cure.</summary>
public sealed record Refusal(string Message, string? Open = null);

/// <summary>A plan, or why there is none.</summary>
public readonly record struct Outcome<T>(T? Value, Refusal? Refusal)
    where T : class
{
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
