using System.Globalization;
using System.Text;
using CodeGem.Notes.Model;
using CodeGem.Notes.Reading;

namespace CodeGem.Notes.Features;

/// <summary>Where something with a name stands. Line is zero-based.</summary>
internal readonly record struct SymbolPlace(PracticeSymbolKind Kind, string Path, int Line);

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

    public void Offer(ReadOnlySpan<char> name, string within, in SymbolPlace place)
    {
        int rank = Rank(name, within);
        if (rank < ranks.Length && ranks[rank].Count < most)
            ranks[rank].Add(new PracticeSymbol(name.ToString(), place.Kind, within, place.Path, place.Line));
    }

    public IReadOnlyList<PracticeSymbol> Found() => ranks.SelectMany(rank => rank).Take(most).ToList();

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

/// <summary>What sessions are called, one after the other in the same place: the day, and the topic or else the client.</summary>
internal sealed class SessionTitle
{
    private const int LongestDay = 16;

    private char[] title = new char[256];

    /// <returns>Lasts until the next one is asked for.</returns>
    public ReadOnlySpan<char> Of(ClientFolder client, SessionRecord session)
    {
        ReadOnlySpan<byte> topic = session.Topic;
        int longest = LongestDay + Math.Max(topic.Length, client.DisplayName.Length);
        if (title.Length < longest)
            title = new char[longest];
        int length = WriteDay(session);
        title[length++] = ' ';
        length += topic.IsEmpty ? Copy(client.DisplayName, length) : Encoding.UTF8.GetChars(topic, title.AsSpan(length));
        return title.AsSpan(0, length);
    }

    private int WriteDay(SessionRecord session) => session.Date.Year > 0
        && session.Date.ToDateOnly().TryFormat(title, out int length, "O", CultureInfo.InvariantCulture) ? length : Copy(FrontMatterValues.Text(session.Date), 0);

    private int Copy(string text, int to)
    {
        text.CopyTo(title.AsSpan(to));
        return text.Length;
    }
}
