using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>Something worth telling about a note, and what would put it right.</summary>
/// <param name="Code">The rule's, such as <c>item-bad-date</c>.</param>
public sealed record Finding(string Code, Span Span, string Message)
{
    public Severity Severity { get; init; }

    /// <summary>Worked out when they are asked for: a finding is shown at every key press, and put right once.</summary>
    public IReadOnlyList<Fix> Fixes => field ??= [.. Cures()];

    internal Func<IEnumerable<Fix>> Cures { private get; init; } = () => [];
}

/// <summary>One way to put a finding right.</summary>
/// <param name="Edits">In the note itself; empty when <paramref name="Command"/> does the work.</param>
/// <param name="IsUnambiguous">Nobody could have meant anything else: "Fix all" may apply it.</param>
/// <param name="Command">A command of the server on this note, such as <c>codegem.finishMeeting</c>, for what reaches beyond it.</param>
/// <param name="Options">What the command is given beside the note; null for nothing.</param>
public sealed record Fix(
    string Title, IReadOnlyList<Edit> Edits, bool IsUnambiguous = false, string? Command = null,
    IReadOnlyDictionary<string, string>? Options = null)
{
    /// <summary>Another note, by its path from the practice's root, that <paramref name="Command"/> is for instead of this one.</summary>
    public string? Opens { get; init; }

    public static Fix ByCommand(string title, string command, params ReadOnlySpan<(string Name, string Value)> options)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in options)
            given.Add(name, value);
        return new Fix(title, [], Command: command, Options: given.Count > 0 ? given : null);
    }
}
