using System.Diagnostics.CodeAnalysis;
using CodeGem.Notes.Text;

namespace CodeGem.Notes.Dates;

/// <summary>Why a cadence cannot be used.</summary>
public enum CadenceProblemKind
{
    None,

    /// <summary>A part of the phrase means nothing here.</summary>
    Unread,

    /// <summary>A part of an RRULE that is outside the subset, or not allowed where it stands.</summary>
    Unsupported,

    /// <summary>A part of an RRULE whose value is none.</summary>
    BadValue,

    /// <summary>Well said, but no day ever fits: the 30th of February.</summary>
    NeverHappens,
}

/// <summary>A cadence, or what about the text is none.</summary>
/// <param name="Part">Where the trouble is, within the text.</param>
/// <param name="PartText">The part itself, by name: <c>BYSETPOS=1</c>, <c>bimonthly</c>; empty when something is missing at the end.</param>
public sealed record CadenceReading(Cadence? Cadence, CadenceProblemKind Problem, Span Part, string PartText)
{
    [MemberNotNullWhen(true, nameof(Cadence))]
    public bool IsRead => Cadence is not null;

    internal static CadenceReading Of(Cadence cadence) => new(cadence, CadenceProblemKind.None, default, "");

    internal static CadenceReading Not(CadenceProblemKind problem, string text, Span part) =>
        new(null, problem, part, text[part.Start..part.End]);
}
