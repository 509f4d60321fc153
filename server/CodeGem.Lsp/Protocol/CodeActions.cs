using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeGem.Lsp.Protocol;

// LSP 3.17, "Code Action Request", "Code Lens Request", "Execute a command".

public static class CodeActionKind
{
    public const string QuickFix = "quickfix";
    public const string Refactor = "refactor";
    public const string RefactorRewrite = "refactor.rewrite";
    public const string Source = "source";
    public const string SourceFixAll = "source.fixAll";
}

public enum CodeActionTriggerKind
{
    Invoked = 1,
    Automatic = 2,
}

public sealed record CodeActionContext(Diagnostic[]? Diagnostics = null, string[]? Only = null, CodeActionTriggerKind? TriggerKind = null);

public sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext? Context = null);

/// <summary>What a code action request is answered with: actions, or bare commands for clients that know no action literals.</summary>
[JsonDerivedType(typeof(Command))]
[JsonDerivedType(typeof(CodeAction))]
public abstract record CommandOrAction;

public sealed record CodeActionDisabled(string Reason);

public sealed record CodeAction(string Title) : CommandOrAction
{
    public string? Kind { get; init; }

    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public CodeActionDisabled? Disabled { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}

public sealed record CodeLens(Range Range, Command? Command = null, JsonElement? Data = null);

public sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments = null, JsonElement? WorkDoneToken = null);
