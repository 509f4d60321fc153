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

    /// <summary>
    /// What holds the letters of the query in their order. What begins with it, or has a word that does, comes first; then what belongs to
    /// a client of that name; among equals clients, then goals, then sessions and their open items, the newest first.
    /// </summary>
    public static IReadOnlyList<PracticeSymbol> Find(PracticeSnapshot practice, string query, CancellationToken cancellation = default)
    {
        var search = new SymbolSearch(query.Trim(), Most);
        var names = new SymbolNames();
        foreach (ClientFolder client in practice.Clients.Values.Where(client => client.Profile is not null))
            search.Offer(client.DisplayName, client.Id, new(PracticeSymbolKind.Client, client));
        foreach (ClientFolder client in practice.Clients.Values)
        {
            for (int i = 0; i < client.Goals.Count; i++)
                search.Offer(names.Of(client.Goals[i]), client.DisplayName, new(PracticeSymbolKind.Goal, client, Line: client.Goals[i].Line));
        }
        foreach (ClientFolder client in practice.Clients.Values.TakeWhile(_ => !search.IsOver))
        {
            cancellation.ThrowIfCancellationRequested();
            OfferSessions(search, names, client);
        }
        return search.Found();
    }

    private static void OfferSessions(SymbolSearch search, SymbolNames names, ClientFolder client)
    {
        int offered = 0;
        if (HoldsItem(search, names, client))
        {
            foreach ((SessionRecord session, IReadOnlyList<ItemRecord> items) in LiveItems.Of(client))
            {
                OfferSession(session);
                foreach (ItemRecord item in items.Where(item => item.Text.Length > 0))
                    search.Offer(item.Text, client.DisplayName, new(PracticeSymbolKind.OpenItem, client, session, item.Line));
                offered++;
            }
        }
        for (int i = client.Sessions.Count - 1 - offered; i >= 0; i--)
            OfferSession(client.Sessions[i]);

        void OfferSession(SessionRecord session) => search.Offer(names.Of(client, session), client.DisplayName, new(PracticeSymbolKind.Session, client, session));
    }

    /// <summary>Which copy of an item is the live one takes the unpacking of a client's notes to tell, and is asked only where one would be told.</summary>
    private static bool HoldsItem(SymbolSearch search, SymbolNames names, ClientFolder client)
    {
        for (int i = client.Sessions.Count - 1; i >= 0; i--)
        {
            foreach (ReadOnlySpan<byte> item in client.Sessions[i].OpenTexts)
            {
                if (!item.IsEmpty && search.Takes(names.Of(item), client.DisplayName))
                    return true;
            }
        }
        return false;
    }
}
