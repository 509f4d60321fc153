using System.Collections.Immutable;

namespace CodeGem.Notes.Model;

/// <summary>How strongly a finding is shown (LSP 3.17, <c>DiagnosticSeverity</c>).</summary>
public enum Severity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}

/// <summary>The <c>codegem.*</c> settings that change what is offered; the same from every editor.</summary>
public sealed record EditingOptions
{
    public static EditingOptions Default { get; } = new();

    public bool Enable { get; init; } = true;

    /// <summary>A rule's code to the severity the coach wants; null turns it off.</summary>
    public ImmutableDictionary<string, Severity?> Rules { get; init; } = ImmutableDictionary<string, Severity?>.Empty;

    /// <summary>How due dates are written: <c>plain</c>, <c>obsidian</c>, <c>dataview</c>; null follows practice.yaml.</summary>
    public string? DueStyle { get; init; }

    /// <summary>Finished branches of a carried item go along too.</summary>
    public bool CarryDoneChildren { get; init; }

    public bool CodeLens { get; init; } = true;

    public bool InlayHints { get; init; } = true;
}
