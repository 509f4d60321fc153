using CodeGem.Notes.Rules;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Features;

/// <summary>The kinds of actions we offer (LSP 3.17, <c>CodeActionKind</c>).</summary>
public static class ActionKinds
{
    public const string QuickFix = "quickfix";
    public const string Rewrite = "refactor.rewrite";
    public const string Insert = "refactor.codegem.insert";
    public const string Meeting = "refactor.codegem.meeting";
    public const string FixAll = "source.fixAll.codegem";

    public static IReadOnlyList<string> All { get; } = [QuickFix, Rewrite, Insert, Meeting, FixAll];

    /// <summary>Kinds are hierarchical: who asks for <c>refactor</c> gets <c>refactor.rewrite</c>.</summary>
    public static bool IsWanted(string kind, IReadOnlyList<string>? only) => only is null || only.Count == 0
        || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    /// <summary>A <c>source</c> action is offered only to those who ask for one, as editors expect.</summary>
    public static bool IsAskedFor(string kind, IReadOnlyList<string>? only) => only is { Count: > 0 } && IsWanted(kind, only);
}

/// <summary>
/// One thing to do with the note where the cursor stands (LSP 3.17, <c>CodeAction</c>): literal edits of this note, or a command of the
/// server where the work reaches beyond it.
/// </summary>
/// <param name="Edits">Of this note; they never overlap.</param>
public sealed record CodeActionOffer(string Title, string Kind, IReadOnlyList<Edit> Edits)
{
    /// <summary>A command on this note; null where the edits are all.</summary>
    public string? Command { get; init; }

    /// <summary>What the command is given beside the note.</summary>
    public IReadOnlyDictionary<string, string>? Options { get; init; }

    /// <summary>The note the command is for, by its path from the practice's root; null for this one.</summary>
    public string? Opens { get; init; }

    /// <summary>The finding it puts right; null where nothing is wrong.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The one that is most likely wanted.</summary>
    public bool IsPreferred { get; init; }

    public static CodeActionOffer ByCommand(string title, string command, params ReadOnlySpan<(string Name, string Value)> options)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in options)
            given.Add(name, value);
        return new CodeActionOffer(title, ActionKinds.Meeting, []) { Command = command, Options = given.Count > 0 ? given : null };
    }
}
