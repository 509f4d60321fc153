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

/// <summary>Clients, sessions, goals and open items over the whole practice (LSP 3.17, <c>workspace/symbol</c>).</summary>
public static class PracticeSymbols
{
    public const int Most = 200;

    /// <summary>What holds the letters of the query in their order; what begins with it, or has a word that does, comes first.</summary>
    /// <param name="lineOf">The line of an offset in a note; goals are known by offset only.</param>
    public static IReadOnlyList<PracticeSymbol> Find(PracticeSnapshot practice, string query, Func<string, int, int>? lineOf = null)
    {
        query = query.Trim();
        var best = new List<(int Rank, PracticeSymbol Symbol)>();
        var others = new List<PracticeSymbol>();
        foreach (PracticeSymbol symbol in practice.Clients.Values.SelectMany(client => All(client, lineOf)))
        {
            int rank = Rank(query, symbol);
            if (rank < 2)
                best.Add((rank, symbol));
            else if (rank == 2 && others.Count < Most)
                others.Add(symbol);
            if (best.Count >= Most)
                break;
        }
        return best.OrderBy(b => b.Rank).Select(b => b.Symbol).Concat(others).Take(Most).ToList();
    }

    private static IEnumerable<PracticeSymbol> All(ClientFolder client, Func<string, int, int>? lineOf)
    {
        string name = client.DisplayName;
        if (client.Profile is not null)
            yield return new PracticeSymbol(name, PracticeSymbolKind.Client, client.Id, client.ClientNote, 0);
        foreach (Goal goal in client.Goals)
        {
            int line = lineOf?.Invoke(client.ClientNote, goal.Heading.Start) ?? 0;
            yield return new PracticeSymbol($"{goal.Id} {goal.Title}", PracticeSymbolKind.Goal, name, client.ClientNote, line);
        }
        foreach (SessionRecord session in client.Sessions.Reverse())
        {
            string title = $"{FrontMatterValues.Text(session.Date)} {session.Session.Topic ?? name}";
            yield return new PracticeSymbol(title, PracticeSymbolKind.Session, name, session.Path, 0);
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
