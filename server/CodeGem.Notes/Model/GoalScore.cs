using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Model;

/// <summary>A line of Goal progress: <c>- goal:g1 score:6 value:8 Two services have an owner.</c></summary>
/// <param name="Score">0 to 10 in the client's judgment; null when not given.</param>
/// <param name="Value">In the goal's own measure; null when not given.</param>
public sealed record GoalScore(string Goal, decimal? Score, decimal? Value)
{
    public bool IsEmpty => Score is null && Value is null;

    public static IReadOnlyList<GoalScore> Read(Note note) => note.ScoreLines.Select(line => Of(line.Tokens)).OfType<GoalScore>().ToList();

    /// <summary>Null when no goal is named.</summary>
    internal static GoalScore? Of(IReadOnlyList<ItemToken> tokens) => tokens.Find(TokenKind.Goal) is { } goal
        ? new GoalScore(goal.Value, Amount(tokens, TokenKind.Score), Amount(tokens, TokenKind.Value))
        : null;

    private static decimal? Amount(IReadOnlyList<ItemToken> tokens, TokenKind kind) =>
        FrontMatterValues.Amount(tokens.Find(kind)?.Value);
}
