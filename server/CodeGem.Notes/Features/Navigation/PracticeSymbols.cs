using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Features;

/// <summary>What a line of the practice's index stands for.</summary>
public enum PracticeSymbolKind
{
    Client,
    Session,
    Goal,
    OpenItem,
}

/// <summary>Something in the practice that can be gone to by name (LSP 3.17, <c>WorkspaceSymbol</c>).</summary>
/// <param name="Container">The client it belongs to.</param>
/// <param name="Line">Zero-based, in the note.</param>
public sealed record PracticeSymbol(string Name, PracticeSymbolKind Kind, string Container, string Path, int Line);

/// <summary>
/// Clients, sessions, goals and open items over the whole practice (LSP 3.17, <c>workspace/symbol</c>). Of a hundred thousand notes, each
/// is asked for its name only, and an editor asks at each letter.
/// </summary>
public static class PracticeSymbols
{
    public const int Most = 200;

    /// <summary>
    /// What holds the letters of the query in their order. What begins with it, or has a word that does, comes first; then what belongs to
    /// a client of that name; among equals clients, then goals, then sessions and their open items, the newest first.
    /// </summary>
    public static IReadOnlyList<PracticeSymbol> Find(PracticeSnapshot practice, string query, CancellationToken cancellation = default)
    {
        query = query.Trim();
        List<PracticeSymbol>[] ranks = [[], [], []];
        foreach (PracticeSymbol symbol in All(practice))
        {
            cancellation.ThrowIfCancellationRequested();
            int rank = Rank(query, symbol);
            if (rank < ranks.Length && ranks[rank].Count < Most)
                ranks[rank].Add(symbol);
            if (ranks[0].Count == Most)
                break;
        }
        return ranks.SelectMany(rank => rank).Take(Most).ToList();
    }

    private static IEnumerable<PracticeSymbol> All(PracticeSnapshot practice) =>
        practice.Clients.Values.SelectMany(Client).Concat(practice.Clients.Values.SelectMany(Goals)).Concat(practice.Clients.Values.SelectMany(Sessions));

    private static IEnumerable<PracticeSymbol> Client(ClientFolder client) =>
        client.Profile is null ? [] : [new PracticeSymbol(client.DisplayName, PracticeSymbolKind.Client, client.Id, client.ClientNote, 0)];

    private static IEnumerable<PracticeSymbol> Goals(ClientFolder client) => client.Goals.Select(goal =>
        new PracticeSymbol($"{goal.Id} {goal.Title}", PracticeSymbolKind.Goal, client.DisplayName, client.ClientNote, goal.Line));

    private static IEnumerable<PracticeSymbol> Sessions(ClientFolder client)
    {
        string name = client.DisplayName;
        foreach (SessionRecord session in client.Sessions.Reverse())
        {
            string title = string.Concat(FrontMatterValues.Text(session.Date), " ", session.Topic ?? name);
            yield return new PracticeSymbol(title, PracticeSymbolKind.Session, name, session.Path, 0);
            if (session.OpenItems == 0)
                continue;
            foreach (ItemRecord item in session.Items.Where(i => i.IsOpen && i.Text.Length > 0))
                yield return new PracticeSymbol(item.Text, PracticeSymbolKind.OpenItem, name, session.Path, item.Line);
        }
    }

    private static int Rank(string query, PracticeSymbol symbol)
    {
        if (Typing.Begins(query, symbol.Name))
            return 0;
        if (Typing.Begins(query, symbol.Container))
            return 1;
        return IsIn(query, symbol.Name) ? 2 : 3;
    }

    private static bool IsIn(string query, string name)
    {
        int at = 0;
        foreach (char c in name)
        {
            if (at < query.Length && char.ToLowerInvariant(c) == char.ToLowerInvariant(query[at]))
                at++;
        }
        return at == query.Length;
    }
}
