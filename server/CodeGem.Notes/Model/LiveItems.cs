using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// Tells a client's live items from history: an open item is live in the newest note that has a copy of it, known by the session it was
/// agreed in and its words. So nothing is told twice, and nothing that was left behind in an older note is forgotten.
/// </summary>
public sealed class LiveItems
{
    private readonly Dictionary<(LocalDate, string), int> later = [];

    /// <summary>
    /// The sessions with the items that live in each, as they stand, the newest session first. Behind the oldest note with an open item there
    /// is none, so what lies further back is not unpacked: of a long history a few notes are.
    /// </summary>
    public static IEnumerable<(SessionRecord Session, IReadOnlyList<ItemRecord> Items)> Of(ClientFolder folder)
    {
        var copies = new LiveItems();
        int left = folder.Sessions.Sum(session => session.OpenItems);
        for (int i = folder.Sessions.Count - 1; left > 0; i--)
        {
            SessionRecord session = folder.Sessions[i];
            left -= session.OpenItems;
            yield return (session, copies.Take(session));
        }
    }

    /// <summary>The items that live in a session, as they stand.</summary>
    public static IReadOnlyList<ItemRecord> In(ClientFolder folder, SessionRecord session) =>
        Of(folder.Find(session.Path) is null ? folder.With(session) : folder).FirstOrDefault(live => live.Session.Path == session.Path).Items ?? [];

    private List<ItemRecord> Take(SessionRecord session)
    {
        var here = new Dictionary<(LocalDate, string), int>();
        var live = new List<ItemRecord>();
        foreach (ItemRecord item in session.Items)
        {
            (LocalDate, string) key = (item.From ?? session.Date, Words(item.Text));
            here[key] = here.GetValueOrDefault(key) + 1;
            if (item.IsOpen && here[key] > later.GetValueOrDefault(key))
                live.Add(item);
        }
        foreach (((LocalDate, string) key, int count) in here)
            later[key] = Math.Max(count, later.GetValueOrDefault(key));
        return live;
    }

    /// <summary>What two copies of an item are known by.</summary>
    internal static string Words(string text)
    {
        char[] words = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                words[length++] = c;
        }
        return new string(words, 0, length);
    }
}
