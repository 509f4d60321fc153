using CodeGem.Notes.Model;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Rules;

/// <summary>Something worth telling about a note, and what would put it right.</summary>
/// <param name="Code">The rule's, such as <c>item-bad-date</c>.</param>
public sealed record Finding(string Code, Span Span, string Message)
{
    public Severity Severity { get; init; }

    public IReadOnlyList<Fix> Fixes { get; init; } = [];
}

/// <summary>One way to put a finding right.</summary>
/// <param name="Edits">In the note itself; empty when <paramref name="Command"/> does the work.</param>
/// <param name="IsUnambiguous">Nobody could have meant anything else: "Fix all" may apply it.</param>
/// <param name="Command">A command of the server on this note, such as <c>codegem.finishMeeting</c>, for what reaches beyond it.</param>
public sealed record Fix(string Title, IReadOnlyList<Edit> Edits, bool IsUnambiguous = false, string? Command = null);
