using CodeGem.Notes.Text;
using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>A goal of client.md: <c>### g1 Title</c> with <c>- Key: value</c> bullets and milestone checkboxes.</summary>
/// <param name="Id"><c>g1</c>, <c>g2</c>.</param>
/// <param name="Status">active, paused, met or dropped; active when not said.</param>
/// <param name="Heading">The place of the heading in client.md.</param>
/// <param name="IdSpan">The place of the id in it.</param>
/// <param name="Line">The heading's line, zero-based.</param>
public sealed record Goal(
    string Id, string Title, string Status, LocalDate? Target, string? Measure, string? Start, string? Aim, string? Why,
    IReadOnlyList<ActionItem> Milestones, Span Heading, Span IdSpan, int Line)
{
    public bool IsActive => Status == "active";

    /// <summary>How many milestones are reached, of those that still count: one that was dropped does not.</summary>
    public (int Reached, int Of) MilestoneCount => (
        Milestones.Count(milestone => milestone.State == ItemState.Done), Milestones.Count(milestone => milestone.State is ItemState.Done or ItemState.Open));
}
