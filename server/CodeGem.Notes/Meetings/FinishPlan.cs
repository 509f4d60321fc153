using CodeGem.Notes.Effects;

namespace CodeGem.Notes.Meetings;

/// <summary>What finishing a session will do.</summary>
/// <param name="Plan">Empty when the session was finished before.</param>
/// <param name="Finished">The finished note.</param>
/// <param name="Next">The next session's note; null when there is none to be.</param>
/// <param name="Carried">How many open items go there.</param>
public sealed record FinishPlan(Plan Plan, string Finished, string? Next, int Carried);
