using NodaTime;

namespace CodeGem.Notes.Model;

/// <summary>
/// Tells a client's live items from history: an open item is live in the newest note that has a copy of it, known by the session it was
/// agreed in and its words. So nothing is told twice, and nothing that was left behind in an older note is forgotten.
/// </summary>
public sealed class LiveItems
{
    private readonly Dictionary<(LocalDate, string), int> later = [];

    /// <summary>The items that live in a session, as they stand.</summary>
    public static IReadOnlyList<ItemRecord> In(ClientFolder folder, SessionRecord session)
    {
        var live = new LiveItems();
        foreach (SessionRecord other in folder.Sessions.Reverse().TakeWhile(s => s.Path != session.Path))
            live.Take(other);
        return live.Take(session);
    }

    /// <summary>The items that live in a session; the sessions of a client are taken one after the other, the newest first.</summary>
    public IReadOnlyList<ItemRecord> Take(SessionRecord session)
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
    internal static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
