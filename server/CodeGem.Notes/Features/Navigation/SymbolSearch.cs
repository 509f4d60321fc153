using System.Globalization;
using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Features;

/// <summary>Where something with a name stands: in the client's own note, or in that of a session. Line is zero-based.</summary>
internal readonly record struct SymbolPlace(PracticeSymbolKind Kind, ClientFolder Client, SessionRecord? Session = null, int Line = 0)
{
    public string Path => Session?.Path ?? Client.ClientNote;
}

/// <summary>
/// Takes names as they come and keeps the best of them. An editor asks at each letter and a practice has a hundred thousand names, so one
/// that is not kept is never made a string.
/// </summary>
/// <param name="most">So many are enough.</param>
internal sealed class SymbolSearch(string query, int most)
{
    /// <summary>Names that begin with the query, names of a client that does, and names that hold its letters.</summary>
    private readonly List<PracticeSymbol>[] ranks = [[], [], []];

    private string container = "";
    private bool isOfContainer = query.Length == 0;

    /// <summary>Nothing that is offered now will be among the best.</summary>
    public bool IsOver => ranks[0].Count == most;

    /// <summary>Whether it would be kept.</summary>
    public bool Takes(ReadOnlySpan<char> name, string within) => PlaceFor(name, within) is not null;

    public void Offer(ReadOnlySpan<char> name, string within, in SymbolPlace place) =>
        PlaceFor(name, within)?.Add(new PracticeSymbol(name.ToString(), place.Kind, within, place.Path, place.Line));

    public IReadOnlyList<PracticeSymbol> Found() => ranks.SelectMany(rank => rank).Take(most).ToList();

    private List<PracticeSymbol>? PlaceFor(ReadOnlySpan<char> name, string within) =>
        Rank(name, within) is var rank && rank < ranks.Length && ranks[rank].Count < most ? ranks[rank] : null;

    private int Rank(ReadOnlySpan<char> name, string within)
    {
        bool isIn = IsIn(name);
        if (isIn && Typing.Begins(query, name))
            return 0;
        if (!ReferenceEquals(within, container))
            (container, isOfContainer) = (within, Typing.Begins(query, within));
        return isOfContainer ? 1 : isIn ? 2 : 3;
    }

    private bool IsIn(ReadOnlySpan<char> name)
    {
        foreach (char letter in query)
        {
            int at = name.IndexOfAny(char.ToLowerInvariant(letter), char.ToUpperInvariant(letter));
            if (at < 0)
                return false;
            name = name[(at + 1)..];
        }
        return true;
    }
}

/// <summary>What things are called, one after the other in the same place, so that asking for a hundred thousand names makes none.</summary>
internal sealed class SymbolNames
{
    private const int LongestDay = 16;

    private char[] name = new char[256];

    /// <summary>The day, and the topic or else the client.</summary>
    /// <returns>Lasts until the next name is asked for, like the others.</returns>
    public ReadOnlySpan<char> Of(ClientFolder client, SessionRecord session)
    {
        ReadOnlySpan<byte> topic = session.Topic;
        Reserve(LongestDay + Math.Max(topic.Length, client.DisplayName.Length));
        int length = WriteDay(session);
        name[length++] = ' ';
        length += topic.IsEmpty ? Copy(client.DisplayName, length) : Encoding.UTF8.GetChars(topic, name.AsSpan(length));
        return name.AsSpan(0, length);
    }

    /// <summary>Its id and its title.</summary>
    public ReadOnlySpan<char> Of(Goal goal)
    {
        Reserve(goal.Id.Length + 1 + goal.Title.Length);
        int length = Copy(goal.Id, 0);
        name[length++] = ' ';
        length += Copy(goal.Title, length);
        return name.AsSpan(0, length);
    }

    /// <summary>An item's own words.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<byte> item)
    {
        Reserve(item.Length);
        return name.AsSpan(0, Encoding.UTF8.GetChars(item, name));
    }

    private void Reserve(int longest)
    {
        if (name.Length < longest)
            name = new char[longest];
    }

    private int WriteDay(SessionRecord session) => session.Date.Year > 0
        && session.Date.ToDateOnly().TryFormat(name, out int length, "O", CultureInfo.InvariantCulture) ? length : Copy(FrontMatterValues.Text(session.Date), 0);

    private int Copy(string text, int to)
    {
        text.CopyTo(name.AsSpan(to));
        return text.Length;
    }
}
